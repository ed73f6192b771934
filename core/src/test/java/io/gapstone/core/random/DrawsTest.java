package io.gapstone.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawsTest {

  @Test
  void sameSeedAndPurposeSameDraws() {
    Draws a = Draws.of(7, "purpose");
    Draws b = Draws.of(7, "purpose");
    Draws other = Draws.of(7, "another");
    long first = a.below(Long.MAX_VALUE);
    assertThat(b.below(Long.MAX_VALUE)).isEqualTo(first);
    assertThat(other.below(Long.MAX_VALUE)).isNotEqualTo(first);
  }

  /** Fails on any JDK that draws other numbers, which would change every instance. */
  @Test
  void goldenDraws() {
    Draws draws = Draws.of(42, "golden");
    assertThat(draws.below(1_000_000)).isEqualTo(GOLDEN_BELOW);
    assertThat(draws.decimal(200, 300, 3)).isEqualTo(GOLDEN_DECIMAL);
    assertThat(draws.normal()).isEqualTo(GOLDEN_NORMAL);
    assertThat(draws.gamma(4)).isEqualTo(GOLDEN_GAMMA);
  }

  private static final long GOLDEN_BELOW = 360_301;
  private static final double GOLDEN_DECIMAL = 267.647;
  private static final double GOLDEN_NORMAL = 1.325427173141088;
  private static final double GOLDEN_GAMMA = 3.806263962807315;

  @Test
  void decimalsLieOnTheGridAndReachBothEnds() {
    Draws draws = Draws.of(3, "grid");
    boolean low = false;
    boolean high = false;
    for (int k = 0; k < 1000; k++) {
      double x = draws.decimal(0.5, 2, 1);
      assertThat(Math.rint(x * 10) / 10).isEqualTo(x);
      assertThat(x).isBetween(0.5, 2.0);
      low |= x == 0.5;
      high |= x == 2;
    }
    assertThat(low && high).isTrue();
  }

  @Test
  void momentsOfNormalAndGamma() {
    Draws draws = Draws.of(5, "moments");
    int n = 200_000;
    double sum = 0;
    double squares = 0;
    double gammas = 0;
    for (int k = 0; k < n; k++) {
      double x = draws.normal();
      sum += x;
      squares += x * x;
      gammas += draws.gamma(4);
    }
    assertThat(Math.abs(sum / n)).isLessThan(0.01);
    assertThat(Math.abs(squares / n - 1)).isLessThan(0.02);
    assertThat(Math.abs(gammas / n - 4)).isLessThan(0.03);
  }
}
