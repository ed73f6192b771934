package io.gapstone.learners.kernels.simd;

import io.gapstone.learners.kernels.Exp;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Exp} and what follows from it, many numbers at once; the same operations, so same bits.
 *
 * <p>No method takes or gives vectors: where the compiler chose not to inline one, each of them
 * would become an object.
 */
final class Activations {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private final float[] negative = new float[256];

  static void relu(float[] values, int at, int count) {
    int end = at + count;
    int k = at;
    for (; k + LANES <= end; k += LANES) {
      FloatVector.fromArray(SPECIES, values, k).max(0).intoArray(values, k);
    }
    for (; k < end; k++) {
      values[k] = Math.max(values[k], 0);
    }
  }

  /** As {@link Exp#exp}. */
  static void exp(float[] values, int at, int count) {
    int end = at + count;
    int k = at;
    for (; k + LANES <= end; k += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, values, k);
      FloatVector y = x.max(Exp.LOWEST).min(Exp.HIGHEST);
      FloatVector shifted = y.mul(Exp.LOG2_E).add(Exp.ROUNDER);
      FloatVector whole = shifted.sub(Exp.ROUNDER);
      FloatVector r = y.sub(whole.mul(Exp.LN2_HIGH)).sub(whole.mul(Exp.LN2_LOW));
      FloatVector p = r.mul(Exp.P0).add(Exp.P1).mul(r).add(Exp.P2).mul(r).add(Exp.P3);
      p = p.mul(r).add(Exp.P4).mul(r).add(Exp.P5);
      FloatVector power = p.mul(r.mul(r)).add(r).add(1);
      IntVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
      power.mul(scale.reinterpretAsFloats()).intoArray(values, k);
    }
    for (; k < end; k++) {
      values[k] = Exp.exp(values[k]);
    }
  }

  /** As {@link Exp#sigmoid}. */
  static void sigmoid(float[] values, int at, int count) {
    int end = at + count;
    int k = at;
    for (; k + LANES <= end; k += LANES) {
      FloatVector.fromArray(SPECIES, values, k).neg().intoArray(values, k);
    }
    exp(values, at, k - at);
    FloatVector one = FloatVector.broadcast(SPECIES, 1);
    for (int v = at; v < k; v += LANES) {
      one.div(FloatVector.fromArray(SPECIES, values, v).add(1)).intoArray(values, v);
    }
    for (; k < end; k++) {
      values[k] = Exp.sigmoid(values[k]);
    }
  }

  /** As {@link Exp#tanh}. */
  static void tanh(float[] values, int at, int count) {
    int end = at + count;
    int k = at;
    for (; k + LANES <= end; k += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, values, k);
      FloatVector y = x.max(-Exp.TANH_ONE).min(Exp.TANH_ONE);
      FloatVector z = y.mul(y);
      FloatVector p = z.mul(Exp.A13).add(Exp.A11).mul(z).add(Exp.A9).mul(z).add(Exp.A7);
      p = p.mul(z).add(Exp.A5).mul(z).add(Exp.A3).mul(z).add(Exp.A1).mul(y);
      FloatVector q = z.mul(Exp.B6).add(Exp.B4).mul(z).add(Exp.B2).mul(z).add(Exp.B0);
      p.div(q).intoArray(values, k);
    }
    for (; k < end; k++) {
      values[k] = Exp.tanh(values[k]);
    }
  }

  /** As {@link Exp#elu}. */
  void elu(float[] values, int at, int count) {
    int end = at + count;
    int k = at;
    while (k + LANES <= end) {
      int chunk = Math.min(negative.length, (end - k) / LANES * LANES);
      for (int v = 0; v < chunk; v += LANES) {
        FloatVector.fromArray(SPECIES, values, k + v).min(0).intoArray(negative, v);
      }
      exp(negative, 0, chunk);
      for (int v = 0; v < chunk; v += LANES) {
        FloatVector positive = FloatVector.fromArray(SPECIES, values, k + v).max(0);
        FloatVector power = FloatVector.fromArray(SPECIES, negative, v);
        power.sub(1).add(positive).intoArray(values, k + v);
      }
      k += chunk;
    }
    for (; k < end; k++) {
      values[k] = Exp.elu(values[k]);
    }
  }

  static void reluSlope(float[] y, float[] out, float[] in, int count) {
    int k = 0;
    for (; k + LANES <= count; k += LANES) {
      IntVector outputs = FloatVector.fromArray(SPECIES, y, k).reinterpretAsInts();
      IntVector keep = outputs.neg().lanewise(VectorOperators.ASHR, 31);
      IntVector errors = FloatVector.fromArray(SPECIES, out, k).reinterpretAsInts();
      errors.and(keep).reinterpretAsFloats().intoArray(in, k);
    }
    for (; k < count; k++) {
      in[k] = Exp.gate(out[k], y[k]);
    }
  }

  static void tanhSlope(float[] y, float[] out, float[] in, int count) {
    FloatVector one = FloatVector.broadcast(SPECIES, 1);
    int k = 0;
    for (; k + LANES <= count; k += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, y, k);
      FloatVector.fromArray(SPECIES, out, k).mul(one.sub(v.mul(v))).intoArray(in, k);
    }
    for (; k < count; k++) {
      in[k] = out[k] * (1 - y[k] * y[k]);
    }
  }

  static void sigmoidSlope(float[] y, float[] out, float[] in, int count) {
    FloatVector one = FloatVector.broadcast(SPECIES, 1);
    int k = 0;
    for (; k + LANES <= count; k += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, y, k);
      FloatVector.fromArray(SPECIES, out, k).mul(v.mul(one.sub(v))).intoArray(in, k);
    }
    for (; k < count; k++) {
      in[k] = out[k] * (y[k] * (1 - y[k]));
    }
  }
}
