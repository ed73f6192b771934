package io.gapstone.learners.frozen;

import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.kernels.Kernels.Packed;
import io.gapstone.learners.nn.Layer;

/**
 * {@code activation(x W + b)}. Weights lie as single rows like them, and once several rows come
 * together, also as these do.
 */
final class DenseStage implements Stage {

  private final Layer.Dense layer;
  private final float[] biases;
  private final Precision precision;
  private final Kernels kernels;
  private final boolean sparse;
  private final Packed single;
  private float[] weights;
  private Matrix matrix;

  /**
   * @param sparse whether many inputs are zero
   */
  DenseStage(
      Layer.Dense layer,
      float[] weights,
      float[] biases,
      boolean sparse,
      Precision precision,
      Kernels kernels) {
    this.layer = layer;
    this.weights = weights;
    this.biases = biases;
    this.sparse = sparse;
    this.precision = precision;
    this.kernels = kernels;
    if (precision == Precision.FLOAT) {
      single = kernels.packLayer(layer.inputs(), layer.outputs(), weights, biases);
    } else {
      single = null;
      matrix();
    }
  }

  private Matrix matrix() {
    if (matrix == null) {
      matrix = Matrix.of(layer.inputs(), layer.outputs(), weights, precision, kernels);
      weights = null;
    }
    return matrix;
  }

  @Override
  public void run(float[] x, int xAt, int rows, float[] y, int yAt) {
    int outputs = layer.outputs();
    if (rows == 1 && single != null) {
      kernels.layer(layer.inputs(), outputs, x, xAt, sparse, single, layer.activation(), y, yAt);
      return;
    }
    for (int r = 0; r < rows; r++) {
      System.arraycopy(biases, 0, y, yAt + r * outputs, outputs);
    }
    matrix().add(rows, x, xAt, y, yAt);
    kernels.activate(layer.activation(), y, yAt, rows * outputs);
  }
}
