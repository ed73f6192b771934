package io.gapstone.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;

class RadioTest {

  @Test
  void gainsByHand() {
    assertThat(Radio.gain(10, 3)).isEqualTo(1 / 1000.0);
    assertThat(Radio.gain(10, 4)).isEqualTo(1 / 10_000.0);
    assertThat(Radio.gain(16, 2.5)).isEqualTo(1 / 1024.0);
    assertThat(Radio.gain(65_536, 0.0625)).isEqualTo(0.5);
    assertThat(Radio.gain(0.3, 3)).as("at least 1 m").isEqualTo(1);
  }

  @Test
  void gainsAreThoseOfTheGeneralPower() {
    Draws draws = Draws.of(1, "gain");
    for (int k = 0; k < 20_000; k++) {
      double distance = draws.decimal(1, 5000, 1);
      double exponent = draws.index(129) / 16.0;
      double odd = draws.decimal(0, 6, 3);
      assertThat(Radio.gain(distance, exponent) * StrictMath.pow(distance, exponent))
          .isCloseTo(1, within(1e-14));
      assertThat(Radio.gain(distance, odd) * StrictMath.pow(distance, odd))
          .isCloseTo(1, within(1e-14));
    }
  }

  @Test
  void powersByHand() {
    assertThat(Radio.wattsFromDbm(30)).isEqualTo(1);
    assertThat(Radio.wattsFromDbm(-100)).isCloseTo(1e-13, within(1e-26));
    assertThat(Radio.distance(0, 0, 3, 4)).isEqualTo(5);
  }
}
