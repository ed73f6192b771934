package io.gapstone.learners.nn.vector;

import io.gapstone.learners.kernels.Kernels;
import java.util.Arrays;

/**
 * A matrix of weights at work, {@code [input][output]}: products with it, with its transpose, and
 * the gradient of its elements. Keeps the transpose until the weights change.
 */
final class Linear {

  private final int inputs;
  private final int outputs;
  private final Kernels kernels;
  private float[] transposed;
  private boolean current;

  Linear(int inputs, int outputs, Kernels kernels) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.kernels = kernels;
  }

  void changed() {
    current = false;
  }

  /** {@code y += x W}. */
  void forward(
      float[] weights,
      int at,
      float[] x,
      int xAt,
      int xStride,
      float[] y,
      int yAt,
      int yStride,
      int rows) {
    kernels.addProduct(
        rows, inputs, outputs, x, xAt, xStride, weights, at, outputs, y, yAt, yStride);
  }

  /** {@code gradient += x^T errors}. */
  void gradient(
      float[] gradient,
      int at,
      float[] x,
      int xAt,
      int xStride,
      float[] errors,
      int errorsAt,
      int errorsStride,
      int rows) {
    kernels.addTransposedProduct(
        inputs,
        rows,
        outputs,
        x,
        xAt,
        xStride,
        errors,
        errorsAt,
        errorsStride,
        gradient,
        at,
        outputs);
  }

  /** {@code errorsIn += errors W^T}. */
  void backward(
      float[] weights,
      int at,
      float[] errors,
      int errorsAt,
      int errorsStride,
      float[] errorsIn,
      int inAt,
      int inStride,
      int rows) {
    if (!current) {
      transpose(weights, at);
      current = true;
    }
    kernels.addProduct(
        rows,
        outputs,
        inputs,
        errors,
        errorsAt,
        errorsStride,
        transposed,
        0,
        inputs,
        errorsIn,
        inAt,
        inStride);
  }

  private void transpose(float[] weights, int at) {
    if (transposed == null) {
      transposed = new float[inputs * outputs];
    }
    for (int i0 = 0; i0 < inputs; i0 += 16) {
      int end = Math.min(i0 + 16, inputs);
      for (int j = 0; j < outputs; j++) {
        for (int i = i0; i < end; i++) {
          transposed[j * inputs + i] = weights[at + i * outputs + j];
        }
      }
    }
  }

  /** Begins rows of sums with the biases. */
  static void bias(float[] weights, int at, int outputs, float[] y, int rows) {
    for (int r = 0; r < rows; r++) {
      System.arraycopy(weights, at, y, r * outputs, outputs);
    }
  }

  static void clear(float[] values, int count) {
    Arrays.fill(values, 0, count, 0);
  }
}
