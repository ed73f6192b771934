package io.gapstone.learners.isma.world;

import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.Tape;
import java.util.Arrays;

/**
 * The observation model or the reward model while it learns: tells the mean of something from the
 * state (h, s), with a known variance, so that its log-likelihood is a squared error.
 */
final class ToldModel {

  private final WorldSizes sizes;
  private final int rows;
  private final Net net;
  private final Tape tape;
  private final float precision;

  /**
   * @param rows of a batch, all steps
   * @param deviation of what is told
   */
  ToldModel(WorldSizes sizes, int rows, Net net, double deviation) {
    this.sizes = sizes;
    this.rows = rows;
    this.net = net;
    this.tape = net.tape(rows);
    this.precision = (float) (1f / rows / Math.pow(deviation, 2));
  }

  /**
   * Tells all steps.
   *
   * @param actions what is told depends on, too, or null
   */
  void predict(States states, float[] actions) {
    int inputs = net.spec().inputs();
    int memory = sizes.memory();
    if (sizes.hasMemory()) {
      Rows.put(states.cores, 0, memory, rows, tape.input(), inputs, 0);
    }
    Rows.put(states.latents, 0, sizes.latent(), rows, tape.input(), inputs, memory);
    if (actions != null) {
      int state = memory + sizes.latent();
      Rows.put(actions, 0, sizes.action(), rows, tape.input(), inputs, state);
    }
    net.forward(tape, rows);
  }

  /**
   * Writes slopes; returns the sum of squared errors.
   *
   * @param late rows at the beginning of what is told that nothing stands for; what was seen is
   *     compared with the rows after them
   */
  double errors(float[] seen, int late) {
    int width = net.spec().outputs();
    float[] told = tape.output();
    float[] slopes = tape.outputGradient();
    int from = late * width;
    Arrays.fill(slopes, 0, from, 0);
    double sum = 0;
    for (int k = from; k < rows * width; k++) {
      float error = told[k] - seen[k - from];
      sum += (double) error * error; // ISMA (8)
      slopes[k] = precision * error;
    }
    return sum;
  }

  /** Adds the slopes by the states of all steps. */
  void backward(States states) {
    net.backward(tape, rows);
    int memory = sizes.memory();
    int latent = sizes.latent();
    for (int r = 0; r < rows; r++) {
      int at = r * net.spec().inputs();
      Rows.add(tape.inputGradient(), at, states.byCore, r * memory, memory);
      Rows.add(tape.inputGradient(), at + memory, states.byLatent, r * latent, latent);
    }
  }
}
