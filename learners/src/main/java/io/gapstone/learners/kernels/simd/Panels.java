package io.gapstone.learners.kernels.simd;

import io.gapstone.learners.kernels.Kernels.Packed;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * How matrices are packed: panels of two registers' columns, each {@code [inner][panel]}, the last
 * filled up with zeros. A product then streams through one panel while it stays in the nearest
 * cache.
 */
record Panels(float[] values) implements Packed {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Columns of a panel. */
  static final int PANEL = 2 * LANES;

  static int size(int inner, int columns) {
    return inner * ((columns + PANEL - 1) / PANEL) * PANEL;
  }

  static void pack(int inner, int columns, float[] b, int bAt, int bStride, float[] packed) {
    for (int j = 0; j < columns; j += PANEL) {
      int width = Math.min(PANEL, columns - j);
      if (width == PANEL) {
        packWhole(inner, b, bAt + j, bStride, packed, j * inner);
      } else {
        packPart(inner, width, b, bAt + j, bStride, packed, j * inner);
      }
    }
  }

  private static void packWhole(int inner, float[] b, int from, int stride, float[] to, int at) {
    for (int i = 0; i < inner; i++) {
      int row = from + i * stride;
      FloatVector.fromArray(SPECIES, b, row).intoArray(to, at + i * PANEL);
      FloatVector.fromArray(SPECIES, b, row + LANES).intoArray(to, at + i * PANEL + LANES);
    }
  }

  private static void packPart(
      int inner, int width, float[] b, int from, int stride, float[] to, int at) {
    Arrays.fill(to, at, at + inner * PANEL, 0);
    for (int i = 0; i < inner; i++) {
      for (int k = 0; k < width; k++) {
        to[at + i * PANEL + k] = b[from + i * stride + k];
      }
    }
  }

  static void packTransposed(
      int inner, int columns, float[] b, int bAt, int bStride, float[] packed) {
    for (int j = 0; j < columns; j += PANEL) {
      int width = Math.min(PANEL, columns - j);
      int to = j * inner;
      if (width < PANEL) {
        Arrays.fill(packed, to, to + inner * PANEL, 0);
      }
      int k = 0;
      for (; k + 4 <= width; k += 4) {
        packFourRows(inner, b, bAt + (j + k) * bStride, bStride, packed, to + k);
      }
      for (; k < width; k++) {
        int from = bAt + (j + k) * bStride;
        for (int i = 0; i < inner; i++) {
          packed[to + k + i * PANEL] = b[from + i];
        }
      }
    }
  }

  private static void packFourRows(
      int inner, float[] b, int from, int stride, float[] packed, int to) {
    for (int i = 0; i < inner; i++) {
      int at = to + i * PANEL;
      packed[at] = b[from + i];
      packed[at + 1] = b[from + stride + i];
      packed[at + 2] = b[from + 2 * stride + i];
      packed[at + 3] = b[from + 3 * stride + i];
    }
  }
}
