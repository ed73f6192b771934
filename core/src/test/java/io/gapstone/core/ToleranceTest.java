package io.gapstone.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToleranceTest {

  private static final double INFINITE = Double.POSITIVE_INFINITY;

  @Test
  void slackIsRelativeForLargeLimitsAndAbsoluteAtZero() {
    assertThat(Tolerance.atMost(1e12 + 900, 1e12)).isTrue();
    assertThat(Tolerance.atMost(1e12 + 1100, 1e12)).isFalse();
    assertThat(Tolerance.atMost(0.9e-9, 0)).isTrue();
    assertThat(Tolerance.atMost(1.1e-9, 0)).isFalse();
  }

  @Test
  void sameIsSymmetric() {
    assertThat(Tolerance.same(1e6, 1e6 + 0.9e-3)).isTrue();
    assertThat(Tolerance.same(1e6 + 0.9e-3, 1e6)).isTrue();
    assertThat(Tolerance.same(1e6, 1e6 + 1.1e-3)).isFalse();
    assertThat(Tolerance.same(-5, 5)).isFalse();
  }

  @Test
  void infinityIsOnlyTheSameAsItself() {
    assertThat(Tolerance.same(INFINITE, INFINITE)).isTrue();
    assertThat(Tolerance.same(INFINITE, 5)).isFalse();
    assertThat(Tolerance.same(-INFINITE, INFINITE)).isFalse();
    assertThat(Tolerance.atMost(INFINITE, 5)).isFalse();
    assertThat(Tolerance.atMost(5, INFINITE)).isTrue();
  }

  @Test
  void notANumberIsNeverWithinAnything() {
    assertThat(Tolerance.same(Double.NaN, Double.NaN)).isFalse();
    assertThat(Tolerance.atMost(Double.NaN, 5)).isFalse();
    assertThat(Tolerance.atMost(5, Double.NaN)).isFalse();
  }
}
