package io.gapstone.core.isma;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;

class OptionFloorTest {

  @Test
  void staysBelowEveryShareAndCloseToTheBest() {
    Draws draws = Draws.of(1, "test/floor");
    for (int round = 0; round < 2000; round++) {
      double local = draws.index(4) == 0 ? 0 : 10 * draws.unit();
      double overhead = 3 * draws.unit();
      double work = 0.01 + 5 * draws.unit();
      double price = draws.index(5) == 0 ? 0 : 40 * draws.unit() * draws.unit();
      double floor = OptionFloor.seconds(local, overhead, work, price);
      double least = Double.POSITIVE_INFINITY;
      for (int k = 1; k <= 1000; k++) {
        least = Math.min(least, cost(local, overhead, work, price, k / 1000.0));
      }
      double best = OptionFloor.share(local, overhead, work, price);
      least = Math.min(least, cost(local, overhead, work, price, best));
      assertThat(floor).isBetween(least * (1 - 1e-12), least);
    }
  }

  private static double cost(
      double local, double overhead, double work, double price, double share) {
    return Math.max(local, overhead + work / share) + price * share;
  }

  @Test
  void byHand() {
    // share 0.5 costs 2 + 1 / 0.5 + 4 * 0.5, and no other less
    assertThat(OptionFloor.seconds(0, 2, 1, 4)).isBetween(6 - 1e-12, 6.0);
    // share 0.25 ends the edge part with the local one: 6 + 4 * 0.25
    assertThat(OptionFloor.seconds(6, 2, 1, 4)).isBetween(7 - 1e-12, 7.0);
    // the whole server at a low price
    assertThat(OptionFloor.seconds(0, 2, 1, 0.5)).isBetween(3.5 - 1e-12, 3.5);
  }
}
