package io.gapstone.core.knapsack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.knapsack.KnapsackSearch.Result;
import io.gapstone.core.random.Draws;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnapsackSearchTest {

  private static final Budget UNLIMITED = Budget.unlimited();

  /** With room for a few sets only, the search goes depth first; without calm, it surcharges. */
  @ParameterizedTest
  @CsvSource({"1,1", "1000000,1", "1000000,4", "1000000,2000"})
  void agreesWithATableOnSmallProblems(int mostStates, int calm) {
    KnapsackSearch search = new KnapsackSearch(mostStates, calm);
    Draws draws = Draws.of(mostStates + calm, "test/search");
    int most = mostStates == 1 ? 20 : 40;
    for (int round = 0; round < 2_000; round++) {
      Case c = Case.draw(draws, 1 + draws.index(most), 2 + draws.index(100), round % 10);
      long[] best = c.table();
      boolean[] kept = new boolean[c.n];
      assertThat(search.solve(c.n, c.values, c.weights, c.capacity, 0, UNLIMITED, kept))
          .isEqualTo(Result.OPTIMAL);
      assertThat(search.bound()).isEqualTo(best[c.capacity]);
      assertThat(c.value(kept)).isEqualTo(best[c.capacity]);
      assertThat(c.weight(kept)).isLessThanOrEqualTo(c.capacity);
      long wanted = best[c.capacity] + draws.index(3) - 1;
      Result result = search.solve(c.n, c.values, c.weights, c.capacity, wanted, UNLIMITED, kept);
      assertThat(result == Result.OPTIMAL).isEqualTo(wanted <= best[c.capacity]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void agreesWithATableOnLongerProblems(int kind) {
    KnapsackSearch search = new KnapsackSearch(5_000, 200);
    Draws draws = Draws.of(kind, "test/longer");
    for (int round = 0; round < 5; round++) {
      Case c = Case.draw(draws, 200 + draws.index(200), kind == 6 ? 30 : 300, kind);
      long[] best = c.table();
      boolean[] kept = new boolean[c.n];
      search.solve(c.n, c.values, c.weights, c.capacity, 0, UNLIMITED, kept);
      assertThat(c.value(kept)).isEqualTo(best[c.capacity]);
      assertThat(c.weight(kept)).isLessThanOrEqualTo(c.capacity);
    }
  }

  /** The states of {@link Knapsack} and the series of searches share neither bound nor order. */
  @ParameterizedTest
  @CsvSource({"1,1", "1000000,1", "1000000,2000"})
  void theUniqueAnswerAgreesWithThatOfTheStates(int mostStates, int calm) {
    Knapsack knapsack = new Knapsack();
    UniqueSearch unique = new UniqueSearch(1L << 40, new KnapsackSearch(mostStates, calm));
    Draws draws = Draws.of(mostStates + calm, "test/unique");
    for (int round = 0; round < 4_000; round++) {
      Case c = Case.draw(draws, 1 + draws.index(25), 2 + draws.index(30), round % 10);
      boolean[] one = new boolean[c.n];
      boolean[] other = new boolean[c.n];
      knapsack.solve(c.n, c.values, c.weights, c.capacity, one);
      unique.solve(c.n, c.values, c.weights, c.capacity, other);
      assertThat(other).isEqualTo(one);
    }
  }

  @Test
  void theUniqueAnswerIsReachedWithMassiveTies() {
    Draws draws = Draws.of(4, "test/massive");
    Knapsack knapsack = new Knapsack();
    for (int kind = 0; kind < 8; kind++) {
      Case c = Case.draw(draws, 300, kind == 7 ? 1_000 : 20_000, kind);
      boolean[] kept = new boolean[c.n];
      knapsack.solve(c.n, c.values, c.weights, c.capacity, kept);
      boolean[] best = new boolean[c.n];
      new KnapsackSearch().solve(c.n, c.values, c.weights, c.capacity, 0, UNLIMITED, best);
      assertThat(c.value(kept)).isEqualTo(c.value(best));
      assertThat(c.weight(kept)).isLessThanOrEqualTo(c.weight(best));
    }
  }

  @Test
  void largeNumbersStayExact() {
    Draws draws = Draws.of(6, "test/large");
    for (int round = 0; round < 200; round++) {
      int n = 18;
      Case c = Case.draw(draws, n, 1000, round % 10);
      long scale = 1_000_000_007L;
      long[] values = new long[n];
      long[] weights = new long[n];
      for (int i = 0; i < n; i++) {
        values[i] = c.values[i] * scale + draws.index(3);
        weights[i] = c.weights[i] * scale + draws.index(3);
      }
      long capacity = c.capacity * scale + draws.index(30);
      boolean[] kept = new boolean[n];
      new KnapsackSearch(1 << 20, 50).solve(n, values, weights, capacity, 0, UNLIMITED, kept);
      long value = 0;
      long weight = 0;
      for (int i = 0; i < n; i++) {
        value += kept[i] ? values[i] : 0;
        weight += kept[i] ? weights[i] : 0;
      }
      assertThat(weight).isLessThanOrEqualTo(capacity);
      assertThat(value).isEqualTo(enumerate(n, values, weights, capacity));
    }
  }

  private static long enumerate(int n, long[] values, long[] weights, long capacity) {
    long best = 0;
    long value = 0;
    long weight = 0;
    int mask = 0;
    for (int step = 1; step < 1 << n; step++) {
      int i = Integer.numberOfTrailingZeros(step);
      mask ^= 1 << i;
      boolean in = (mask >> i & 1) == 1;
      value += in ? values[i] : -values[i];
      weight += in ? weights[i] : -weights[i];
      best = weight <= capacity ? Math.max(best, value) : best;
    }
    return best;
  }

  @Test
  void aBudgetLeavesAValidBound() {
    Draws draws = Draws.of(8, "test/budget");
    int stopped = 0;
    for (int round = 0; round < 100; round++) {
      Case c = Case.draw(draws, 100, 200, round % 10);
      boolean[] kept = new boolean[c.n];
      KnapsackSearch search = new KnapsackSearch(1000, 50);
      Budget budget = Budget.of(100, 1 + draws.index(1000));
      Result result = search.solve(c.n, c.values, c.weights, c.capacity, 0, budget, kept);
      long best = c.table()[c.capacity];
      assertThat(search.bound()).isGreaterThanOrEqualTo(best);
      assertThat(c.value(kept)).isLessThanOrEqualTo(best);
      assertThat(c.weight(kept)).isLessThanOrEqualTo(c.capacity);
      stopped += result == Result.STOPPED ? 1 : 0;
    }
    assertThat(stopped).isGreaterThan(10);
  }

  @Test
  void refusesWhatItCannotDo() {
    long[] large = new long[4];
    Arrays.fill(large, 1L << 60);
    assertThatThrownBy(
            () ->
                new KnapsackSearch().solve(4, large, large, 1L << 61, 0, UNLIMITED, new boolean[4]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2^62");
    Case c = Case.draw(Draws.of(1, "test/refused"), 200, 1_000_000, 7);
    assertThatThrownBy(
            () ->
                new UniqueSearch(10).solve(c.n, c.values, c.weights, c.capacity, new boolean[c.n]))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cannot be found exactly");
  }

  private record Case(int n, long[] values, long[] weights, int capacity) {

    static Case draw(Draws draws, int n, int range, int kind) {
      long[] values = new long[n];
      long[] weights = new long[n];
      long total = 0;
      int tenth = range / 10 + 1;
      for (int i = 0; i < n; i++) {
        long base = 1 + draws.index(range);
        weights[i] = kind == 2 ? base + tenth : kind == 6 ? 10L * range + base : base;
        values[i] =
            switch (kind) {
              case 0 -> draws.index(range);
              case 1 -> Math.max(0, base - tenth + draws.index(2 * tenth));
              case 2, 4 -> base;
              case 3 -> base + tenth;
              case 5 -> base + tenth + draws.index(3);
              case 6 -> 1 + draws.index(range);
              default -> base + (base % 6 == 0 ? 3 : 2) * tenth;
            };
        if (kind == 8) {
          // Multiples of two items.
          long times = 1 + draws.index(3);
          weights[i] = times * (1 + range / (2 + i % 2));
          values[i] = times * (2 + range / (2 + i % 2));
        } else if (kind == 9) {
          // Groups of which a few items fit, after Jooken, Leyman and De Causmaecker (2022).
          long group = 4L * range >> draws.index(4);
          weights[i] = group + 1 + draws.index(5);
          values[i] = group + 1 + draws.index(5);
        }
        if (i > 0 && draws.index(20) == 0) {
          values[i] = values[i - 1];
          weights[i] = weights[i - 1];
        }
        total += weights[i];
      }
      long most = kind == 9 ? 8L * range : total;
      return new Case(n, values, weights, (int) draws.below(most + 1));
    }

    long[] table() {
      long[] best = new long[capacity + 1];
      for (int i = 0; i < n; i++) {
        for (int c = capacity; c >= weights[i]; c--) {
          best[c] = Math.max(best[c], best[c - (int) weights[i]] + values[i]);
        }
      }
      return best;
    }

    long value(boolean[] kept) {
      return sum(values, kept);
    }

    long weight(boolean[] kept) {
      return sum(weights, kept);
    }

    private static long sum(long[] numbers, boolean[] kept) {
      long sum = 0;
      for (int i = 0; i < numbers.length; i++) {
        sum += kept[i] ? numbers[i] : 0;
      }
      return sum;
    }
  }
}
