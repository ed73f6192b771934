package io.gapstone.learners.kernels.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of single rows, two panels at a time. What they cost is reading b; so where b is wide,
 * the elements of a that are not zero are listed first (behind a rectifier half of them are, and a
 * branch per element would be guessed wrong half the time).
 */
final class Rows {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int PANEL = Panels.PANEL;

  /** From this many columns on, a list is worth its making. */
  private static final int WIDE = 65;

  private final float[] tile = new float[2 * PANEL];
  private float[] row = new float[0];
  private int[] all = new int[0];
  private final Places some = new Places();

  /**
   * {@code c += a b} for one row.
   *
   * @param step how far apart the elements of a are
   */
  void add(int inner, int columns, float[] a, int aAt, int step, float[] b, float[] c, int cAt) {
    if (all.length < inner) {
      room(inner);
    }
    if (step == 1) {
      add(inner, columns, a, aAt, b, c, cAt);
    } else {
      for (int i = 0; i < inner; i++) {
        row[i] = a[aAt + i * step];
      }
      add(inner, columns, row, 0, b, c, cAt);
    }
  }

  private void room(int inner) {
    row = new float[inner];
    all = new int[inner];
    for (int i = 0; i < inner; i++) {
      all[i] = i;
    }
  }

  private void add(int inner, int columns, float[] a, int aAt, float[] b, float[] c, int cAt) {
    int[] places = all;
    int count = inner;
    if (columns >= WIDE) {
      count = some.list(inner, a, aAt);
      places = some.listed();
    }
    int panelSize = inner * PANEL;
    int j = 0;
    for (; j + 2 * PANEL <= columns; j += 2 * PANEL) {
      int panel = j * inner;
      if (places == all) {
        twoOfAll(inner, a, aAt, b, panel, panel + panelSize, c, cAt + j);
      } else {
        two(count, places, a, aAt, b, panel, panel + panelSize, c, cAt + j);
      }
    }
    if (j < columns) {
      rest(count, places, a, aAt, b, j * inner, panelSize, c, cAt + j, columns - j);
    }
  }

  /** Fewer columns than two panels have, by way of a row that is long enough. */
  private void rest(
      int count,
      int[] places,
      float[] a,
      int aAt,
      float[] b,
      int bAt,
      int panelSize,
      float[] c,
      int cAt,
      int width) {
    for (int k = 0; k < width; k++) {
      tile[k] = c[cAt + k];
    }
    if (width > PANEL) {
      two(count, places, a, aAt, b, bAt, bAt + panelSize, tile, 0);
    } else if (width > LANES) {
      one(count, places, a, aAt, b, bAt, tile);
    } else {
      half(count, places, a, aAt, b, bAt, tile);
    }
    for (int k = 0; k < width; k++) {
      c[cAt + k] = tile[k];
    }
  }

  private static void two(
      int count,
      int[] places,
      float[] a,
      int aAt,
      float[] b,
      int bAt,
      int bNext,
      float[] c,
      int cAt) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, c, cAt);
    FloatVector s1 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
    FloatVector s2 = FloatVector.fromArray(SPECIES, c, cAt + 2 * LANES);
    FloatVector s3 = FloatVector.fromArray(SPECIES, c, cAt + 3 * LANES);
    for (int k = 0; k < count; k++) {
      int i = places[k];
      FloatVector x = FloatVector.broadcast(SPECIES, a[aAt + i]);
      int left = bAt + i * PANEL;
      int right = bNext + i * PANEL;
      s0 = FloatVector.fromArray(SPECIES, b, left).fma(x, s0);
      s1 = FloatVector.fromArray(SPECIES, b, left + LANES).fma(x, s1);
      s2 = FloatVector.fromArray(SPECIES, b, right).fma(x, s2);
      s3 = FloatVector.fromArray(SPECIES, b, right + LANES).fma(x, s3);
    }
    s0.intoArray(c, cAt);
    s1.intoArray(c, cAt + LANES);
    s2.intoArray(c, cAt + 2 * LANES);
    s3.intoArray(c, cAt + 3 * LANES);
  }

  /** As {@link #two} over all elements: where nothing is listed, half as fast again. */
  private static void twoOfAll(
      int inner, float[] a, int aAt, float[] b, int bAt, int bNext, float[] c, int cAt) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, c, cAt);
    FloatVector s1 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
    FloatVector s2 = FloatVector.fromArray(SPECIES, c, cAt + 2 * LANES);
    FloatVector s3 = FloatVector.fromArray(SPECIES, c, cAt + 3 * LANES);
    for (int i = 0; i < inner; i++) {
      FloatVector x = FloatVector.broadcast(SPECIES, a[aAt + i]);
      s0 = FloatVector.fromArray(SPECIES, b, bAt + i * PANEL).fma(x, s0);
      s1 = FloatVector.fromArray(SPECIES, b, bAt + i * PANEL + LANES).fma(x, s1);
      s2 = FloatVector.fromArray(SPECIES, b, bNext + i * PANEL).fma(x, s2);
      s3 = FloatVector.fromArray(SPECIES, b, bNext + i * PANEL + LANES).fma(x, s3);
    }
    s0.intoArray(c, cAt);
    s1.intoArray(c, cAt + LANES);
    s2.intoArray(c, cAt + 2 * LANES);
    s3.intoArray(c, cAt + 3 * LANES);
  }

  private static void one(
      int count, int[] places, float[] a, int aAt, float[] b, int bAt, float[] c) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, c, 0);
    FloatVector s1 = FloatVector.fromArray(SPECIES, c, LANES);
    for (int k = 0; k < count; k++) {
      int i = places[k];
      FloatVector x = FloatVector.broadcast(SPECIES, a[aAt + i]);
      s0 = FloatVector.fromArray(SPECIES, b, bAt + i * PANEL).fma(x, s0);
      s1 = FloatVector.fromArray(SPECIES, b, bAt + i * PANEL + LANES).fma(x, s1);
    }
    s0.intoArray(c, 0);
    s1.intoArray(c, LANES);
  }

  private static void half(
      int count, int[] places, float[] a, int aAt, float[] b, int bAt, float[] c) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, c, 0);
    for (int k = 0; k < count; k++) {
      int i = places[k];
      FloatVector x = FloatVector.broadcast(SPECIES, a[aAt + i]);
      s0 = FloatVector.fromArray(SPECIES, b, bAt + i * PANEL).fma(x, s0);
    }
    s0.intoArray(c, 0);
  }
}
