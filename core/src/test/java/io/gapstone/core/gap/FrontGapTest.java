package io.gapstone.core.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Delays from 10 to 30 and energies from 0 to 4: in scaled objectives, a square of side 1. */
class FrontGapTest {

  private static final double[] IDEAL = {10, 0};
  private static final double[] REFERENCE = {30, 4};

  /** Scaled (0, 0.5) and (0.5, 0): hypervolume 3/4. */
  private static final double[][] EXACT = {{10, 2}, {20, 0}};

  private static FrontGap gap(double[]... found) {
    return FrontGap.of(found, EXACT, IDEAL, REFERENCE);
  }

  @Test
  void wholeFront() {
    FrontGap gap = gap(new double[] {20, 0}, new double[] {10, 2}, new double[] {25, 3});
    assertThat(gap.hypervolumeRatio()).isEqualTo(1);
    assertThat(gap.additiveEpsilon()).isZero();
  }

  /** (20, 1) is scaled (0.5, 0.25): hypervolume 3/8; (0, 0.5) is reached after a gain of 0.5. */
  @Test
  void partOfTheFront() {
    FrontGap gap = gap(new double[] {20, 1});
    assertThat(gap.hypervolumeRatio()).isCloseTo(0.5, within(1e-15));
    assertThat(gap.additiveEpsilon()).isCloseTo(0.5, within(1e-15));
    assertThat(gap.reference()).containsExactly(30, 4);
  }

  @Test
  void nothingFound() {
    assertThat(gap().hypervolumeRatio()).isZero();
    assertThat(gap().additiveEpsilon()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void aPointBeyondTheExactFrontIsAnError() {
    assertThatThrownBy(() -> gap(new double[] {15, 1}))
        .isInstanceOf(CrossedBoundException.class)
        .hasMessageStartingWith("additive epsilon: a solution reaches -0.25");
    assertThat(gap(new double[] {20 - 1e-9, 0}).additiveEpsilon()).isPositive();
  }

  @Test
  void idealMustBeBelowTheReference() {
    assertThatThrownBy(() -> FrontGap.of(EXACT, EXACT, REFERENCE, REFERENCE))
        .hasMessage("ideal[0] is 30.0; it must be below the reference, 30.0");
  }
}
