package io.gapstone.learners.kernels;

import io.gapstone.learners.kernels.Kernels.Packed;

/**
 * Matrix products in plain loops: row by row, four rows of b at a time. Each row of b is an array
 * of its own, and sums are gathered in one too, since the compiler makes vector instructions only
 * of loops over arrays that it can tell apart.
 */
final class PlainProducts {

  private static final int TILE = 16;

  private float[] sums = new float[0];
  private float[][] scratch = new float[0][];
  private int[] places = new int[0];

  /** A matrix, row by row; rows may be longer than the matrix is wide. */
  record Rows(float[][] rows) implements Packed {}

  /** Whole numbers with a scale per column, and room for their sums. */
  record Scaled(Rows whole, float[] scales, float[] sums) implements Packed {}

  /** A matrix with the biases of its layer. */
  record Layer(Rows matrix, float[] biases) implements Packed {}

  static void pack(int inner, int columns, float[] b, int bAt, int bStride, float[][] rows) {
    for (int i = 0; i < inner; i++) {
      System.arraycopy(b, bAt + i * bStride, rows[i], 0, columns);
    }
  }

  /** The matrix again, row by row in one array. */
  static float[] unpacked(int inner, int columns, Packed packed) {
    float[] values = new float[inner * columns];
    for (int i = 0; i < inner; i++) {
      System.arraycopy(((Rows) packed).rows()[i], 0, values, i * columns, columns);
    }
    return values;
  }

  static void packTransposed(
      int inner, int columns, float[] b, int bAt, int bStride, float[][] rows) {
    for (int j0 = 0; j0 < columns; j0 += TILE) {
      int end = Math.min(j0 + TILE, columns);
      for (int i = 0; i < inner; i++) {
        float[] row = rows[i];
        for (int j = j0; j < end; j++) {
          row[j] = b[bAt + j * bStride + i];
        }
      }
    }
  }

  /** A matrix packed into room that the next call takes again. */
  float[][] packed(int inner, int columns, float[] b, int bAt, int bStride) {
    if (scratch.length < inner || (inner > 0 && scratch[0].length < columns)) {
      int width = scratch.length == 0 ? columns : Math.max(columns, scratch[0].length);
      scratch = new float[Math.max(inner, scratch.length)][width];
    }
    pack(inner, columns, b, bAt, bStride, scratch);
    return scratch;
  }

  /**
   * {@code c += a b}.
   *
   * @param rowStep how far apart a's rows are
   * @param step how far apart elements of one row of a are
   */
  void add(
      int rows,
      int inner,
      int columns,
      float[] a,
      int aAt,
      int rowStep,
      int step,
      float[][] b,
      float[] c,
      int cAt,
      int cStride) {
    if (sums.length < columns) {
      sums = new float[columns];
    }
    if (places.length < inner) {
      places = new int[inner];
    }
    for (int r = 0; r < rows; r++) {
      int count = list(inner, a, aAt + r * rowStep, step, places);
      System.arraycopy(c, cAt + r * cStride, sums, 0, columns);
      row(count, columns, a, aAt + r * rowStep, step, b);
      System.arraycopy(sums, 0, c, cAt + r * cStride, columns);
    }
  }

  /** Lists which elements are not zero, by their places. */
  private static int list(int inner, float[] a, int aAt, int step, int[] places) {
    int count = 0;
    for (int i = 0; i < inner; i++) {
      places[count] = i;
      count += a[aAt + i * step] != 0 ? 1 : 0;
    }
    return count;
  }

  private void row(int count, int columns, float[] a, int aAt, int step, float[][] b) {
    int k = 0;
    for (; k + 4 <= count; k += 4) {
      int i0 = places[k];
      int i1 = places[k + 1];
      int i2 = places[k + 2];
      int i3 = places[k + 3];
      four(
          columns,
          a[aAt + i0 * step],
          a[aAt + i1 * step],
          a[aAt + i2 * step],
          a[aAt + i3 * step],
          b[i0],
          b[i1],
          b[i2],
          b[i3],
          sums);
    }
    for (; k < count; k++) {
      one(columns, a[aAt + places[k] * step], b[places[k]], sums);
    }
  }

  private static void four(
      int columns,
      float x0,
      float x1,
      float x2,
      float x3,
      float[] b0,
      float[] b1,
      float[] b2,
      float[] b3,
      float[] sums) {
    for (int j = 0; j < columns; j++) {
      float sum = Fused.fma(x0, b0[j], sums[j]);
      sum = Fused.fma(x1, b1[j], sum);
      sum = Fused.fma(x2, b2[j], sum);
      sums[j] = Fused.fma(x3, b3[j], sum);
    }
  }

  private static void one(int columns, float x, float[] b, float[] sums) {
    for (int j = 0; j < columns; j++) {
      sums[j] = Fused.fma(x, b[j], sums[j]);
    }
  }
}
