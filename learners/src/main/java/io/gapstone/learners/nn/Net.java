package io.gapstone.learners.nn;

import io.gapstone.core.random.Draws;

/** A network that can be trained. Not for several threads at once. */
public interface Net {

  NetSpec spec();

  Adam optimiser();

  /** A tape for passes of this net (and of nets with the same spec from the same backend). */
  Tape tape(int capacity);

  /** Reads the tape's input, fills its output. */
  void forward(Tape tape, int rows);

  /**
   * Reads the tape's output gradient, adds to the gradient of the weights (sums over rows: the
   * caller divides), and fills the tape's input gradient. The tape's forward pass must have used
   * the present weights and noise.
   */
  void backward(Tape tape, int rows);

  /** As {@link #backward}, but may leave the input gradient unfilled: for losses that end here. */
  default void backwardToWeights(Tape tape, int rows) {
    backward(tape, rows);
  }

  /** As {@link #backward}, but leaves the weights' gradient alone: for errors passing through. */
  void backwardToInput(Tape tape, int rows);

  /** One step down the gradient gathered since the last step, which is then zero again. */
  void step();

  /** The gradient gathered since the last step, in the layout of the weights; a copy. */
  float[] gradient();

  /** Changes the learning rate from the next step on. */
  void learningRate(double rate);

  /** Moves each weight by the share {@code rate} of its distance to the other's; 1 copies. */
  void softUpdate(Net other, double rate);

  /** Draws the noise of all noisy layers anew. */
  void drawNoise(Draws draws);

  /** Sets the noise to zero: layers act by their means. */
  void clearNoise();

  /** A copy, in the layout of {@link Layer}. */
  float[] weights();

  void setWeights(float[] weights);

  /** What the optimiser remembers: first moments, second moments; a copy. */
  float[] moments();

  /** How many steps were taken. */
  long steps();

  void setMoments(float[] moments, long steps);
}
