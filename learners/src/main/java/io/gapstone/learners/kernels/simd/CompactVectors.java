package io.gapstone.learners.kernels.simd;

import io.gapstone.learners.kernels.Compact;
import io.gapstone.learners.kernels.Kernels.Packed;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Products of single rows with {@link Compact} matrices, 64 columns at a time. */
final class CompactVectors {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int WORDS = Compact.WORDS;
  private static final int SPAN = 64;

  private final float[] sums = new float[SPAN];
  private final Places some = new Places();

  record Halves(int[] words) implements Packed {}

  record HalvesLayer(int[] words, float[] biases) implements Packed {}

  record Bytes(int[] words, float[] scales) implements Packed {}

  void addHalves(int inner, int columns, float[] a, int aAt, int[] b, float[] c, int cAt) {
    int count = some.list(inner, a, aAt);
    int[] places = some.listed();
    int panel = inner * WORDS;
    for (int j = 0; j < columns; j += SPAN) {
      int width = Math.min(SPAN, columns - j);
      System.arraycopy(c, cAt + j, sums, 0, width);
      int left = j / Compact.HALVES * panel;
      int stride = Compact.halvesWidth(columns - j);
      int right = left + stride - WORDS;
      for (int lane = 0; lane < WORDS; lane += LANES) {
        halves(count, places, a, aAt, b, left + lane, right + lane, stride, sums, lane);
      }
      System.arraycopy(sums, 0, c, cAt + j, width);
    }
  }

  void addBytes(
      int inner, int columns, float[] a, int aAt, int[] b, float[] scales, float[] c, int cAt) {
    int count = some.list(inner, a, aAt);
    int[] places = some.listed();
    for (int j = 0; j < columns; j += SPAN) {
      int width = Math.min(SPAN, columns - j);
      int panel = j / Compact.BYTES * inner * WORDS;
      for (int lane = 0; lane < WORDS; lane += LANES) {
        bytes(count, places, a, aAt, b, panel + lane, sums, lane);
      }
      for (int k = 0; k < width; k++) {
        c[cAt + j + k] = Math.fma(scales[j + k], sums[k], c[cAt + j + k]);
      }
    }
  }

  private static void halves(
      int count,
      int[] places,
      float[] a,
      int aAt,
      int[] b,
      int left,
      int right,
      int stride,
      float[] sums,
      int at) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, sums, at);
    FloatVector s1 = FloatVector.fromArray(SPECIES, sums, at + WORDS);
    FloatVector s2 = FloatVector.fromArray(SPECIES, sums, at + 2 * WORDS);
    FloatVector s3 = FloatVector.fromArray(SPECIES, sums, at + 3 * WORDS);
    for (int k = 0; k < count; k++) {
      int i = places[k];
      FloatVector x = FloatVector.broadcast(SPECIES, a[aAt + i]);
      IntVector two = IntVector.fromArray(INTS, b, left + i * stride);
      s0 = two.lanewise(VectorOperators.LSHL, 16).reinterpretAsFloats().fma(x, s0);
      s1 = two.and(Compact.UPPER).reinterpretAsFloats().fma(x, s1);
      IntVector next = IntVector.fromArray(INTS, b, right + i * stride);
      s2 = next.lanewise(VectorOperators.LSHL, 16).reinterpretAsFloats().fma(x, s2);
      s3 = next.and(Compact.UPPER).reinterpretAsFloats().fma(x, s3);
    }
    s0.intoArray(sums, at);
    s1.intoArray(sums, at + WORDS);
    s2.intoArray(sums, at + 2 * WORDS);
    s3.intoArray(sums, at + 3 * WORDS);
  }

  private static void bytes(
      int count, int[] places, float[] a, int aAt, int[] b, int bAt, float[] sums, int at) {
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = FloatVector.zero(SPECIES);
    FloatVector s2 = FloatVector.zero(SPECIES);
    FloatVector s3 = FloatVector.zero(SPECIES);
    for (int k = 0; k < count; k++) {
      int i = places[k];
      FloatVector x = FloatVector.broadcast(SPECIES, a[aAt + i]);
      IntVector four = IntVector.fromArray(INTS, b, bAt + i * WORDS);
      IntVector n0 = four.lanewise(VectorOperators.LSHL, 24);
      IntVector n1 = four.lanewise(VectorOperators.LSHL, 16);
      IntVector n2 = four.lanewise(VectorOperators.LSHL, 8);
      n0 = n0.lanewise(VectorOperators.ASHR, 24);
      n1 = n1.lanewise(VectorOperators.ASHR, 24);
      n2 = n2.lanewise(VectorOperators.ASHR, 24);
      IntVector n3 = four.lanewise(VectorOperators.ASHR, 24);
      s0 = ((FloatVector) n0.convert(VectorOperators.I2F, 0)).fma(x, s0);
      s1 = ((FloatVector) n1.convert(VectorOperators.I2F, 0)).fma(x, s1);
      s2 = ((FloatVector) n2.convert(VectorOperators.I2F, 0)).fma(x, s2);
      s3 = ((FloatVector) n3.convert(VectorOperators.I2F, 0)).fma(x, s3);
    }
    s0.intoArray(sums, at);
    s1.intoArray(sums, at + WORDS);
    s2.intoArray(sums, at + 2 * WORDS);
    s3.intoArray(sums, at + 3 * WORDS);
  }
}
