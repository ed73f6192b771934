package io.gapstone.learners.kernels.simd;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Matrix products. A packed matrix has panels of two registers' columns, each {@code [inner]
 * [panel]} and filled up with zeros, so that one panel streams through the nearest cache while rows
 * of a are swept over it.
 *
 * <p>Products are rounded before they are added, and each element of c takes its terms in ascending
 * order, so the bits do not depend on the width of registers or on which loop ran.
 */
final class Products {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  static final int PANEL = 2 * LANES;

  private float[] scratch = new float[0];
  private int[] places = new int[0];
  private float[] values = new float[0];
  private final float[] tile = new float[4 * PANEL];

  static int packedSize(int inner, int columns) {
    return inner * panels(columns) * PANEL;
  }

  private static int panels(int columns) {
    return (columns + PANEL - 1) / PANEL;
  }

  static void pack(int inner, int columns, float[] b, int bAt, int bStride, float[] packed) {
    int to = 0;
    for (int j = 0; j < columns; j += PANEL) {
      int width = Math.min(PANEL, columns - j);
      for (int i = 0; i < inner; i++) {
        int from = bAt + i * bStride + j;
        if (width == PANEL) {
          FloatVector.fromArray(SPECIES, b, from).intoArray(packed, to);
          FloatVector.fromArray(SPECIES, b, from + LANES).intoArray(packed, to + LANES);
        } else {
          for (int k = 0; k < width; k++) {
            packed[to + k] = b[from + k];
          }
          for (int k = width; k < PANEL; k++) {
            packed[to + k] = 0;
          }
        }
        to += PANEL;
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
      for (int k = 0; k < width; k++) {
        int from = bAt + (j + k) * bStride;
        for (int i = 0; i < inner; i++) {
          packed[to + k + i * PANEL] = b[from + i];
        }
      }
    }
  }

  /** A matrix packed into room that the next call takes again. */
  float[] packed(int inner, int columns, float[] b, int bAt, int bStride) {
    int size = packedSize(inner, columns);
    if (scratch.length < size) {
      scratch = new float[size];
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
      float[] packed,
      float[] c,
      int cAt,
      int cStride) {
    int fours = rows / 4 * 4;
    for (int j = 0; j < columns && fours > 0; j += PANEL) {
      int panel = j * inner;
      int width = Math.min(PANEL, columns - j);
      for (int r = 0; r < fours; r += 4) {
        int at = aAt + r * rowStep;
        int to = cAt + r * cStride + j;
        if (width == PANEL) {
          four(inner, a, at, rowStep, step, packed, panel, c, to, cStride);
        } else {
          toTile(c, to, cStride, 4, width);
          four(inner, a, at, rowStep, step, packed, panel, tile, 0, PANEL);
          fromTile(c, to, cStride, 4, width);
        }
      }
    }
    for (int r = fours; r < rows; r++) {
      row(inner, columns, a, aAt + r * rowStep, step, packed, c, cAt + r * cStride);
    }
  }

  private void toTile(float[] c, int at, int stride, int rows, int width) {
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < width; k++) {
        tile[r * PANEL + k] = c[at + r * stride + k];
      }
    }
  }

