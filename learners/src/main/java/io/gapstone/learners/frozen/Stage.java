package io.gapstone.learners.frozen;

import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.nn.Layer;
import java.util.Arrays;

/** A layer of a frozen network. */
interface Stage {

  /** Turns rows of inputs, from {@code xAt} on, into rows of outputs, from {@code yAt} on. */
  void run(float[] x, int xAt, int rows, float[] y, int yAt);

  /**
   * The stage for a layer.
   *
   * @param at where the layer's weights begin
   */
  static Stage of(Layer layer, float[] weights, int at, Kernels kernels) {
    if (layer instanceof Layer.Dense dense) {
      int biases = at + dense.inputs() * dense.outputs();
      return new DenseStage(
          Arrays.copyOfRange(weights, at, biases),
          Arrays.copyOfRange(weights, biases, biases + dense.outputs()),
          dense.activation(),
          kernels);
    }
    if (layer instanceof Layer.NoisyDense noisy) {
      int matrix = noisy.inputs() * noisy.outputs();
      int biases = at + 2 * matrix;
      return new DenseStage(
          Arrays.copyOfRange(weights, at, at + matrix),
          Arrays.copyOfRange(weights, biases, biases + noisy.outputs()),
          noisy.activation(),
          kernels);
    }
    if (layer instanceof Layer.Dueling dueling) {
      return new DuelingStage(dueling.actions());
    }
    if (layer instanceof Layer.GroupSoftmax softmax) {
      return new SoftmaxStage(softmax.groups(), softmax.size(), kernels);
    }
    float[] own = Arrays.copyOfRange(weights, at, at + layer.parameters());
    if (layer instanceof Layer.Lstm memory) {
      return new LstmStage(memory.steps(), memory.stepInputs(), memory.hidden(), own, kernels);
    }
    Layer.LstmCell cell = (Layer.LstmCell) layer;
    return new LstmCellStage(cell.stepInputs(), cell.hidden(), own, kernels);
  }
}
