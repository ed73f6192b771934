package io.gapstone.solvers.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is believed of a solver, and what is not. */
class ClaimTest {

  private static LinearResult verified(LinearModel model, Claim claim) {
    return claim.verified(model, "test", System.nanoTime());
  }

  @Test
  void objectiveIsRecomputed() {
    Claim claim = Claim.of(LinearStatus.OPTIMAL, new double[] {1, 0, 1}, 85.5);
    LinearResult result = verified(Models.knapsack(), claim);
    assertThat(result.status()).isEqualTo(LinearStatus.OPTIMAL);
    assertThat(result.objective()).isEqualTo(85.5);
    assertThat(result.claimed()).isEqualTo(85.5);
  }

  @Test
  void nearlyWholeValuesAreRoundedBeforeTheTest() {
    Claim claim = Claim.of(LinearStatus.OPTIMAL, new double[] {0.9999999, -1e-9, 1.0000001}, 85);
    LinearResult result = verified(Models.knapsack(), claim);
    assertThat(result.solution().map(LinearPoint::values)).contains(new double[] {1, 0, 1});
  }

  @Test
  void pointThatBreaksARowIsDroppedWithItsBound() {
    Claim claim = Claim.of(LinearStatus.OPTIMAL, new double[] {1, 1, 0}, 83);
    LinearResult result = verified(Models.knapsack(), claim);
    assertThat(result.status()).isEqualTo(LinearStatus.ABNORMAL);
    assertThat(result.solution()).isEmpty();
    assertThat(result.bounded()).isFalse();
    assertThat(result.reason()).startsWith("the returned point breaks row capacity by 0.16");
  }

  @Test
  void valuesOutsideBoundsOrNotNumbersAreDropped() {
    for (double bad : new double[] {0.5, 2, Double.NaN, Double.POSITIVE_INFINITY}) {
      Claim claim = Claim.of(LinearStatus.FEASIBLE, new double[] {0, 0, bad}, 0);
      assertThat(verified(Models.knapsack(), claim).reason()).contains("of variable x[2] breaks");
    }
    Claim few = Claim.of(LinearStatus.FEASIBLE, new double[1], 0);
    assertThat(verified(Models.knapsack(), few).status()).isEqualTo(LinearStatus.ABNORMAL);
  }

  @Test
  void boundAboveItsOwnSolutionFalls() {
    Claim claim = Claim.of(LinearStatus.FEASIBLE, new double[] {1, 0, 1}, 86);
    LinearResult result = verified(Models.knapsack(), claim);
    assertThat(result.bounded()).isFalse();
    assertThat(result.reason()).contains("lies above its own solution");
    assertThat(result.objective()).isEqualTo(85.5);
  }

  @Test
  void multipliersProveTheirBoundWhateverTheStatus() {
    // Capacity priced at -2.5: 100 - 15 + min(0, -10 + 10) + min(0, -7 + 7.5) + min(0, -4.5 + 5).
    Claim claim = Claim.of(LinearStatus.TIME_LIMIT, "late").withDuals(new double[] {-2.5});
    assertThat(verified(Models.knapsack(), claim).claimed()).isBetween(85 - 1e-9, 85.0);
  }

  @Test
  void anyMultipliersBoundFromBelow() {
    for (int seed = 0; seed < 40; seed++) {
      LinearModel model = Models.random(seed);
      double[] duals = new double[model.rows()];
      for (int i = 0; i < duals.length; i++) {
        duals[i] = ((seed * 31 + i * 17) % 13 - 6) / 3.0;
      }
      double optimum = Models.bruteForce(model).orElse(Double.POSITIVE_INFINITY);
      assertThat(DualBound.of(model, duals))
          .isGreaterThan(Double.NEGATIVE_INFINITY)
          .isLessThanOrEqualTo(optimum);
    }
  }

  @Test
  void infeasibleIsBelievedOfBoundedModelsOnly() {
    Claim claim = Claim.of(LinearStatus.INFEASIBLE, "");
    assertThat(verified(Models.knapsack(), claim).status()).isEqualTo(LinearStatus.INFEASIBLE);
    assertThat(verified(Models.unbounded(true), claim).status())
        .isEqualTo(LinearStatus.INFEASIBLE_OR_UNBOUNDED);
  }

  @Test
  void solutionOfAFailedRunIsKept() {
    Claim claim =
        new Claim(
            LinearStatus.ABNORMAL,
            Optional.of(new double[] {1, 0, 1}),
            Double.NEGATIVE_INFINITY,
            Optional.empty(),
            "killed");
    LinearResult result = verified(Models.knapsack(), claim);
    assertThat(result.status()).isEqualTo(LinearStatus.ABNORMAL);
    assertThat(result.objective()).isEqualTo(85.5);
    assertThat(result.reason()).isEqualTo("killed");
  }
}
