package io.gapstone.solvers.ortools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearPoint;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;
import io.gapstone.solvers.model.LinearStatus;
import io.gapstone.solvers.model.Models;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every backend on models with known answers. */
class BackendsTest {

  private static final LinearBudget BUDGET = LinearBudget.seconds(20);

  private static LinearResult solve(String id, LinearModel model) {
    return LinearSolver.of(id).solve(model, BUDGET);
  }

  private static void assertOptimal(LinearResult result, double optimum) {
    assertThat(result.status()).as(result.toString()).isEqualTo(LinearStatus.OPTIMAL);
    assertThat(result.objective()).isCloseTo(optimum, within(1e-7));
    assertThat(result.claimed())
        .isLessThanOrEqualTo(result.objective())
        .isCloseTo(optimum, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"scip", "highs", "cbc", "cp-sat", "ojalgo", "glop", "clp"})
  void linearProgramme(String id) {
    assertOptimal(solve(id, Models.plainLp()), Models.PLAIN_LP);
  }

  @Test
  void firstOrderMethodBoundsFromBelow() {
    LinearResult result = solve("pdlp", Models.plainLp());
    assertThat(result.claimed()).isBetween(Models.PLAIN_LP - 1e-6, Models.PLAIN_LP);
    assertThat(result.objective()).isCloseTo(Models.PLAIN_LP, within(1e-5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"scip", "highs", "cbc", "cp-sat", "ojalgo"})
  void wholeAndMixedProgrammes(String id) {
    assertOptimal(solve(id, Models.knapsack()), Models.KNAPSACK);
    LinearResult mixed = solve(id, Models.mixed());
    assertOptimal(mixed, Models.MIXED);
    assertThat(mixed.solution().map(LinearPoint::values))
        .get()
        .satisfies(v -> assertThat(v[0]).isEqualTo(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"scip", "highs", "cbc", "cp-sat", "ojalgo"})
  void agreesWithBruteForce(String id) {
    int solved = 0;
    for (int seed = 0; seed < 50; seed++) {
      LinearModel model = Models.random(seed);
      Optional<Double> best = Models.bruteForce(model);
      LinearResult result = solve(id, model);
      if (best.isPresent()) {
        assertThat(result.status()).as(seed + " " + result).isEqualTo(LinearStatus.OPTIMAL);
        assertThat(result.objective()).as("seed " + seed).isCloseTo(best.get(), within(1e-6));
        assertThat(result.claimed()).isLessThanOrEqualTo(best.get() + 1e-9);
        assertThat(result.claimed()).isCloseTo(best.get(), within(1e-5));
        solved++;
      } else {
        assertThat(result.status())
            .as("seed " + seed)
            .isIn(LinearStatus.INFEASIBLE, LinearStatus.INFEASIBLE_OR_UNBOUNDED);
      }
    }
    assertThat(solved).isBetween(25, 49);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scip", "highs", "cbc", "cp-sat", "ojalgo", "glop", "clp", "pdlp"})
  void infeasible(String id) {
    LinearResult result = solve(id, Models.infeasible(LinearSolver.of(id).takesIntegers()));
    assertThat(result.status())
        .as(result.toString())
        .isIn(LinearStatus.INFEASIBLE, LinearStatus.INFEASIBLE_OR_UNBOUNDED);
    assertThat(result.solution()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scip", "highs", "cbc", "ojalgo", "glop", "clp"})
  void unbounded(String id) {
    LinearResult result = solve(id, Models.unbounded(LinearSolver.of(id).takesIntegers()));
    assertThat(result.status())
        .as(result.toString())
        .isIn(LinearStatus.UNBOUNDED, LinearStatus.INFEASIBLE_OR_UNBOUNDED, LinearStatus.ABNORMAL);
    assertThat(result.bounded()).isFalse();
  }

  @Test
  void cpSatNeedsLimits() {
    LinearResult result = solve("cp-sat", Models.unbounded(true));
    assertThat(result.status()).isEqualTo(LinearStatus.UNSUPPORTED);
    assertThat(result.reason()).contains("cp-sat needs limits on every variable; x is in [0.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"glop", "clp", "pdlp"})
  void linearSolversRefuseWholeVariables(String id) {
    LinearResult result = solve(id, Models.knapsack());
    assertThat(result.status()).isEqualTo(LinearStatus.UNSUPPORTED);
    assertThat(result.reason()).contains("knapsack has 3");
    assertThat(solve(id, Models.knapsack().relaxed()).claimed()).isLessThan(Models.KNAPSACK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scip", "highs", "cp-sat"})
  void timeLimit(String id) {
    LinearModel model = Models.hard(120, 8);
    LinearResult result = LinearSolver.of(id).solve(model, LinearBudget.seconds(0.5));
    assertThat(result.status())
        .as(result.toString())
        .isIn(LinearStatus.FEASIBLE, LinearStatus.TIME_LIMIT);
    assertThat(result.seconds()).isBetween(0.4, 15.0);
    assertThat(result.claimed()).isLessThanOrEqualTo(result.objective());
  }

  @ParameterizedTest
  @ValueSource(strings = {"scip", "highs", "cbc", "cp-sat", "ojalgo", "glop", "clp", "pdlp"})
  void emptyModel(String id) {
    LinearResult result = solve(id, LinearModel.named("empty").offset(3).build());
    assertThat(result.objective()).as(result.toString()).isEqualTo(3);
  }
}
