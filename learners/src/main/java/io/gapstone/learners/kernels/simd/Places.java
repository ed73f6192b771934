package io.gapstone.learners.kernels.simd;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Lists which numbers of a row are not zero. Behind a rectifier half of them are, and a branch per
 * number would be guessed wrong half the time; so first each gets a 1 or a 0, many at once, and
 * then each is listed in a place that the next one takes over unless it counts.
 *
 * <p>Vectors are as long as everywhere in these loops: where lengths mix, the compiler knows less.
 */
final class Places {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int SIGN = Integer.SIZE - 1;

  private int[] places = new int[0];
  private int[] counted = new int[0];

  /** Those of the last list; what lies beyond it has no meaning. */
  int[] listed() {
    return places;
  }

  /** Lists; returns how many there are. */
  int list(int inner, float[] a, int aAt) {
    if (places.length < inner) {
      places = Arrays.copyOf(places, inner);
      counted = new int[inner];
    }
    return list(inner, a, aAt, counted, places);
  }

  private static int list(int inner, float[] a, int aAt, int[] counted, int[] places) {
    int whole = inner / LANES * LANES;
    for (int i = 0; i < whole; i += LANES) {
      IntVector bits = FloatVector.fromArray(SPECIES, a, aAt + i).reinterpretAsInts();
      IntVector size = bits.lanewise(VectorOperators.LSHL, 1);
      // The sign of x or -x is 1 unless x is 0.
      size.or(size.neg()).lanewise(VectorOperators.LSHR, SIGN).intoArray(counted, i);
    }
    for (int i = whole; i < inner; i++) {
      int size = Float.floatToRawIntBits(a[aAt + i]) << 1;
      counted[i] = (size | -size) >>> SIGN;
    }
    int count = 0;
    for (int i = 0; i < inner; i++) {
      places[count] = i;
      count += counted[i];
    }
    return count;
  }
}
