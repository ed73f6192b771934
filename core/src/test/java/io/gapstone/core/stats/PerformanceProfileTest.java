package io.gapstone.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Three solvers on four instances; the last instance is solved by none. */
class PerformanceProfileTest {

  private static final double FAILED = Double.POSITIVE_INFINITY;

  private static final PerformanceProfile PROFILE =
      PerformanceProfile.of(
          new double[][] {
            {1, 4, FAILED, FAILED}, // ratios 1, 2, -, -
            {2, 2, 0, Double.NaN}, // ratios 2, 1, 1, -
            {3, 5, 7, FAILED}, // ratios 3, 2.5, -, -: the best on the third is 0
          });

  @Test
  void sharesByHand() {
    assertThat(PROFILE.share(0, 1)).isEqualTo(0.25);
    assertThat(PROFILE.share(0, 1.99)).isEqualTo(0.25);
    assertThat(PROFILE.share(0, 2)).isEqualTo(0.5);
    assertThat(PROFILE.share(1, 1)).isEqualTo(0.5);
    assertThat(PROFILE.share(1, 2)).isEqualTo(0.75);
    assertThat(PROFILE.share(2, 1)).isZero();
    assertThat(PROFILE.share(2, 3)).isEqualTo(0.5);
  }

  @Test
  void failuresAreNeverReached() {
    assertThat(PROFILE.share(0, Double.POSITIVE_INFINITY)).isEqualTo(0.5);
    assertThat(PROFILE.share(1, 1e300)).isEqualTo(0.75);
  }

  @Test
  void stepsAscend() {
    assertThat(PROFILE.ratios(2)).containsExactly(2.5, 3, FAILED, FAILED);
    assertThat(PROFILE.ratios(1)).containsExactly(1, 1, 2, FAILED);
  }

  @Test
  void badCostsAreRefused() {
    assertThatThrownBy(() -> PerformanceProfile.of(new double[][] {{1, 2}, {1}}))
        .hasMessage("costs[1] has 1 instances; all need the same, not 0");
    assertThatThrownBy(() -> PerformanceProfile.of(new double[][] {{1, -2}}))
        .hasMessage("a cost on instance 1 is -2.0");
  }
}
