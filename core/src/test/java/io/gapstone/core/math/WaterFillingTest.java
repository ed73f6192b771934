package io.gapstone.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WaterFillingTest {

  private final WaterFilling filling = new WaterFilling();

  private double[] divide(double least, double most, double capacity, double... weights) {
    double[] shares = new double[weights.length];
    assertThat(filling.divide(weights, 0, weights.length, least, most, capacity, shares)).isTrue();
    return shares;
  }

  @Test
  void inProportionToRootsWhereNoBoxBinds() {
    assertThat(divide(0.1, 10, 6, 1, 4, 9)).containsExactly(new double[] {1, 2, 3}, within(1e-12));
  }

  @Test
  void boxesBindAtBothEnds() {
    // The first is held at 1, the last at 4; the middle gets what is left of 7.
    assertThat(divide(1, 4, 7, 0.01, 4, 100))
        .containsExactly(new double[] {1, 2, 4}, within(1e-12));
  }

  @Test
  void everybodyAtOneEnd() {
    assertThat(divide(1, 4, 12, 1, 2, 3)).containsExactly(4, 4, 4);
    assertThat(divide(1, 4, 100, 1, 2, 3)).containsExactly(4, 4, 4);
    assertThat(divide(1, 4, 3, 1, 2, 3)).containsExactly(1, 1, 1);
    assertThat(divide(2, 2, 4, 1, 9)).containsExactly(2, 2);
    assertThat(divide(1, 4, 5, 7, 7)).containsExactly(new double[] {2.5, 2.5}, within(1e-12));
  }

  @Test
  void minimaThatDoNotFitWriteNothing() {
    double[] shares = {7, 7};
    assertThat(filling.divide(new double[] {1, 1}, 0, 2, 1, 4, 1.99, shares)).isFalse();
    assertThat(shares).containsExactly(7, 7);
  }

  @Test
  void onlyTheRangeIsTouched() {
    double[] shares = {7, 0, 0, 7};
    filling.divide(new double[] {9, 1, 1, 9}, 1, 3, 1, 4, 4, shares);
    assertThat(shares).containsExactly(new double[] {7, 2, 2, 7}, within(1e-12));
  }

  /** Shares add up to the capacity, and no transfer between two users lowers the sum. */
  @Test
  void noTransferHelps() {
    Draws draws = Draws.of(1, "water");
    for (int round = 0; round < 2000; round++) {
      int n = 1 + draws.index(40);
      double least = draws.decimal(0.1, 1, 2);
      double most = least * (1 + 20 * draws.unit());
      double capacity = n * (least + draws.unit() * (most - least));
      double[] weights = new double[n];
      for (int k = 0; k < n; k++) {
        weights[k] = StrictMath.exp(4 * draws.normal());
      }
      double[] shares = divide(least, most, capacity, weights);
      assertThat(Arrays.stream(shares).sum()).isCloseTo(capacity, within(1e-9 * capacity));
      double cheapestGiver = Double.POSITIVE_INFINITY;
      double dearestTaker = 0;
      for (int k = 0; k < n; k++) {
        assertThat(shares[k]).isBetween(least, most);
        double price = weights[k] / (shares[k] * shares[k]);
        if (shares[k] > least * (1 + 1e-9)) {
          cheapestGiver = Math.min(cheapestGiver, price);
        }
        if (shares[k] < most * (1 - 1e-9)) {
          dearestTaker = Math.max(dearestTaker, price);
        }
      }
      assertThat(dearestTaker).isLessThanOrEqualTo(cheapestGiver * (1 + 1e-6));
    }
  }
}