  private void fromTile(float[] c, int at, int stride, int rows, int width) {
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < width; k++) {
        c[at + r * stride + k] = tile[r * PANEL + k];
      }
    }
  }

  /** Four rows of c in one panel: eight sums in registers. */
  private static void four(
      int inner,
      float[] a,
      int aAt,
      int rowStep,
      int step,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      int cStride) {
    int a1 = aAt + rowStep;
    int a2 = a1 + rowStep;
    int a3 = a2 + rowStep;
    int c1 = cAt + cStride;
    int c2 = c1 + cStride;
    int c3 = c2 + cStride;
    FloatVector s00 = FloatVector.fromArray(SPECIES, c, cAt);
    FloatVector s01 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
    FloatVector s10 = FloatVector.fromArray(SPECIES, c, c1);
    FloatVector s11 = FloatVector.fromArray(SPECIES, c, c1 + LANES);
    FloatVector s20 = FloatVector.fromArray(SPECIES, c, c2);
    FloatVector s21 = FloatVector.fromArray(SPECIES, c, c2 + LANES);
    FloatVector s30 = FloatVector.fromArray(SPECIES, c, c3);
    FloatVector s31 = FloatVector.fromArray(SPECIES, c, c3 + LANES);
    for (int i = 0; i < inner; i++) {
      FloatVector w0 = FloatVector.fromArray(SPECIES, b, bAt + i * PANEL);
      FloatVector w1 = FloatVector.fromArray(SPECIES, b, bAt + i * PANEL + LANES);
      int k = i * step;
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[aAt + k]);
      s00 = s00.add(w0.mul(x0));
      s01 = s01.add(w1.mul(x0));
      FloatVector x1 = FloatVector.broadcast(SPECIES, a[a1 + k]);
      s10 = s10.add(w0.mul(x1));
      s11 = s11.add(w1.mul(x1));
      FloatVector x2 = FloatVector.broadcast(SPECIES, a[a2 + k]);
      s20 = s20.add(w0.mul(x2));
      s21 = s21.add(w1.mul(x2));
      FloatVector x3 = FloatVector.broadcast(SPECIES, a[a3 + k]);
      s30 = s30.add(w0.mul(x3));
      s31 = s31.add(w1.mul(x3));
    }
    s00.intoArray(c, cAt);
    s01.intoArray(c, cAt + LANES);
    s10.intoArray(c, c1);
    s11.intoArray(c, c1 + LANES);
    s20.intoArray(c, c2);
    s21.intoArray(c, c2 + LANES);
    s30.intoArray(c, c3);
    s31.intoArray(c, c3 + LANES);
  }

  /** One row of c: the panels two by two, over the elements of a that are not zero. */
  private void row(
      int inner, int columns, float[] a, int aAt, int step, float[] b, float[] c, int cAt) {
    int count = gather(inner, a, aAt, step);
    int panelSize = inner * PANEL;
    int j = 0;
    for (; j + 2 * PANEL <= columns; j += 2 * PANEL) {
      int panel = j * inner;
      two(count, places, values, b, panel, panel + panelSize, c, cAt + j);
    }
    if (j + PANEL <= columns) {
      one(count, places, values, b, j * inner, c, cAt + j);
      j += PANEL;
    }
    if (j < columns) {
      toTile(c, cAt + j, 0, 1, columns - j);
      one(count, places, values, b, j * inner, tile, 0);
      fromTile(c, cAt + j, 0, 1, columns - j);
    }
  }

  /** Lists the elements of a row that are not zero, and where in a panel their weights are. */
  private int gather(int inner, float[] a, int aAt, int step) {
    if (places.length < inner) {
      places = new int[inner];
      values = new float[inner];
    }
    int count = 0;
    for (int i = 0; i < inner; i++) {
      float x = a[aAt + i * step];
      places[count] = i * PANEL;
      values[count] = x;
      int size = Float.floatToRawIntBits(x) << 1;
      count += (size | -size) >>> 31;
    }
    return count;
  }

  private static void two(
      int count, int[] places, float[] values, float[] b, int bAt, int bNext, float[] c, int cAt) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, c, cAt);
    FloatVector s1 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
    FloatVector s2 = FloatVector.fromArray(SPECIES, c, cAt + 2 * LANES);
    FloatVector s3 = FloatVector.fromArray(SPECIES, c, cAt + 3 * LANES);
    for (int k = 0; k < count; k++) {
      FloatVector x = FloatVector.broadcast(SPECIES, values[k]);
      int left = bAt + places[k];
      int right = bNext + places[k];
      s0 = s0.add(FloatVector.fromArray(SPECIES, b, left).mul(x));
      s1 = s1.add(FloatVector.fromArray(SPECIES, b, left + LANES).mul(x));
      s2 = s2.add(FloatVector.fromArray(SPECIES, b, right).mul(x));
      s3 = s3.add(FloatVector.fromArray(SPECIES, b, right + LANES).mul(x));
    }
    s0.intoArray(c, cAt);
    s1.intoArray(c, cAt + LANES);
    s2.intoArray(c, cAt + 2 * LANES);
    s3.intoArray(c, cAt + 3 * LANES);
  }

  private static void one(
      int count, int[] places, float[] values, float[] b, int bAt, float[] c, int cAt) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, c, cAt);
    FloatVector s1 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
    for (int k = 0; k < count; k++) {
      FloatVector x = FloatVector.broadcast(SPECIES, values[k]);
      int from = bAt + places[k];
      s0 = s0.add(FloatVector.fromArray(SPECIES, b, from).mul(x));
      s1 = s1.add(FloatVector.fromArray(SPECIES, b, from + LANES).mul(x));
    }
    s0.intoArray(c, cAt);
    s1.intoArray(c, cAt + LANES);
  }
}
