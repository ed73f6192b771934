package io.gapstone.solvers.smra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Solvers;
import io.gapstone.core.Status;
import io.gapstone.core.smra.SmraCertificates;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.core.smra.SmraState;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearSolver;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotModelTest {

  private static Solved<SmraDecision> solve(String id, SmraSlot slot) {
    return solve(id, slot, Budget.unlimited());
  }

  @SuppressWarnings("unchecked")
  private static Solved<SmraDecision> solve(String id, SmraSlot slot, Budget budget) {
    SlotSolver<SmraSlot, SmraDecision> solver =
        (SlotSolver<SmraSlot, SmraDecision>) Solvers.byId("smra", id);
    return solver.solveSlot(slot, Parameters.of(id, solver.parameters()), budget, Progress.SILENT);
  }

  private static void agree(SmraInstance in, int t, String... backends) {
    SmraState state = SmraTiny.state(in, t, "greedy-biased");
    SmraSlot slot = SmraRuns.PROBLEM.slotInHindsight(in, t, state);
    double optimum = solve("exact", slot).objective();
    for (String id : backends) {
      Solved<SmraDecision> solved = solve(id, slot);
      assertThat(solved.status()).as(id).isEqualTo(Status.OPTIMAL);
      assertThat(solved.objective()).as(id).isCloseTo(optimum, within(1e-6 * optimum));
      assertThat(solved.lower()).as(id).isCloseTo(optimum, within(2e-6 * optimum));
      assertThat(SmraTiny.paid(in, t, state, solved.decisions().get(0)))
          .isCloseTo(solved.objective(), within(1e-10));
    }
  }

  @Test
  void fourSolversAgreeWithTheExactOneOnSmall() {
    for (long seed = 1; seed <= 4; seed++) {
      SmraInstance in = SmraRuns.draw("small", seed);
      agree(in, (int) seed, "milp-scip", "milp-highs", "milp-cbc", "milp-ojalgo");
    }
  }

  @Test
  void andOnCrowdedSlots() {
    for (long seed = 1; seed <= 12; seed++) {
      String id = List.of("milp-scip", "milp-highs", "milp-ojalgo").get((int) seed % 3);
      agree(SmraTiny.instance(seed, 12, 3, 2), 1, id);
    }
  }

  /** It has only whole numbers to branch on, so it seldom ends by itself. */
  @Test
  void cpSatEnclosesTheOptimumInTheTimeThatItIsGiven() {
    SmraInstance in = SmraRuns.draw("small", 1);
    SmraState state = SmraRuns.PROBLEM.initialState(in);
    SmraSlot slot = SmraRuns.PROBLEM.slotInHindsight(in, 1, state);
    double optimum = solve("exact", slot).objective();
    Solved<SmraDecision> solved = solve("cp-sat", slot, Budget.of(1.5, Long.MAX_VALUE));
    assertThat(solved.lower()).isBetween(0.5 * optimum, optimum);
    assertThat(solved.objective()).isGreaterThanOrEqualTo(optimum * (1 - 1e-9));
    assertThat(SmraTiny.paid(in, 1, state, solved.decisions().get(0)))
        .isCloseTo(solved.objective(), within(1e-10));
  }

  /** The relaxation with enough tangents is the price bound. */
  @Test
  void theRelaxationIsTheBoundOfPrices() {
    for (long seed = 1; seed <= 6; seed++) {
      SmraInstance in = SmraTiny.instance(seed, 12, 3, 2);
      SmraState state = SmraRuns.PROBLEM.initialState(in);
      SmraSlot slot = SmraRuns.PROBLEM.slotInHindsight(in, 1, state);
      double optimum = solve("exact", slot).objective();
      double prices = solve("lagrangian", slot).lower();
      for (String id : new String[] {"lp", "lp-ojalgo"}) {
        Solved<SmraDecision> solved = solve(id, slot);
        assertThat(solved.status()).isEqualTo(Status.BOUND_ONLY);
        assertThat(solved.lower()).isLessThanOrEqualTo(optimum);
        if (id.equals("lp")) {
          double proven =
              new SmraCertificates()
                  .provenBound(in, Scope.SLOT, 1, state, solved.certificate().orElseThrow());
          assertThat(proven).isBetween(solved.lower(), optimum);
          assertThat(proven).isCloseTo(prices, within(1e-5 * prices));
        }
      }
    }
  }

  @Test
  void theExportedModelHasReadableNamesAndTheSlotsOptimum() {
    int named = 0;
    for (long seed = 1; seed <= 6; seed++) {
      SmraInstance in = SmraTiny.instance(seed, 12, 3, 2);
      SmraSlot slot = SmraRuns.PROBLEM.slotInHindsight(in, 1, SmraRuns.PROBLEM.initialState(in));
      LinearModel model = new SmraModels().slot(slot, Budget.of(10, Long.MAX_VALUE)).model();
      if (model.variables() > 0) {
        assertThat(model.variableName(0)).startsWith("move[");
        assertThat(model.rowName(model.rows() - 1)).startsWith("SMRA (13c) bandwidth[");
        named++;
      }
      double optimum = solve("exact", slot).objective();
      double other = LinearSolver.of("highs").solve(model, LinearBudget.seconds(10)).objective();
      assertThat(other).isCloseTo(optimum, within(1e-6 * optimum));
    }
    assertThat(named).isPositive();
  }
}
