package io.gapstone.solvers.dtasm;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.check.CheckReport;
import io.gapstone.core.check.Checker;
import io.gapstone.core.dtasm.DtasmCertificates;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.DtasmState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The exact solver of a slot. */
class DtasmExactTest {

  private static final DtasmCertificates VERIFIER = new DtasmCertificates();

  static Solved<DtasmDecision> solve(DtasmSlot slot, Budget budget) {
    Exact exact = new Exact();
    return exact.solveSlot(
        slot, Parameters.of("exact", exact.parameters()), budget, Progress.SILENT);
  }

  @Test
  void equalsEnumeration() {
    int loaded = 0;
    for (int seed = 1; seed <= 100; seed++) {
      int servers = 2 + seed % 2;
      DtasmInstance instance = Enumerated.tiny(servers == 2 ? 7 : 5, servers, seed, "1.5");
      DtasmState state = Runs.PROBLEM.initialState(instance);
      double[] best = Enumerated.best(instance);
      Solved<DtasmDecision> solved =
          solve(Runs.PROBLEM.slot(instance, 0, state), Budget.unlimited());
      double[] found =
          Enumerated.costs(Runs.PROBLEM.transition(instance, 0, state, solved.decisions().get(0)));
      assertThat(found).as("seed " + seed).containsExactly(best);
      assertThat(solved.status()).isEqualTo(Status.OPTIMAL);
      assertThat(solved.lower()).isEqualTo(best[0]);
      assertThat(proven(instance, solved)).as("seed " + seed).isEqualTo(best[0]);
      loaded += best[0] > 0 ? 1 : 0;
    }
    assertThat(loaded).isGreaterThan(70);
  }

  private static double proven(DtasmInstance instance, Solved<DtasmDecision> solved) {
    DtasmState state = Runs.PROBLEM.initialState(instance);
    return VERIFIER.provenBound(instance, Scope.SLOT, 0, state, solved.certificate().orElseThrow());
  }

  @Test
  void boundsAndSolutionsHoldUnderAnyBudget() {
    for (String load : List.of("0.7", "0.95", "1.1")) {
      DtasmInstance instance =
          Runs.instance(
              "contended",
              3,
              Map.of("users", "90", "servers", "5", "slots", "1", "leastWeightLoad", load));
      DtasmSlot slot = Runs.PROBLEM.slot(instance, 0, Runs.PROBLEM.initialState(instance));
      double least = Double.POSITIVE_INFINITY;
      List<Double> bounds = new ArrayList<>();
      for (long work : new long[] {0, 100, 1000, 4000}) {
        Solved<DtasmDecision> solved = solve(slot, Budget.of(Double.POSITIVE_INFINITY, work));
        assertThat(solved.lower()).isEqualTo(proven(instance, solved));
        CheckReport report =
            Checker.check(
                Runs.PROBLEM,
                instance,
                Scope.SLOT,
                0,
                solved.decisions(),
                solved.objective(),
                Map.of());
        assertThat(report.feasible() && report.objectiveMatches()).isTrue();
        assertThat(solved.objective()).isLessThanOrEqualTo(least);
        least = solved.objective();
        bounds.add(solved.lower());
        Solved<DtasmDecision> again = solve(slot, Budget.of(Double.POSITIVE_INFINITY, work));
        assertThat(again.decisions()).isEqualTo(solved.decisions());
        assertThat(again.lower()).isEqualTo(solved.lower());
      }
      double best = least;
      assertThat(bounds).allMatch(b -> b <= best);
    }
  }

  @Test
  void moreCapacityNeverHurts() {
    for (int seed = 1; seed <= 20; seed++) {
      double load = least(Enumerated.tiny(12, 3, seed, "1.3"));
      double less = least(Enumerated.tiny(12, 3, seed, "1.2"));
      assertThat(less).isLessThanOrEqualTo(load);
    }
  }

  private static double least(DtasmInstance instance) {
    DtasmState state = Runs.PROBLEM.initialState(instance);
    Solved<DtasmDecision> solved =
        solve(Runs.PROBLEM.slot(instance, 0, state), Budget.of(60, Long.MAX_VALUE));
    assertThat(solved.status()).isEqualTo(Status.OPTIMAL);
    return solved.objective();
  }
}
