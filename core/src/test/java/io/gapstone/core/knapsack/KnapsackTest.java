package io.gapstone.core.knapsack;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnapsackTest {

  private final Knapsack knapsack = new Knapsack();

  @Test
  void keepsTheBestSet() {
    long[] values = {60, 100, 120};
    boolean[] kept = new boolean[3];
    knapsack.solve(3, values, new long[] {10, 20, 30}, 50, kept);
    assertThat(kept).containsExactly(false, true, true);
    knapsack.solve(3, values, new double[] {0.10, 0.20, 0.30}, 0.35, kept);
    assertThat(kept).containsExactly(true, true, false);
  }

  @Test
  void breaksTiesByWeightThenByOrder() {
    boolean[] kept = new boolean[4];
    knapsack.solve(2, new long[] {5, 5}, new long[] {4, 3}, 4, kept);
    assertThat(kept).startsWith(false, true);
    knapsack.solve(3, new long[] {5, 5, 5}, new long[] {3, 3, 3}, 7, kept);
    assertThat(kept).startsWith(true, true, false);
    knapsack.solve(4, new long[] {3, 2, 2, 1}, new long[] {3, 2, 2, 1}, 4, kept);
    assertThat(kept).containsExactly(true, false, false, true);
  }

  @Test
  void treatsItemsWithoutWeightOrValue() {
    boolean[] kept = new boolean[4];
    knapsack.solve(4, new long[] {0, 0, 7, 9}, new long[] {0, 2, 0, 8}, 0, kept);
    assertThat(kept).containsExactly(true, false, true, false);
    knapsack.solve(4, new long[] {0, 0, 7, 9}, new long[] {0, 2, 0, 8}, 100, kept);
    assertThat(kept).containsExactly(true, false, true, true);
  }

  @ParameterizedTest
  @CsvSource({"3,3", "6,5", "12,4", "40,40", "1000,1000", "100000,1000000"})
  void agreesWithBruteForce(int maxValue, int maxWeight) {
    Draws draws = Draws.of(maxValue, "test/knapsack");
    for (int round = 0; round < 3_000; round++) {
      int n = draws.index(11);
      long[] values = new long[n];
      long[] weights = new long[n];
      long total = 0;
      for (int i = 0; i < n; i++) {
        boolean twin = i > 0 && draws.index(4) == 0;
        values[i] = twin ? values[i - 1] : draws.index(maxValue + 1);
        weights[i] = twin ? weights[i - 1] : draws.index(maxWeight + 1);
        if (round % 3 == 0) {
          values[i] = weights[i] + maxWeight / 10;
        }
        total += weights[i];
      }
      long capacity = draws.below(total + 2);
      check(n, values, weights, capacity);
    }
  }

  private void check(int n, long[] values, long[] weights, long capacity) {
    boolean[] kept = new boolean[n];
    knapsack.solve(n, values, weights, capacity, kept);
    int mask = 0;
    for (int i = 0; i < n; i++) {
      mask |= kept[i] ? 1 << (n - 1 - i) : 0;
    }
    assertThat(mask).isEqualTo(bruteForce(n, values, weights, capacity));
  }

  /** The best set with item 0 as the highest bit, so that the first set is the greatest number. */
  private static int bruteForce(int n, long[] values, long[] weights, long capacity) {
    int best = 0;
    long bestValue = -1;
    long bestWeight = 0;
    for (int mask = 0; mask < 1 << n; mask++) {
      long value = 0;
      long weight = 0;
      for (int i = 0; i < n; i++) {
        if ((mask >> (n - 1 - i) & 1) == 1) {
          value += values[i];
          weight += weights[i];
        }
      }
      boolean better = value > bestValue || value == bestValue && weight <= bestWeight;
      if (weight <= capacity && better) {
        best = mask;
        bestValue = value;
        bestWeight = weight;
      }
    }
    return best;
  }

  /** Classes after Pisinger, "Where are the hard knapsack problems?" (2005). */
  @ParameterizedTest
  @ValueSource(
      strings = {"uncorrelated", "weak", "strong", "inverse", "almost", "subset", "similar"})
  void hardClassesAgreeWithATable(String kind) {
    Draws draws = Draws.of(5, "test/" + kind);
    for (int n : new int[] {30, 60, 300}) {
      long[] values = new long[n];
      long[] weights = new long[n];
      long total = 0;
      for (int i = 0; i < n; i++) {
        long base = 1 + draws.index(1000);
        weights[i] =
            switch (kind) {
              case "inverse" -> base + 100;
              case "similar" -> 100_000 + base;
              default -> base;
            };
        values[i] =
            switch (kind) {
              case "weak" -> Math.max(1, base + draws.index(201) - 100);
              case "strong" -> base + 100;
              case "almost" -> base + 98 + draws.index(5);
              case "inverse", "subset" -> base;
              default -> 1 + draws.index(1000);
            };
        total += weights[i];
      }
      long capacity = total / 2;
      boolean[] kept = new boolean[n];
      knapsack.solve(n, values, weights, capacity, kept);
      long value = 0;
      long weight = 0;
      for (int i = 0; i < n; i++) {
        value += kept[i] ? values[i] : 0;
        weight += kept[i] ? weights[i] : 0;
      }
      assertThat(weight).isLessThanOrEqualTo(capacity);
      if (!kind.equals("similar")) {
        assertThat(value).isEqualTo(table(n, values, weights, (int) capacity));
      }
    }
  }

  private static long table(int n, long[] values, long[] weights, int capacity) {
    long[] best = new long[capacity + 1];
    for (int i = 0; i < n; i++) {
      for (int c = capacity; c >= weights[i]; c--) {
        best[c] = Math.max(best[c], best[c - (int) weights[i]] + values[i]);
      }
    }
    return best[capacity];
  }

  @Test
  void realWeightsDoNotDependOnTheOrderOfItems() {
    Draws draws = Draws.of(9, "test/order");
    for (int round = 0; round < 200; round++) {
      int n = 30;
      int[] order = new int[n];
      long[] values = new long[n];
      double[] weights = new double[n];
      double capacity = 0;
      for (int i = 0; i < n; i++) {
        order[i] = i;
        values[i] = 4_096_000 + draws.below(4_000_000);
        weights[i] = values[i] * (250 + 300 * draws.unit());
        capacity += weights[i] * 0.8;
      }
      boolean[] kept = new boolean[n];
      knapsack.solve(n, values, weights, capacity, kept);
      draws.shuffle(order);
      long[] shuffledValues = new long[n];
      double[] shuffledWeights = new double[n];
      for (int i = 0; i < n; i++) {
        shuffledValues[i] = values[order[i]];
        shuffledWeights[i] = weights[order[i]];
      }
      boolean[] shuffledKept = new boolean[n];
      knapsack.solve(n, shuffledValues, shuffledWeights, capacity, shuffledKept);
      for (int i = 0; i < n; i++) {
        assertThat(shuffledKept[i]).isEqualTo(kept[order[i]]);
      }
    }
  }

  @Test
  void roundingOfWeightsIsMonotoneAndFine() {
    Draws draws = Draws.of(2, "test/scale");
    for (int round = 0; round < 1_000; round++) {
      double capacity = 1e-3 + 1e11 * draws.unit();
      WeightScale scale = new WeightScale(capacity);
      assertThat(scale.capacity()).isBetween(1L << 46, 1L << 47);
      double weight = capacity * draws.unit();
      assertThat(scale.weight(weight)).isLessThanOrEqualTo(scale.capacity());
      assertThat(scale.weight(weight) / (double) scale.capacity())
          .isCloseTo(weight / capacity, org.assertj.core.data.Offset.offset(2e-14));
    }
    assertThat(new WeightScale(0).capacity()).isZero();
  }
}
