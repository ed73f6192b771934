package io.gapstone.learners.kernels.simd;

import io.gapstone.learners.kernels.Kernels.Packed;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Single rows through dense layers, as near to the speed of reading weights as it goes: weights lie
 * in the order in which they are read, in one stream; sums begin as biases and are rectified before
 * they leave their registers; and only where many inputs are zero are they listed and left out.
 */
final class Layers {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Columns of a panel: four registers of sums. */
  private static final int PANEL = 4 * LANES;

  /** From this many columns on, a list is worth its making. */
  private static final int WIDE = 65;

  private final float[] tile = new float[PANEL];
  private int[] all = new int[0];
  private int[] listed = new int[0];

  /**
   * A layer.
   *
   * @param values panels of {@link #PANEL} columns, {@code [input][column]}; then, for the columns
   *     left, a panel of two registers, and one of one, the last filled up with zeros
   * @param biases likewise filled up
   */
  record Layer(float[] values, float[] biases) implements Packed {}

  static Layer pack(int inner, int columns, float[] b, float[] biases) {
    int padded = (columns + LANES - 1) / LANES * LANES;
    float[] values = new float[inner * padded];
    for (int j = 0; j < columns; j++) {
      int from = panel(j, padded);
      int width = width(from, padded);
      for (int i = 0; i < inner; i++) {
        values[from * inner + i * width + j - from] = b[i * columns + j];
      }
    }
    return new Layer(values, Arrays.copyOf(biases, padded));
  }

  /** The column with which the panel of a column begins. */
  private static int panel(int column, int padded) {
    int whole = padded / PANEL * PANEL;
    if (column < whole) {
      return column / PANEL * PANEL;
    }
    return padded - whole > LANES && column >= whole + 2 * LANES ? whole + 2 * LANES : whole;
  }

  private static int width(int panel, int padded) {
    int left = padded - panel;
    return left >= PANEL ? PANEL : left > LANES ? 2 * LANES : LANES;
  }

  /** {@code y = x b + biases}, rectified if that is wanted. */
  void run(
      int inner,
      int columns,
      float[] x,
      int xAt,
      boolean sparse,
      Layer layer,
      boolean rectified,
      float[] y,
      int yAt) {
    if (all.length < inner) {
      room(inner);
    }
    float floor = rectified ? 0 : Float.NEGATIVE_INFINITY;
    float[] b = layer.values();
    float[] biases = layer.biases();
    int[] places = all;
    int count = inner;
    if (sparse && columns >= WIDE) {
      places = listed;
      count = Rows.list(inner, x, xAt, places);
    }
    int j = 0;
    for (; j + PANEL <= columns; j += PANEL) {
      if (places == all) {
        fourOfAll(inner, x, xAt, b, j * inner, biases, j, y, yAt + j, floor);
      } else {
        four(count, places, x, xAt, b, j * inner, biases, j, y, yAt + j, floor);
      }
    }
    for (; j < columns; j += width(j, biases.length)) {
      int left = Math.min(columns - j, PANEL);
      last(count, places, x, xAt, b, j * inner, biases, j, floor);
      System.arraycopy(tile, 0, y, yAt + j, Math.min(left, width(j, biases.length)));
    }
  }

  private void room(int inner) {
    all = new int[inner];
    listed = new int[inner];
    for (int i = 0; i < inner; i++) {
      all[i] = i;
    }
  }

  /** A panel whose columns are not all there, into the tile. */
  private void last(
      int count,
      int[] places,
      float[] x,
      int xAt,
      float[] b,
      int bAt,
      float[] biases,
      int j,
      float floor) {
    int width = width(j, biases.length);
    if (width == PANEL) {
      four(count, places, x, xAt, b, bAt, biases, j, tile, 0, floor);
    } else if (width > LANES) {
      two(count, places, x, xAt, b, bAt, biases, j, tile, floor);
    } else {
      one(count, places, x, xAt, b, bAt, biases, j, tile, floor);
    }
  }

