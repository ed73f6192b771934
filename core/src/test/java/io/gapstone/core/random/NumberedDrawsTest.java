package io.gapstone.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class NumberedDrawsTest {

  /** An odd number of normal draws leaves one behind, which must not come into the next stream. */
  @Test
  void theSameStreamsAsByName() {
    NumberedDraws numbered = new NumberedDraws(7, "plan/");
    for (int first : new int[] {0, 9, 10, 12_345, Integer.MAX_VALUE}) {
      for (int second : new int[] {0, 3, 100}) {
        Draws named = Draws.of(7, "plan/" + first + "/" + second);
        Draws draws = numbered.at(first, second);
        for (int k = 0; k < 5; k++) {
          assertThat(draws.normal()).isEqualTo(named.normal());
        }
      }
    }
  }

  @Test
  void numbersAreNotNegative() {
    assertThatThrownBy(() -> new NumberedDraws(7, "plan/").at(0, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("number is -1; it must not be negative");
  }

  @Test
  void theGeneratorIsTheOneThatTheJdkHas() {
    for (long seed :
        new long[] {0, 1, -1, 42, Long.MAX_VALUE, Long.MIN_VALUE, 0x123456789abcdefL}) {
      RandomGenerator jdk = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      Lxm ours = new Lxm(seed);
      for (int k = 0; k < 1000; k++) {
        assertThat(ours.next()).isEqualTo(jdk.nextLong());
      }
    }
  }
}
