package io.gapstone.solvers.dtasm;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Solvers;
import io.gapstone.core.Status;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmSlot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Off-the-shelf solvers and ours say the same. */
class DtasmSlotModelTest {

  private static DtasmSlot slot(long seed, int users) {
    DtasmInstance instance =
        Runs.instance(
            "small", seed, Map.of("users", "" + users, "leastWeightLoad", "1.2", "slots", "1"));
    return Runs.PROBLEM.slot(instance, 0, Runs.PROBLEM.initialState(instance));
  }

  @SuppressWarnings("unchecked")
  private static Solved<DtasmDecision> solve(String id, DtasmSlot slot) {
    SlotSolver<DtasmSlot, DtasmDecision> solver =
        (SlotSolver<DtasmSlot, DtasmDecision>) Solvers.byId("dtasm", id);
    return solver.solveSlot(
        slot, Parameters.of(id, solver.parameters()), Budget.unlimited(), Progress.SILENT);
  }

  @Test
  void solversAgree() {
    for (int seed = 1; seed <= 4; seed++) {
      DtasmSlot slot = slot(seed, 9);
      double optimum = solve("exact", slot).objective();
      assertThat(optimum).isPositive();
      for (String id : List.of("milp-scip", "milp-highs", "milp-cbc", "cp-sat")) {
        Solved<DtasmDecision> solved = solve(id, slot);
        assertThat(solved.objective()).as(id + " " + seed).isEqualTo(optimum);
        assertThat(solved.status()).as(id + " " + seed).isEqualTo(Status.OPTIMAL);
        assertThat(solved.lower()).isLessThanOrEqualTo(optimum);
      }
    }
  }

  @Test
  void relaxationsBound() {
    for (int seed = 1; seed <= 4; seed++) {
      DtasmSlot slot = slot(seed, 12);
      double optimum = solve("exact", slot).objective();
      Solved<DtasmDecision> glop = solve("lp", slot);
      Solved<DtasmDecision> ojalgo = solve("lp-ojalgo", slot);
      assertThat(glop.certificate()).isPresent();
      assertThat(glop.lower()).isBetween(0.3 * optimum, optimum);
      // The certified bound is raised to the next sum of loads, which are whole kilobits.
      assertThat(ojalgo.lower()).isBetween(glop.lower() - 1001, glop.lower() + 1);
    }
  }
}
