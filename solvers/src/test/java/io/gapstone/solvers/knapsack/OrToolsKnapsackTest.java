package io.gapstone.solvers.knapsack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;
import io.gapstone.solvers.knapsack.OrToolsKnapsack.Algorithm;
import io.gapstone.solvers.knapsack.OrToolsKnapsack.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrToolsKnapsackTest {

  @ParameterizedTest
  @EnumSource
  void wholeNumbers(Algorithm algorithm) {
    Choice choice =
        OrToolsKnapsack.solve(new double[] {10, 7, 5}, new double[] {4, 3, 2}, 6.9, algorithm, 10);
    assertThat(choice.items()).hasToString("{0, 2}");
    assertThat(choice.profit()).isEqualTo(15);
    assertThat(choice.weight()).isEqualTo(6);
    assertThat(choice.optimal()).isTrue();
    assertThat(choice.exact()).isTrue();
  }

  @Test
  void realNumbersAgreeWithBruteForce() {
    Draws draws = Draws.of(1, "test/knapsack");
    for (int round = 0; round < 20; round++) {
      double[] profits = new double[10];
      double[] weights = new double[10];
      double total = 0;
      for (int k = 0; k < 10; k++) {
        profits[k] = draws.unit();
        weights[k] = draws.unit() * 1e6;
        total += weights[k];
      }
      double best = 0;
      for (int set = 0; set < 1024; set++) {
        double profit = 0;
        double weight = 0;
        for (int k = 0; k < 10; k++) {
          profit += (set >> k & 1) * profits[k];
          weight += (set >> k & 1) * weights[k];
        }
        best = weight <= total / 2 ? Math.max(best, profit) : best;
      }
      Choice choice =
          OrToolsKnapsack.solve(profits, weights, total / 2, Algorithm.BRANCH_AND_BOUND, 10);
      assertThat(choice.profit()).isCloseTo(best, within(1e-12));
      assertThat(choice.weight()).isLessThanOrEqualTo(total / 2);
      assertThat(choice.exact()).isFalse();
    }
  }

  @Test
  void mistakesAreNamed() {
    assertThatThrownBy(
            () ->
                OrToolsKnapsack.solve(
                    new double[] {1, -2}, new double[] {1, 1}, 1, Algorithm.BRANCH_AND_BOUND, 1))
        .hasMessage("profits[1] is -2.0; it must be finite and not negative.");
  }
}
