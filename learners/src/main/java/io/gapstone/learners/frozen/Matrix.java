package io.gapstone.learners.frozen;

import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.kernels.Kernels.Packed;

/** A matrix of weights, packed once. */
interface Matrix {

  /** Adds rows of x times the matrix to rows of y, which lie one after the other. */
  void add(int rows, float[] x, int xAt, float[] y, int yAt);

  /** Packs a matrix {@code [inputs][outputs]}. */
  static Matrix of(int inputs, int outputs, float[] values, Precision precision, Kernels kernels) {
    return switch (precision) {
      case FLOAT -> {
        Packed packed = kernels.room(inputs, outputs);
        kernels.pack(inputs, outputs, values, 0, outputs, packed);
        yield (rows, x, xAt, y, yAt) ->
            kernels.addProduct(rows, inputs, outputs, x, xAt, inputs, packed, y, yAt, outputs);
      }
      case BFLOAT16 ->
          rowByRow(inputs, outputs, kernels.packHalves(inputs, outputs, values), kernels);
      case INT8 -> rowByRow(inputs, outputs, kernels.packBytes(inputs, outputs, values), kernels);
    };
  }

  private static Matrix rowByRow(int inputs, int outputs, Packed packed, Kernels kernels) {
    return (rows, x, xAt, y, yAt) -> {
      for (int r = 0; r < rows; r++) {
        kernels.addRow(inputs, outputs, x, xAt + r * inputs, packed, y, yAt + r * outputs);
      }
    };
  }
}
