package io.gapstone.jmh.simd;

import io.gapstone.jmh.limit.Reader;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Eight sums in registers, so that no addition waits for another. */
public final class VectorReader implements Reader {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  @Override
  public float sum(float[] values) {
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    FloatVector s4 = s0;
    FloatVector s5 = s0;
    FloatVector s6 = s0;
    FloatVector s7 = s0;
    for (int k = 0; k < values.length; k += 8 * LANES) {
      s0 = s0.add(FloatVector.fromArray(SPECIES, values, k));
      s1 = s1.add(FloatVector.fromArray(SPECIES, values, k + LANES));
      s2 = s2.add(FloatVector.fromArray(SPECIES, values, k + 2 * LANES));
      s3 = s3.add(FloatVector.fromArray(SPECIES, values, k + 3 * LANES));
      s4 = s4.add(FloatVector.fromArray(SPECIES, values, k + 4 * LANES));
      s5 = s5.add(FloatVector.fromArray(SPECIES, values, k + 5 * LANES));
      s6 = s6.add(FloatVector.fromArray(SPECIES, values, k + 6 * LANES));
      s7 = s7.add(FloatVector.fromArray(SPECIES, values, k + 7 * LANES));
    }
    FloatVector sum = s0.add(s1).add(s2.add(s3)).add(s4.add(s5).add(s6.add(s7)));
    return sum.reduceLanes(VectorOperators.ADD);
  }
}
