package io.gapstone.learners.kernels.simd;

import io.gapstone.learners.kernels.Exp;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Exp} and what follows from it, many numbers at once; the same operations, so same bits.
 */
final class Activations {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private Activations() {}

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

  static void exp(float[] values, int at, int count) {
    int end = at + count;
    int k = at;
    for (; k + LANES <= end; k += LANES) {
      exp(FloatVector.fromArray(SPECIES, values, k)).intoArray(values, k);
    }
    for (; k < end; k++) {
      values[k] = Exp.exp(values[k]);
    }
  }

  static void sigmoid(float[] values, int at, int count) {
    FloatVector one = FloatVector.broadcast(SPECIES, 1);
    int end = at + count;
    int k = at;
    for (; k + LANES <= end; k += LANES) {
      FloatVector power = exp(FloatVector.fromArray(SPECIES, values, k).neg());
      one.div(power.add(1)).intoArray(values, k);
    }
    for (; k < end; k++) {
      values[k] = Exp.sigmoid(values[k]);
    }
  }

  static void tanh(float[] values, int at, int count) {
    int end = at + count;
    int k = at;
    for (; k + LANES <= end; k += LANES) {
      tanh(FloatVector.fromArray(SPECIES, values, k)).intoArray(values, k);
    }
    for (; k < end; k++) {
      values[k] = Exp.tanh(values[k]);
    }
  }

  static void elu(float[] values, int at, int count) {
    int end = at + count;
    int k = at;
    for (; k + LANES <= end; k += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, values, k);
      exp(x.min(0)).sub(1).add(x.max(0)).intoArray(values, k);
    }
    for (; k < end; k++) {
      values[k] = Exp.elu(values[k]);
    }
  }

  private static FloatVector exp(FloatVector x) {
    FloatVector y = x.max(Exp.LOWEST).min(Exp.HIGHEST);
    FloatVector shifted = y.mul(Exp.LOG2_E).add(Exp.ROUNDER);
    FloatVector whole = shifted.sub(Exp.ROUNDER);
    FloatVector r = y.sub(whole.mul(Exp.LN2_HIGH)).sub(whole.mul(Exp.LN2_LOW));
    FloatVector p = r.mul(Exp.P0).add(Exp.P1).mul(r).add(Exp.P2).mul(r).add(Exp.P3);
    p = p.mul(r).add(Exp.P4).mul(r).add(Exp.P5);
    FloatVector power = p.mul(r.mul(r)).add(r).add(1);
    IntVector scale = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
    return power.mul(scale.reinterpretAsFloats());
  }

  private static FloatVector tanh(FloatVector x) {
    FloatVector y = x.max(-Exp.TANH_ONE).min(Exp.TANH_ONE);
    FloatVector z = y.mul(y);
    FloatVector p = z.mul(Exp.A13).add(Exp.A11).mul(z).add(Exp.A9).mul(z).add(Exp.A7);
    p = p.mul(z).add(Exp.A5).mul(z).add(Exp.A3).mul(z).add(Exp.A1).mul(y);
    FloatVector q = z.mul(Exp.B6).add(Exp.B4).mul(z).add(Exp.B2).mul(z).add(Exp.B0);
    return p.div(q);
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
