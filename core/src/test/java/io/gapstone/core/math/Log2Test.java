package io.gapstone.core.math;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;

class Log2Test {

  @Test
  void exactAtPowersOfTwo() {
    for (int k = -1074; k <= 1023; k++) {
      assertThat(Log2.of(Math.scalb(1.0, k))).isEqualTo(k);
    }
  }

  @Test
  void withinTwoUlpOfStrictMath() {
    Draws draws = Draws.of(1, "log2");
    for (int k = 0; k < 200_000; k++) {
      double x = Math.scalb(1 + draws.unit(), draws.index(200) - 100);
      double expected = StrictMath.log(x) / StrictMath.log(2);
      assertThat(Math.abs(Log2.of(x) - expected))
          .isLessThanOrEqualTo(4 * Math.ulp(Math.max(Math.abs(expected), 0.5)));
    }
  }

  @Test
  void limits() {
    assertThat(Log2.of(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Log2.of(-1)).isNaN();
    assertThat(Log2.of(Double.NaN)).isNaN();
    assertThat(Log2.of(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
  }
}
