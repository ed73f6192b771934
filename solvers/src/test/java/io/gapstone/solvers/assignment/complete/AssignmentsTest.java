package io.gapstone.solvers.assignment.complete;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What looks for assignments, against enumeration. */
class AssignmentsTest {

  private static Root root(CompleteProblem p, Domain all) {
    Bundle bundle = new Bundle(p, new Oracle(p));
    bundle.begin(all, new double[p.jobs], 1, Bundle.none(p));
    bundle.climb(all, p.most, 0, 60, () -> false);
    return new Root(bundle.centre(), bundle.step(), bundle.columns());
  }

  @Test
  void assignmentsAreWhatTheyClaim() {
    int met = 0;
    int possible = 0;
    for (int seed = 1; seed <= 300; seed++) {
      Small small = new Small(seed);
      CompleteProblem p = small.problem;
      Domain all = new Domain(p);
      if (all.dead()) {
        continue;
      }
      double least = small.least();
      possible += least < Double.POSITIVE_INFINITY ? 1 : 0;
      Root root = root(p, all);
      double bound = new Oracle(p).evaluate(all, root.price());
      FirstAssignment first = new FirstAssignment(p, all, root, Math.min(bound, p.most), seed);
      first.search(looks -> false);
      if (first.bestCost() == Double.POSITIVE_INFINITY) {
        continue;
      }
      assertThat(small.fits(first.best())).isTrue();
      assertThat(p.cost(first.best())).isEqualTo(first.bestCost());
      Neighbourhoods neighbourhoods = new Neighbourhoods(p, first.core(), root, seed);
      neighbourhoods.offer(first.best(), first.bestCost());
      for (int round = 0; round < 10; round++) {
        neighbourhoods.round(Math.ceil(bound), looks -> false);
      }
      assertThat(small.fits(neighbourhoods.best())).isTrue();
      assertThat(p.cost(neighbourhoods.best())).isEqualTo(neighbourhoods.bestCost());
      assertThat(neighbourhoods.bestCost()).isBetween(least, first.bestCost());
      met += neighbourhoods.bestCost() == least ? 1 : 0;
    }
    assertThat(met).isGreaterThan(possible * 8 / 10);
  }

  @Test
  void aSearchWithoutTargetFindsOneOrProvesThatThereIsNone() {
    for (int seed = 1; seed <= 300; seed++) {
      Small small = new Small(seed);
      CompleteProblem p = small.problem;
      Domain all = new Domain(p);
      if (!all.dead()) {
        TargetSearch search = new TargetSearch(p);
        search.begin(p.most, new Domain(all), root(p, all));
        search.search(looks -> false);
        assertThat(search.bestCost()).as("seed " + seed).isEqualTo(small.least());
      }
    }
  }

  /** Annealing gets everyone a place where cheapest places do not. */
  @Test
  void annealingEmptiesOverfullAgents() {
    long[] costs = {1, 1, 1, 1, 9, 9, 9, 9};
    long[] weights = {3, 3, 3, 3, 3, 3, 3, 3};
    CompleteProblem p = CompleteProblem.of(4, costs, weights, new long[] {6, 6}).orElseThrow();
    PenaltySearch annealing = new PenaltySearch(p, new Domain(p), 1);
    annealing.search(new int[4], 8, 1, 20_000, steps -> false);
    assertThat(annealing.bestCost()).isEqualTo(20);
    assertThat(p.fits(annealing.best())).isTrue();
  }
}
