package io.gapstone.learners.nn.vector;

import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.kernels.Kernels.Packed;
import java.util.Arrays;

/**
 * A matrix of weights at work, {@code [input][output]}: products with it, with its transpose, and
 * the gradient of its elements. Both are packed once per change of the weights.
 */
final class Linear {

  private final int inputs;
  private final int outputs;
  private final Kernels kernels;
  private Packed packed;
  private Packed transposed;
  private boolean packedIsCurrent;
  private boolean transposedIsCurrent;

  Linear(int inputs, int outputs, Kernels kernels) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.kernels = kernels;
  }

  void changed() {
    packedIsCurrent = false;
    transposedIsCurrent = false;
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
    if (!packedIsCurrent) {
      packed = packed == null ? kernels.room(inputs, outputs) : packed;
      kernels.pack(inputs, outputs, weights, at, outputs, packed);
      packedIsCurrent = true;
    }
    kernels.addProduct(rows, inputs, outputs, x, xAt, xStride, packed, y, yAt, yStride);
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
    if (!transposedIsCurrent) {
      transposed = transposed == null ? kernels.room(outputs, inputs) : transposed;
      kernels.packTransposed(outputs, inputs, weights, at, outputs, transposed);
      transposedIsCurrent = true;
    }
    kernels.addProduct(
        rows,
        outputs,
        inputs,
        errors,
        errorsAt,
        errorsStride,
        transposed,
        errorsIn,
        inAt,
        inStride);
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
