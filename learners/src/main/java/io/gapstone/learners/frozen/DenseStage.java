package io.gapstone.learners.frozen;

import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.nn.Activation;

/** {@code activation(x W + b)}. */
record DenseStage(Matrix matrix, float[] biases, Activation activation, Kernels kernels)
    implements Stage {

  @Override
  public void run(float[] x, int xAt, int rows, float[] y, int yAt) {
    int outputs = biases.length;
    for (int r = 0; r < rows; r++) {
      System.arraycopy(biases, 0, y, yAt + r * outputs, outputs);
    }
    matrix.add(rows, x, xAt, y, yAt);
    kernels.activate(activation, y, yAt, rows * outputs);
  }
}
