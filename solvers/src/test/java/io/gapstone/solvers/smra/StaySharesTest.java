package io.gapstone.solvers.smra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;

class StaySharesTest {

  private static final int SLOTS = 12;
  private static final double LEAST = 0.3;
  private static final double MOST = 5;

  private final Draws draws = Draws.of(1, "shares");
  private final StayShares shares = new StayShares(SLOTS);
  private int n;
  private int[] from;
  private int[] last;
  private double[] weight;
  private double[] room;
  private double[] prices;

  private void draw() {
    n = 1 + draws.index(12);
    from = new int[n];
    last = new int[n];
    weight = new double[n];
    for (int i = 0; i < n; i++) {
      from[i] = draws.index(SLOTS);
      last[i] = from[i] + draws.index(SLOTS - from[i]);
      weight[i] = 0.1 + 5 * draws.unit();
    }
    room = new double[SLOTS];
    double level = 1 + 8 * draws.unit();
    for (int t = 0; t < SLOTS; t++) {
      room[t] = level;
      level += draws.index(4) == 0 ? 3 * draws.unit() : 0;
    }
    prices = new double[SLOTS];
    for (int t = 0; t < SLOTS; t++) {
      prices[t] = draws.coin() ? draws.unit() : 0;
    }
  }

  private double sum(int t) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += from[i] <= t && t <= last[i] ? shares.share[i] : 0;
    }
    return sum;
  }

  private boolean minimaFit() {
    for (int t = 0; t < SLOTS; t++) {
      int count = 0;
      for (int i = 0; i < n; i++) {
        count += from[i] <= t && t <= last[i] ? 1 : 0;
      }
      if (count * LEAST > room[t]) {
        return false;
      }
    }
    return true;
  }

  /** The value of the price function, which no shares can beat. */
  private double bound() {
    double bound = 0;
    for (int t = 0; t < SLOTS; t++) {
      assertThat(prices[t]).isGreaterThanOrEqualTo(0);
      bound -= prices[t] * room[t];
    }
    for (int i = 0; i < n; i++) {
      double own = 0;
      for (int t = from[i]; t <= last[i]; t++) {
        own += prices[t];
      }
      double x = Math.min(MOST, Math.max(LEAST, Math.sqrt(weight[i] / own)));
      bound += weight[i] / x + own * x;
    }
    return bound;
  }

  @Test
  void sharesFitAndTheirPricesProveThem() {
    int infeasible = 0;
    int priced = 0;
    int loose = 0;
    for (int round = 0; round < 3000; round++) {
      draw();
      double value = shares.solve(n, from, last, weight, LEAST, MOST, room, prices, 0);
      assertThat(value < Double.POSITIVE_INFINITY).isEqualTo(minimaFit());
      if (value == Double.POSITIVE_INFINITY) {
        infeasible++;
        continue;
      }
      double sum = 0;
      for (int i = 0; i < n; i++) {
        assertThat(shares.share[i]).isBetween(LEAST, MOST);
        sum += weight[i] / shares.share[i];
      }
      for (int t = 0; t < SLOTS; t++) {
        assertThat(sum(t)).isLessThanOrEqualTo(room[t] * (1 + 1e-13));
        priced += prices[t] > 0 ? 1 : 0;
      }
      assertThat(value).isCloseTo(sum, within(1e-12 * sum));
      double bound = bound();
      assertThat(bound).as("round %d", round).isCloseTo(value, within(1e-6 * value));
      loose += bound < value * (1 - 1e-9) ? 1 : 0;
    }
    assertThat(infeasible).isBetween(10, 1500);
    assertThat(loose).isLessThan(10);
    assertThat(priced).isGreaterThan(1500);
  }
}
