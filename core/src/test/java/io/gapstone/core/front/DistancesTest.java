package io.gapstone.core.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DistancesTest {

  private static final double[][] NOTHING = new double[0][];

  /** The example of Ishibuchi et al. 2015, with the values of the R package moocore. */
  @Test
  void publishedIgdPlus() {
    double[][] target = {{10, 0}, {6, 1}, {2, 2}, {1, 6}, {0, 10}};
    double[][] a = {{4, 2}, {3, 3}, {2, 4}};
    double[][] b = {{8, 2}, {4, 4}, {2, 8}};
    assertThat(Distances.igdPlus(a, target)).isCloseTo(1.482842712474619, within(1e-15));
    assertThat(Distances.igdPlus(b, target)).isCloseTo(2.260112615949154, within(1e-15));
  }

  /** (1, 4) is nearest to (2, 3): 1. (3, 1) to (2, 3) by max(-1, 2) and to (5, 2) by 2: 2. */
  @Test
  void epsilonHasADirection() {
    double[][] found = {{2, 3}, {5, 2}};
    double[][] exact = {{1, 4}, {3, 1}};
    assertThat(Distances.additiveEpsilon(found, exact)).isEqualTo(2);
    // (2, 3) is within 1 of (1, 4), by (-1, 1); (5, 2) within -1 of (3, 1), by (-2, -1).
    assertThat(Distances.additiveEpsilon(exact, found)).isEqualTo(1);
  }

  @Test
  void epsilonOfASetToItselfIsZero() {
    double[][] set = {{1, 5, 2}, {2, 3, 4}, {4, 1, 1}};
    assertThat(Distances.additiveEpsilon(set, set)).isZero();
    assertThat(Distances.igdPlus(set, set)).isZero();
  }

  @Test
  void epsilonOfABetterSetIsNegative() {
    double[][] better = {{1, 1}};
    double[][] worse = {{2, 4}, {4, 2}};
    assertThat(Distances.additiveEpsilon(better, worse)).isEqualTo(-1);
    assertThat(Distances.additiveEpsilon(worse, better)).isEqualTo(3);
    assertThat(Distances.igdPlus(better, worse)).isZero();
  }

  @Test
  void emptySets() {
    double[][] one = {{1, 1}};
    assertThat(Distances.additiveEpsilon(NOTHING, one)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Distances.igdPlus(NOTHING, one)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThatThrownBy(() -> Distances.additiveEpsilon(one, NOTHING))
        .hasMessage("the target has no points");
  }
}
