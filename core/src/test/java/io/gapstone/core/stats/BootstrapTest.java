package io.gapstone.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static final Bootstrap USUAL = new Bootstrap(0.95, 2000);

  private static double[] normals(int n, String purpose) {
    Draws draws = Draws.of(1, purpose);
    double[] values = new double[n];
    for (int k = 0; k < n; k++) {
      values[k] = draws.normal();
    }
    return values;
  }

  @Test
  void sameStreamSameInterval() {
    double[][] strata = {normals(20, "a"), normals(30, "b")};
    Interval first = USUAL.pooled(strata, Means::interquartile, Draws.of(7, "bootstrap"));
    Interval again = USUAL.pooled(strata, Means::interquartile, Draws.of(7, "bootstrap"));
    Interval other = USUAL.pooled(strata, Means::interquartile, Draws.of(8, "bootstrap"));
    assertThat(again).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
    assertThat(other.estimate()).isEqualTo(first.estimate());
  }

  /** The mean of n values with deviation s lies within 1.96 s / sqrt(n) in 95 % of all cases. */
  @Test
  void meansSpreadAsTheoryHasIt() {
    double[] values = normals(400, "spread");
    double mean = Means.arithmetic(values);
    double squares = 0;
    for (double v : values) {
      squares += (v - mean) * (v - mean);
    }
    double half = 1.96 * Math.sqrt(squares / 400) / 20;
    Interval interval =
        new Bootstrap(0.95, 20_000)
            .pooled(new double[][] {values}, Means::arithmetic, Draws.of(2, "bootstrap"));
    assertThat(interval.estimate()).isEqualTo(mean);
    assertThat(interval.low()).isCloseTo(mean - half, within(0.04 * half));
    assertThat(interval.high()).isCloseTo(mean + half, within(0.04 * half));
  }

  /** The mean of two draws from {0, 1} is 0, 1/2, 1/2 or 1: half lie within its quartiles. */
  @Test
  void quantilesOfAKnownDistribution() {
    double[][] coin = {{0, 1}};
    Draws draws = Draws.of(3, "bootstrap");
    Interval half = new Bootstrap(0.4, 10_000).pooled(coin, Means::arithmetic, draws);
    assertThat(half).isEqualTo(new Interval(0.5, 0.5, 0.5, 0.4));
    Interval most = new Bootstrap(0.6, 10_000).pooled(coin, Means::arithmetic, draws);
    assertThat(most).isEqualTo(new Interval(0.5, 0, 1, 0.6));
  }

  @Test
  void strataKeepTheirSizes() {
    double[][] strata = {{0, 0, 0}, {10, 10, 10}};
    Interval interval = USUAL.pooled(strata, Means::arithmetic, Draws.of(4, "bootstrap"));
    assertThat(interval).isEqualTo(new Interval(5, 5, 5, 0.95));
  }

  @Test
  void statisticsMayTellStrataApart() {
    double[][] strata = {{1, 2, 3}, {10}};
    Interval interval =
        USUAL.interval(strata, s -> s[1][0] - s[0].length, Draws.of(5, "bootstrap"));
    assertThat(interval).isEqualTo(new Interval(7, 7, 7, 0.95));
  }

  @Test
  void badSettingsAreRefused() {
    assertThatThrownBy(() -> new Bootstrap(1, 10))
        .hasMessage("confidence is 1.0; it must be between 0 and 1");
    assertThatThrownBy(() -> new Bootstrap(0.9, 0))
        .hasMessage("resamples is 0; it must be positive");
    assertThatThrownBy(
            () -> USUAL.pooled(new double[][] {{1}, {}}, Means::arithmetic, Draws.of(1, "x")))
        .hasMessage("strata[1] is empty");
  }
}
