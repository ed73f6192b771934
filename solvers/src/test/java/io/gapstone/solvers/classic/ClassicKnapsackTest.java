package io.gapstone.solvers.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Status;
import io.gapstone.solvers.classic.ClassicKnapsack.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassicKnapsackTest {

  @ParameterizedTest
  @EnumSource
  void bothSolversAgreeWithATable(KnapsackClass kind) {
    for (int seed = 0; seed < 6; seed++) {
      KnapsackFile file = kind.draw(10 + 4 * seed, 300, seed);
      long best = file.capacity() > 200_000 ? enumerate(file) : table(file);
      for (String solver : ClassicKnapsack.solvers()) {
        Answer answer = ClassicKnapsack.solve(file, solver, Budget.of(60, Long.MAX_VALUE));
        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
        assertThat(answer.objective()).isEqualTo(answer.bound()).isEqualTo(best);
        assertThat(answer.weight()).isLessThanOrEqualTo(file.capacity());
      }
    }
  }

  private static long table(KnapsackFile file) {
    long[] best = new long[(int) file.capacity() + 1];
    for (int k = 0; k < file.items(); k++) {
      int weight = (int) file.weights()[k];
      for (int c = best.length - 1; c >= weight; c--) {
        best[c] = Math.max(best[c], best[c - weight] + file.profits()[k]);
      }
    }
    return best[best.length - 1];
  }

  /** Similar weights are large: the best for each number of items, over the excess of weight. */
  private static long enumerate(KnapsackFile file) {
    int n = file.items();
    long[][] best = new long[n + 1][1000 * n + 1];
    for (long[] row : best) {
      java.util.Arrays.fill(row, -1);
    }
    best[0][0] = 0;
    for (int k = 0; k < n; k++) {
      int excess = (int) (file.weights()[k] - 100_000);
      for (int count = k; count >= 0; count--) {
        for (int e = 1000 * count; e >= 0; e--) {
          if (best[count][e] >= 0) {
            long value = best[count][e] + file.profits()[k];
            best[count + 1][e + excess] = Math.max(best[count + 1][e + excess], value);
          }
        }
      }
    }
    long most = 0;
    for (int count = 0; count <= n; count++) {
      for (int e = 0; e <= 1000 * n && 100_000L * count + e <= file.capacity(); e++) {
        most = Math.max(most, best[count][e]);
      }
    }
    return most;
  }

  @ParameterizedTest
  @EnumSource(names = {"UNCORRELATED", "WEAKLY_CORRELATED", "SUBSET_SUM", "SIMILAR_WEIGHTS"})
  void agreesWithOrToolsOnLargerProblems(KnapsackClass kind) {
    KnapsackFile file = kind.draw(2_000, 100_000, 5);
    Answer exact = ClassicKnapsack.solve(file, "exact", Budget.unlimited());
    Answer peer = ClassicKnapsack.solve(file, "or-tools", Budget.of(1, Long.MAX_VALUE));
    assertThat(exact.status()).isEqualTo(Status.OPTIMAL);
    if (peer.status() == Status.OPTIMAL) {
      assertThat(peer.objective()).isEqualTo(exact.objective());
    } else {
      assertThat(peer.objective()).isLessThanOrEqualTo(exact.objective());
    }
  }

  @ParameterizedTest
  @EnumSource
  void scalingAndPermutingDoNotChangeTheOptimum(KnapsackClass kind) {
    KnapsackFile file = kind.draw(60, 1_000, 3);
    int n = file.items();
    long[] profits = new long[n + 1];
    long[] weights = new long[n + 1];
    for (int k = 0; k < n; k++) {
      profits[n - k] = file.profits()[k] * 1_000_000;
      weights[n - k] = file.weights()[k] * 1_000_000;
    }
    profits[0] = KnapsackFile.LARGEST;
    weights[0] = file.capacity() * 1_000_000 + 1_000_000;
    KnapsackFile other = new KnapsackFile(profits, weights, file.capacity() * 1_000_000 + 999_999);
    long optimum = ClassicKnapsack.solve(file, "exact", Budget.unlimited()).objective();
    assertThat(ClassicKnapsack.solve(other, "exact", Budget.unlimited()).objective())
        .isEqualTo(optimum * 1_000_000);
  }

  @Test
  void aLimitIsAResult() {
    KnapsackFile file = KnapsackClass.CIRCLE.draw(2_000, 10_000_000, 1);
    Answer answer = ClassicKnapsack.solve(file, "exact", Budget.of(60, 200_000));
    assertThat(answer.status()).isEqualTo(Status.TIME_LIMIT);
    assertThat(answer.bound()).isGreaterThan(answer.objective());
    Answer again = ClassicKnapsack.solve(file, "exact", Budget.of(60, 200_000));
    assertThat(again.items()).isEqualTo(answer.items());
    assertThat(again.bound()).isEqualTo(answer.bound());
  }

  @Test
  void mistakesAreNamed() {
    KnapsackFile file = KnapsackClass.CIRCLE.draw(5, 100, 1);
    assertThatThrownBy(() -> ClassicKnapsack.solve(file, "scip", Budget.unlimited()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("[exact, or-tools]");
  }
}
