package io.gapstone.learners.kernels.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Matrix products over {@link Panels}. Each element of c takes its terms in ascending order, each
 * by one fused multiply-add, so the bits depend neither on the width of registers nor on which loop
 * ran: {@link #dense} (rows four by four, eight sums in registers, near the machine's peak) or
 * {@link Rows} (single ones, zeros left out).
 */
final class Products {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int PANEL = Panels.PANEL;

  /** How much of a panel is swept over by all rows at a time: half of a usual nearest cache. */
  private static final int CHUNK = 128;

  private final Rows rowByRow = new Rows();
  private final float[] tile = new float[4 * PANEL];
  private float[] scratch = new float[0];

  /** A matrix packed into room that the next call takes again. */
  float[] packed(int inner, int columns, float[] b, int bAt, int bStride) {
    int size = Panels.size(inner, columns);
    if (scratch.length < size) {
      scratch = new float[size];
    }
    Panels.pack(inner, columns, b, bAt, bStride, scratch);
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
    if (fours > 0) {
      dense(fours, inner, columns, a, aAt, rowStep, step, packed, c, cAt, cStride);
    }
    for (int r = fours; r < rows; r++) {
      rowByRow.add(inner, columns, a, aAt + r * rowStep, step, packed, c, cAt + r * cStride);
    }
  }

  private void dense(
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
    for (int j = 0; j < columns; j += PANEL) {
      int width = Math.min(PANEL, columns - j);
      for (int i = 0; i < inner; i += CHUNK) {
        int count = Math.min(CHUNK, inner - i);
        int panel = j * inner + i * PANEL;
        for (int r = 0; r < rows; r += 4) {
          int at = aAt + r * rowStep + i * step;
          int to = cAt + r * cStride + j;
          if (width == PANEL) {
            four(count, a, at, rowStep, step, packed, panel, c, to, cStride);
          } else if (width == LANES) {
            fourNarrow(count, a, at, rowStep, step, packed, panel, c, to, cStride);
          } else {
            fourInTile(count, width, a, at, rowStep, step, packed, panel, c, to, cStride);
          }
        }
      }
    }
  }

  /** As {@link #four}, where c has fewer columns left than registers would take. */
  private void fourInTile(
      int inner,
      int width,
      float[] a,
      int aAt,
      int rowStep,
      int step,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      int cStride) {
    for (int r = 0; r < 4; r++) {
      for (int k = 0; k < width; k++) {
        tile[r * PANEL + k] = c[cAt + r * cStride + k];
      }
    }
    if (width > LANES) {
      four(inner, a, aAt, rowStep, step, b, bAt, tile, 0, PANEL);
    } else {
      fourNarrow(inner, a, aAt, rowStep, step, b, bAt, tile, 0, PANEL);
    }
    for (int r = 0; r < 4; r++) {
      for (int k = 0; k < width; k++) {
        c[cAt + r * cStride + k] = tile[r * PANEL + k];
      }
    }
  }

  /** Four rows of c in one panel. */
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
    FloatVector s0 = FloatVector.fromArray(SPECIES, c, cAt);
    FloatVector t0 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
    FloatVector s1 = FloatVector.fromArray(SPECIES, c, c1);
    FloatVector t1 = FloatVector.fromArray(SPECIES, c, c1 + LANES);
    FloatVector s2 = FloatVector.fromArray(SPECIES, c, c2);
    FloatVector t2 = FloatVector.fromArray(SPECIES, c, c2 + LANES);
    FloatVector s3 = FloatVector.fromArray(SPECIES, c, c3);
    FloatVector t3 = FloatVector.fromArray(SPECIES, c, c3 + LANES);
    for (int i = 0; i < inner; i++) {
      FloatVector left = FloatVector.fromArray(SPECIES, b, bAt + i * PANEL);
      FloatVector right = FloatVector.fromArray(SPECIES, b, bAt + i * PANEL + LANES);
      int k = i * step;
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[aAt + k]);
      s0 = left.fma(x0, s0);
      t0 = right.fma(x0, t0);
      FloatVector x1 = FloatVector.broadcast(SPECIES, a[a1 + k]);
      s1 = left.fma(x1, s1);
      t1 = right.fma(x1, t1);
      FloatVector x2 = FloatVector.broadcast(SPECIES, a[a2 + k]);
      s2 = left.fma(x2, s2);
      t2 = right.fma(x2, t2);
      FloatVector x3 = FloatVector.broadcast(SPECIES, a[a3 + k]);
      s3 = left.fma(x3, s3);
      t3 = right.fma(x3, t3);
    }
    s0.intoArray(c, cAt);
    t0.intoArray(c, cAt + LANES);
    s1.intoArray(c, c1);
    t1.intoArray(c, c1 + LANES);
    s2.intoArray(c, c2);
    t2.intoArray(c, c2 + LANES);
    s3.intoArray(c, c3);
    t3.intoArray(c, c3 + LANES);
  }

  /** Four rows of c in the left half of a panel. */
  private static void fourNarrow(
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
    FloatVector s0 = FloatVector.fromArray(SPECIES, c, cAt);
    FloatVector s1 = FloatVector.fromArray(SPECIES, c, cAt + cStride);
    FloatVector s2 = FloatVector.fromArray(SPECIES, c, cAt + 2 * cStride);
    FloatVector s3 = FloatVector.fromArray(SPECIES, c, cAt + 3 * cStride);
    for (int i = 0; i < inner; i++) {
      FloatVector left = FloatVector.fromArray(SPECIES, b, bAt + i * PANEL);
      int k = i * step;
      s0 = left.fma(FloatVector.broadcast(SPECIES, a[aAt + k]), s0);
      s1 = left.fma(FloatVector.broadcast(SPECIES, a[a1 + k]), s1);
      s2 = left.fma(FloatVector.broadcast(SPECIES, a[a2 + k]), s2);
      s3 = left.fma(FloatVector.broadcast(SPECIES, a[a3 + k]), s3);
    }
    s0.intoArray(c, cAt);
    s1.intoArray(c, cAt + cStride);
    s2.intoArray(c, cAt + 2 * cStride);
    s3.intoArray(c, cAt + 3 * cStride);
  }
}
