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
   * @param sparse whether many of its inputs are zero
   */
  static Stage of(
      Layer layer, float[] weights, int at, boolean sparse, Precision precision, Kernels kernels) {
    if (layer instanceof Layer.Dense dense) {
      int biases = at + dense.inputs() * dense.outputs();
      return dense(dense, weights, at, biases, sparse, precision, kernels);
    }
    if (layer instanceof Layer.NoisyDense noisy) {
      Layer.Dense means = new Layer.Dense(noisy.inputs(), noisy.outputs(), noisy.activation());
      int biases = at + 2 * noisy.inputs() * noisy.outputs();
      return dense(means, weights, at, biases, sparse, precision, kernels);
    }
    if (layer instanceof Layer.Dueling dueling) {
      return new DuelingStage(dueling.actions());
    }
    if (layer instanceof Layer.GroupSoftmax softmax) {
      return new SoftmaxStage(softmax.groups(), softmax.size(), kernels);
    }
    float[] own = Arrays.copyOfRange(weights, at, at + layer.parameters());
    if (layer instanceof Layer.Lstm lstm) {
      Memory memory = new Memory(lstm.stepInputs(), lstm.hidden(), 1, own, precision, kernels);
      return new LstmStage(lstm.steps(), lstm.stepInputs(), lstm.hidden(), memory);
    }
    Layer.LstmCell cell = (Layer.LstmCell) layer;
    int rows = FrozenNet.BLOCK;
    Memory memory = new Memory(cell.stepInputs(), cell.hidden(), rows, own, precision, kernels);
    return new LstmCellStage(cell.stepInputs(), cell.hidden(), rows, memory);
  }

  private static Stage dense(
      Layer.Dense layer,
      float[] weights,
      int at,
      int biases,
      boolean sparse,
      Precision precision,
      Kernels kernels) {
    int matrix = layer.inputs() * layer.outputs();
    return new DenseStage(
        layer,
        Arrays.copyOfRange(weights, at, at + matrix),
        Arrays.copyOfRange(weights, biases, biases + layer.outputs()),
        sparse,
        precision,
        kernels);
  }
}
