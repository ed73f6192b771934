package io.gapstone.learners.frozen;

import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.nn.Activation;

/** {@code activation(x W + b)}. */
final class DenseStage implements Stage {

  private final int inputs;
  private final int outputs;
  private final float[] packed;
  private final float[] biases;
  private final Activation activation;
  private final Kernels kernels;

  DenseStage(float[] matrix, float[] biases, Activation activation, Kernels kernels) {
    this.outputs = biases.length;
    this.inputs = matrix.length / outputs;
    this.packed = new float[kernels.packedSize(inputs, outputs)];
    kernels.pack(inputs, outputs, matrix, 0, outputs, packed);
    this.biases = biases;
    this.activation = activation;
    this.kernels = kernels;
  }

  @Override
  public void run(float[] x, int xAt, int rows, float[] y, int yAt) {
    for (int r = 0; r < rows; r++) {
      System.arraycopy(biases, 0, y, yAt + r * outputs, outputs);
    }
    kernels.addProduct(rows, inputs, outputs, x, xAt, inputs, packed, y, yAt, outputs);
    kernels.activate(activation, y, yAt, rows * outputs);
  }
}
