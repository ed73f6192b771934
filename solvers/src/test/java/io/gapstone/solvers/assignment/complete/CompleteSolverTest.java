package io.gapstone.solvers.assignment.complete;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Budget;
import io.gapstone.core.Progress;
import io.gapstone.core.random.Draws;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The engine and its parts against enumeration. */
class CompleteSolverTest {

  @Test
  void meetsEnumeration() {
    int infeasible = 0;
    for (int seed = 1; seed <= 600; seed++) {
      Small small = new Small(seed);
      double least = small.least();
      CompleteResult result =
          CompleteSolver.solve(small.problem, seed, Budget.unlimited(), Progress.SILENT);
      assertThat(result.cost()).as("seed " + seed).isEqualTo(least);
      assertThat(result.bound()).isEqualTo(least);
      assertThat(result.proven()).isTrue();
      if (least == Double.POSITIVE_INFINITY) {
        infeasible++;
        assertThat(result.agentOf()).isEmpty();
      } else {
        assertThat(small.fits(result.agentOf())).isTrue();
        assertThat(small.problem.cost(result.agentOf())).isEqualTo(least);
      }
      assertThat(result.infeasible()).isEqualTo(least == Double.POSITIVE_INFINITY);
    }
    assertThat(infeasible).isBetween(50, 400);
  }

  /** No prices give a bound above the optimum, and no penalty is too high, whatever the prices. */
  @Test
  void boundsHoldAtAnyPrices() {
    for (int seed = 1; seed <= 150; seed++) {
      Small small = new Small(seed);
      CompleteProblem p = small.problem;
      Domain all = new Domain(p);
      if (all.dead()) {
        assertThat(small.least()).isInfinite();
        continue;
      }
      Draws draws = Draws.of(seed, "test/prices");
      double[] price = new double[p.jobs];
      for (int j = 0; j < p.jobs; j++) {
        price[j] = p.price((draws.index(200) - 30) * p.most / 400 + draws.index(10) / 7.0);
      }
      Oracle oracle = new Oracle(p);
      double bound = oracle.evaluate(all, price);
      assertThat(bound).isLessThanOrEqualTo(small.least());
      Penalties penalties = new Penalties(p, oracle);
      penalties.compute(all, price);
      for (int pair = 0; pair < p.agents * p.jobs; pair++) {
        int job = pair % p.jobs;
        if (all.free(pair, job)) {
          assertThat(bound + penalties.take(pair))
              .isLessThanOrEqualTo(small.least(pair / p.jobs, job, true));
          assertThat(bound + penalties.leave(pair))
              .isLessThanOrEqualTo(small.least(pair / p.jobs, job, false));
        }
      }
    }
  }

  @Test
  void climbsToTheKnapsackBound() {
    // Two agents with room 3, jobs of weight 2: one job each. Linear: 1.5 jobs each would fit.
    long[] costs = {0, 0, 5, 5};
    long[] weights = {2, 2, 2, 2};
    CompleteProblem p = CompleteProblem.of(2, costs, weights, new long[] {3, 3}).orElseThrow();
    Domain all = new Domain(p);
    Bundle bundle = new Bundle(p, new Oracle(p));
    bundle.begin(all, new double[2], 1, Bundle.none(p));
    bundle.climb(all, 5, 0, 100, () -> false);
    // One at agent 0 and one at agent 1: with prices of 5 both are indifferent.
    assertThat(bundle.value()).isEqualTo(5);
  }

  @Test
  void aWorkLimitGivesTheSameAgain() {
    long[] costs = new long[10 * 60];
    long[] weights = new long[costs.length];
    long[] capacities = new long[10];
    Draws draws = Draws.of(3, "test/same");
    for (int k = 0; k < costs.length; k++) {
      weights[k] = 1 + draws.index(100);
      costs[k] = 111 - weights[k] + draws.index(21);
    }
    Arrays.fill(capacities, 240);
    CompleteProblem p = CompleteProblem.of(60, costs, weights, capacities).orElseThrow();
    CompleteResult once = CompleteSolver.solve(p, 1, Budget.of(1e9, 60_000), Progress.SILENT);
    CompleteResult again = CompleteSolver.solve(p, 1, Budget.of(1e9, 60_000), Progress.SILENT);
    assertThat(again).usingRecursiveComparison().isEqualTo(once);
    assertThat(p.fits(once.agentOf())).isTrue();
    assertThat(once.bound()).isBetween(1.0, once.cost());
    assertThat(once.cost()).isLessThan(1.02 * once.bound());
  }

  @Test
  void refusesWhatIsTooLargeForTables() {
    long[] one = {1};
    assertThat(CompleteProblem.of(1, new long[] {1L << 40}, one, one)).isEmpty();
    long[] primes = {999_999_937L, 999_999_929L};
    assertThat(CompleteProblem.of(2, new long[2], primes, new long[] {1_500_000_000L})).isEmpty();
    assertThat(
            CompleteProblem.of(
                2, new long[2], new long[] {3_000_000, 6_000_000}, new long[] {7_000_000}))
        .isPresent();
  }
}
