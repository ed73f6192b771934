package io.gapstone.core.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GapTest {

  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static Gap gap(double objective, double bound, double denominator) {
    return Gap.toBound("test gap", objective, bound, denominator);
  }

  @Test
  void differenceOverDenominator() {
    assertThat(gap(102, 100, 100).value()).isEqualTo(0.02);
    assertThat(gap(-98, -100, 100).value()).isEqualTo(0.02);
    assertThat(gap(7, 0, 70).value()).isEqualTo(0.1);
    assertThat(gap(100, 100, 100).value()).isZero();
  }

  @Test
  void roundingGivesNoGapInEitherDirection() {
    assertThat(gap(100 + 1e-8, 100, 100).value()).isZero();
    assertThat(gap(100 - 1e-8, 100, 100).value()).isZero();
  }

  @Test
  void withoutDenominatorAGapIsZeroOrInfinite() {
    assertThat(gap(0, 0, 0).value()).isZero();
    assertThat(gap(1e-10, 0, 0).value()).isZero();
    assertThat(gap(1e-10, 0, 0).defined()).isTrue();
    assertThat(gap(1, 0, 0).value()).isEqualTo(INFINITE);
    assertThat(gap(1, 0, 1e-12).value()).isEqualTo(INFINITE);
    assertThat(gap(1, 0, 0).defined()).isFalse();
  }

  @Test
  void withoutABoundTheGapIsInfinite() {
    assertThat(gap(5, -INFINITE, INFINITE).value()).isEqualTo(INFINITE);
    assertThat(gap(INFINITE, 5, 5).value()).isEqualTo(INFINITE);
  }

  @Test
  void objectiveBelowItsBoundIsAnError() {
    assertThatThrownBy(() -> gap(99, 100, 100))
        .isInstanceOf(CrossedBoundException.class)
        .hasMessageStartingWith(
            "test gap: a solution reaches 99.0, which is better than its bound 100.0;");
    assertThatThrownBy(() -> gap(-1, 0, 0)).isInstanceOf(CrossedBoundException.class);
  }

  @Test
  void whatIsNoNumberIsAnError() {
    assertThatThrownBy(() -> gap(Double.NaN, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> gap(1, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> gap(2, 1, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> gap(2, 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Gaps 1/10, 0/2 and 3/0 (no ratio of its own) make 4/12. */
  @Test
  void slotsAddUpBeforeTheyAreDivided() {
    List<Gap> slots = List.of(gap(11, 10, 10), gap(2, 2, 2), gap(3, 0, 0));
    assertThat(Gap.over(slots).value()).isEqualTo(4.0 / 12);
    assertThat(Gap.over(List.of()).value()).isZero();
  }
}