  private static void fourOfAll(
      int inner,
      float[] x,
      int xAt,
      float[] b,
      int bAt,
      float[] biases,
      int j,
      float[] y,
      int yAt,
      float floor) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, biases, j);
    FloatVector s1 = FloatVector.fromArray(SPECIES, biases, j + LANES);
    FloatVector s2 = FloatVector.fromArray(SPECIES, biases, j + 2 * LANES);
    FloatVector s3 = FloatVector.fromArray(SPECIES, biases, j + 3 * LANES);
    for (int i = 0; i < inner; i++) {
      FloatVector v = FloatVector.broadcast(SPECIES, x[xAt + i]);
      int at = bAt + i * PANEL;
      s0 = FloatVector.fromArray(SPECIES, b, at).fma(v, s0);
      s1 = FloatVector.fromArray(SPECIES, b, at + LANES).fma(v, s1);
      s2 = FloatVector.fromArray(SPECIES, b, at + 2 * LANES).fma(v, s2);
      s3 = FloatVector.fromArray(SPECIES, b, at + 3 * LANES).fma(v, s3);
    }
    s0.max(floor).intoArray(y, yAt);
    s1.max(floor).intoArray(y, yAt + LANES);
    s2.max(floor).intoArray(y, yAt + 2 * LANES);
    s3.max(floor).intoArray(y, yAt + 3 * LANES);
  }

  private static void four(
      int count,
      int[] places,
      float[] x,
      int xAt,
      float[] b,
      int bAt,
      float[] biases,
      int j,
      float[] y,
      int yAt,
      float floor) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, biases, j);
    FloatVector s1 = FloatVector.fromArray(SPECIES, biases, j + LANES);
    FloatVector s2 = FloatVector.fromArray(SPECIES, biases, j + 2 * LANES);
    FloatVector s3 = FloatVector.fromArray(SPECIES, biases, j + 3 * LANES);
    for (int k = 0; k < count; k++) {
      int i = places[k];
      FloatVector v = FloatVector.broadcast(SPECIES, x[xAt + i]);
      int at = bAt + i * PANEL;
      s0 = FloatVector.fromArray(SPECIES, b, at).fma(v, s0);
      s1 = FloatVector.fromArray(SPECIES, b, at + LANES).fma(v, s1);
      s2 = FloatVector.fromArray(SPECIES, b, at + 2 * LANES).fma(v, s2);
      s3 = FloatVector.fromArray(SPECIES, b, at + 3 * LANES).fma(v, s3);
    }
    s0.max(floor).intoArray(y, yAt);
    s1.max(floor).intoArray(y, yAt + LANES);
    s2.max(floor).intoArray(y, yAt + 2 * LANES);
    s3.max(floor).intoArray(y, yAt + 3 * LANES);
  }

  private static void two(
      int count,
      int[] places,
      float[] x,
      int xAt,
      float[] b,
      int bAt,
      float[] biases,
      int j,
      float[] y,
      float floor) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, biases, j);
    FloatVector s1 = FloatVector.fromArray(SPECIES, biases, j + LANES);
    for (int k = 0; k < count; k++) {
      int i = places[k];
      FloatVector v = FloatVector.broadcast(SPECIES, x[xAt + i]);
      int at = bAt + 2 * i * LANES;
      s0 = FloatVector.fromArray(SPECIES, b, at).fma(v, s0);
      s1 = FloatVector.fromArray(SPECIES, b, at + LANES).fma(v, s1);
    }
    s0.max(floor).intoArray(y, 0);
    s1.max(floor).intoArray(y, LANES);
  }

  private static void one(
      int count,
      int[] places,
      float[] x,
      int xAt,
      float[] b,
      int bAt,
      float[] biases,
      int j,
      float[] y,
      float floor) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, biases, j);
    for (int k = 0; k < count; k++) {
      int i = places[k];
      FloatVector v = FloatVector.broadcast(SPECIES, x[xAt + i]);
      s0 = FloatVector.fromArray(SPECIES, b, bAt + i * LANES).fma(v, s0);
    }
    s0.max(floor).intoArray(y, 0);
  }
}
