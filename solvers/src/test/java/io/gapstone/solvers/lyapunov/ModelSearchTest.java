package io.gapstone.solvers.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Budget;
import io.gapstone.core.Scope;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelSearchTest {

  private static final double CLOSE = 1e-7;
  private static final List<ModelSearch> WHOLE = List.of(new MilpScip(), new MilpHighs());
  private static final List<ModelSearch> RELAXED = List.of(new Lp(), new LpOjalgo());

  @Test
  void agreeWithTheDynamicProgrammeOnSmall() {
    for (int seed = 1; seed <= 4; seed++) {
      LyapunovInstance instance = Drawn.instance("small", seed, Map.of());
      Solved<LyapunovDecision> exact = Proofs.horizon(new Exact(), instance);
      for (ModelSearch solver : WHOLE) {
        Solved<LyapunovDecision> other = Proofs.horizon(solver, instance);
        assertThat(other.status()).isEqualTo(exact.status());
        if (exact.status() == Status.OPTIMAL) {
          assertThat(other.objective()).isCloseTo(exact.objective(), within(CLOSE));
          Proofs.assertSound(instance, Scope.HORIZON, 0, other);
        }
      }
      for (ModelSearch solver : RELAXED) {
        Solved<LyapunovDecision> bound = Proofs.horizon(solver, instance);
        assertThat(bound.decisions()).isEmpty();
        if (exact.status() == Status.OPTIMAL) {
          assertThat(bound.lower()).isBetween(exact.objective() * 0.9, exact.objective() + CLOSE);
        }
      }
    }
  }

  @Test
  void agreeWithBranchAndPriceOnSlotsOfSmall() {
    for (int seed = 1; seed <= 4; seed++) {
      LyapunovInstance instance = Drawn.instance("small", seed, Map.of("users", "8"));
      Solved<LyapunovDecision> exact = Proofs.slot(new Exact(), instance, 3);
      for (ModelSearch solver : WHOLE) {
        Solved<LyapunovDecision> other = Proofs.slot(solver, instance, 3);
        assertThat(other.objective()).isCloseTo(exact.objective(), within(CLOSE));
        Proofs.assertSound(instance, Scope.SLOT, 3, other);
      }
      for (ModelSearch solver : RELAXED) {
        Solved<LyapunovDecision> bound = Proofs.slot(solver, instance, 3);
        assertThat(bound.lower()).isBetween(exact.objective() * 0.8, exact.objective() + CLOSE);
      }
    }
  }

  @Test
  void everyBackendSolvesAHorizonOfTwoUsers() {
    LyapunovInstance instance = Draft.of(8, 2, 3, 3).instance(3);
    double optimum = Enumerated.horizon(instance)[3];
    for (ModelSearch solver :
        List.of(new MilpScip(), new MilpHighs(), new MilpCbc(), new MilpOjalgo(), new CpSat())) {
      Solved<LyapunovDecision> solved =
          Proofs.horizon(solver, instance, Budget.of(20, Long.MAX_VALUE));
      assertThat(solved.objective()).as(solver.id()).isCloseTo(optimum, within(1e-6));
      Proofs.assertSound(instance, Scope.HORIZON, 0, solved);
    }
    Solved<LyapunovDecision> prices = Proofs.horizon(new Lagrangian(), instance);
    assertThat(prices.lower()).isLessThanOrEqualTo(optimum * (1 + 1e-12));
  }

  @Test
  void budgetsThatCannotBeKeptAreInfeasible() {
    Draft draft = Draft.of(4, 1, 6, 2);
    LyapunovInstance instance = draft.instance(0);
    assertThat(Proofs.horizon(new Exact(), instance).status()).isEqualTo(Status.INFEASIBLE);
    for (ModelSearch solver : WHOLE) {
      assertThat(Proofs.horizon(solver, instance).status()).isEqualTo(Status.INFEASIBLE);
    }
  }

  @Test
  void modelsHaveReadableNames() {
    LyapunovInstance instance = Draft.of(8, 2, 3, 3).instance(1);
    var model = CrowdModel.of(instance).model();
    assertThat(model.name()).isEqualTo("lyapunov horizon");
    assertThat(model.variableName(0)).matches("y\\[0,\\d,\\d,1\\]");
    assertThat(model.rowName(model.rows() - 1)).isEqualTo("LYAPUNOV (11a) budget[1]");
    var slot = Drawn.PROBLEM.slot(instance, 2, Drawn.PROBLEM.initialState(instance));
    assertThat(CrowdModel.of(slot).model().name()).isEqualTo("lyapunov slot 2");
  }
}
