package io.gapstone.learners.nn.vector;

import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.nn.Layer;

/** A layer at work. */
abstract class Part {

  /** How many numbers of its own a tape keeps per row from this layer's forward pass. */
  abstract int keptPerRow();

  /**
   * Computes y from x.
   *
   * @param kept to leave for the backward pass what x and y do not tell
   */
  abstract void forward(float[] weights, float[] x, float[] y, float[] kept, int rows);

  /**
   * Passes errors back.
   *
   * @param gradient to add to, where the layer's weights lie; null for errors passing through
   * @param errorsOut by each element of y; left as it is
   * @param errorsIn to fill: by each element of x; null where nobody asks
   */
  abstract void backward(
      float[] weights,
      float[] gradient,
      float[] x,
      float[] y,
      float[] kept,
      float[] errorsOut,
      float[] errorsIn,
      int rows);

  /** Weights or noise changed: nothing made of them is good any longer. */
  void changed() {}

  /**
   * Takes the layer's noise, in the layout of {@link io.gapstone.learners.nn.Noise}; null for none.
   */
  void noise(float[] noise) {}

  /**
   * The part for a layer.
   *
   * @param at where the layer's weights begin
   */
  static Part of(Layer layer, int at, Kernels kernels) {
    if (layer instanceof Layer.Dense dense) {
      return new DensePart(dense, at, kernels);
    }
    if (layer instanceof Layer.NoisyDense noisy) {
      return new NoisyPart(noisy, at, kernels);
    }
    if (layer instanceof Layer.Dueling dueling) {
      return new DuelingPart(dueling.actions());
    }
    if (layer instanceof Layer.GroupSoftmax softmax) {
      return new SoftmaxPart(softmax, kernels);
    }
    if (layer instanceof Layer.Lstm memory) {
      return new LstmPart(memory.steps(), memory.stepInputs(), memory.hidden(), false, at, kernels);
    }
    Layer.LstmCell cell = (Layer.LstmCell) layer;
    return new LstmPart(1, cell.stepInputs(), cell.hidden(), true, at, kernels);
  }
}
