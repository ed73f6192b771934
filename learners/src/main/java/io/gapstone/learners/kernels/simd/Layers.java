package io.gapstone.learners.kernels.simd;

import io.gapstone.learners.kernels.Kernels.Packed;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Single rows through dense layers, as near to the speed of reading weights as it goes: weights lie
 * in the order in which they are read, in one stream; sums begin as biases and are rectified before
 * they leave their registers; and only where many inputs are zero are they listed and left out.
 *
 * <p>Loops go over inputs, or over chosen ones where there are places. The compiler makes two loops
 * of each, since that does not change on the way.
 */
final class Layers {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** The most registers of sums that go together: enough to hide that each sum waits for itself. */
  private static final int MOST = 8;

  /** From this many columns on, a list is worth its making. */
  private static final int WIDE = 65;

  private final float[] tile = new float[MOST * LANES];
  private final Places some = new Places();

  /**
   * A layer.
   *
   * @param values panels {@code [input][column]} of as many registers as {@link #registers} says,
   *     the last filled up with zeros
   * @param biases likewise filled up
   */
  record Layer(float[] values, float[] biases) implements Packed {}

  static Layer pack(int inner, int columns, float[] b, float[] biases) {
    int padded = (columns + LANES - 1) / LANES * LANES;
    float[] values = new float[inner * padded];
    int width;
    for (int from = 0; from < padded; from += width) {
      width = registers(padded - from) * LANES;
      int there = Math.min(width, columns - from);
      for (int i = 0; i < inner; i++) {
        int to = from * inner + i * width;
        System.arraycopy(b, i * columns + from, values, to, there);
      }
    }
    return new Layer(values, Arrays.copyOf(biases, padded));
  }

  /** How many registers the next panel has, where so many padded columns are left. */
  private static int registers(int left) {
    return Math.min(MOST, Integer.highestOneBit(left / LANES));
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
    float floor = rectified ? 0 : Float.NEGATIVE_INFINITY;
    int[] places = null;
    int count = inner;
    if (sparse && columns >= WIDE) {
      count = some.list(inner, x, xAt);
      places = some.listed();
    }
    int padded = layer.biases().length;
    int registers;
    for (int j = 0; j < padded; j += registers * LANES) {
      registers = registers(padded - j);
      int there = Math.min(registers * LANES, columns - j);
      boolean whole = there == registers * LANES;
      float[] to = whole ? y : tile;
      int at = whole ? yAt + j : 0;
      panel(registers, count, places, x, xAt, layer, j * inner, j, to, at, floor);
      if (!whole) {
        System.arraycopy(tile, 0, y, yAt + j, there);
      }
    }
  }

  private static void panel(
      int registers,
      int count,
      int[] places,
      float[] x,
      int xAt,
      Layer layer,
      int bAt,
      int j,
      float[] y,
      int yAt,
      float floor) {
    float[] b = layer.values();
    float[] biases = layer.biases();
    switch (registers) {
      case 8 -> eight(count, places, x, xAt, b, bAt, biases, j, y, yAt, floor);
      case 4 -> four(count, places, x, xAt, b, bAt, biases, j, y, yAt, floor);
      case 2 -> two(count, places, x, xAt, b, bAt, biases, j, y, yAt, floor);
      default -> one(count, places, x, xAt, b, bAt, biases, j, y, yAt, floor);
    }
  }

  private static void eight(
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
    FloatVector s4 = FloatVector.fromArray(SPECIES, biases, j + 4 * LANES);
    FloatVector s5 = FloatVector.fromArray(SPECIES, biases, j + 5 * LANES);
    FloatVector s6 = FloatVector.fromArray(SPECIES, biases, j + 6 * LANES);
    FloatVector s7 = FloatVector.fromArray(SPECIES, biases, j + 7 * LANES);
    for (int k = 0; k < count; k++) {
      int i = places == null ? k : places[k];
      FloatVector v = FloatVector.broadcast(SPECIES, x[xAt + i]);
      int at = bAt + i * 8 * LANES;
      s0 = FloatVector.fromArray(SPECIES, b, at).fma(v, s0);
      s1 = FloatVector.fromArray(SPECIES, b, at + LANES).fma(v, s1);
      s2 = FloatVector.fromArray(SPECIES, b, at + 2 * LANES).fma(v, s2);
      s3 = FloatVector.fromArray(SPECIES, b, at + 3 * LANES).fma(v, s3);
      s4 = FloatVector.fromArray(SPECIES, b, at + 4 * LANES).fma(v, s4);
      s5 = FloatVector.fromArray(SPECIES, b, at + 5 * LANES).fma(v, s5);
      s6 = FloatVector.fromArray(SPECIES, b, at + 6 * LANES).fma(v, s6);
      s7 = FloatVector.fromArray(SPECIES, b, at + 7 * LANES).fma(v, s7);
    }
    s0.max(floor).intoArray(y, yAt);
    s1.max(floor).intoArray(y, yAt + LANES);
    s2.max(floor).intoArray(y, yAt + 2 * LANES);
    s3.max(floor).intoArray(y, yAt + 3 * LANES);
    s4.max(floor).intoArray(y, yAt + 4 * LANES);
    s5.max(floor).intoArray(y, yAt + 5 * LANES);
    s6.max(floor).intoArray(y, yAt + 6 * LANES);
    s7.max(floor).intoArray(y, yAt + 7 * LANES);
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
      int i = places == null ? k : places[k];
      FloatVector v = FloatVector.broadcast(SPECIES, x[xAt + i]);
      int at = bAt + i * 4 * LANES;
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
      int yAt,
      float floor) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, biases, j);
    FloatVector s1 = FloatVector.fromArray(SPECIES, biases, j + LANES);
    for (int k = 0; k < count; k++) {
      int i = places == null ? k : places[k];
      FloatVector v = FloatVector.broadcast(SPECIES, x[xAt + i]);
      int at = bAt + i * 2 * LANES;
      s0 = FloatVector.fromArray(SPECIES, b, at).fma(v, s0);
      s1 = FloatVector.fromArray(SPECIES, b, at + LANES).fma(v, s1);
    }
    s0.max(floor).intoArray(y, yAt);
    s1.max(floor).intoArray(y, yAt + LANES);
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
      int yAt,
      float floor) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, biases, j);
    for (int k = 0; k < count; k++) {
      int i = places == null ? k : places[k];
      FloatVector v = FloatVector.broadcast(SPECIES, x[xAt + i]);
      int at = bAt + i * LANES;
      s0 = FloatVector.fromArray(SPECIES, b, at).fma(v, s0);
    }
    s0.max(floor).intoArray(y, yAt);
  }
}
