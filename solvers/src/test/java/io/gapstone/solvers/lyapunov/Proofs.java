package io.gapstone.solvers.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.certificate.Verifiers;
import io.gapstone.core.check.CheckReport;
import io.gapstone.core.check.Checker;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovSlot;
import java.util.Map;

/** Solves, and believes nothing: decisions go through the checker, bounds through the verifier. */
final class Proofs {

  private Proofs() {}

  static Solved<LyapunovDecision> horizon(
      HorizonSolver<LyapunovInstance, LyapunovDecision> solver, LyapunovInstance instance) {
    return horizon(solver, instance, Budget.unlimited());
  }

  static Solved<LyapunovDecision> horizon(
      HorizonSolver<LyapunovInstance, LyapunovDecision> solver,
      LyapunovInstance instance,
      Budget budget) {
    Parameters parameters = Parameters.of(solver.id(), solver.parameters());
    return solver.solveHorizon(instance, parameters, budget, Progress.SILENT);
  }

  static Solved<LyapunovDecision> slot(
      SlotSolver<LyapunovSlot, LyapunovDecision> solver, LyapunovInstance instance, int t) {
    return slot(solver, instance, t, Budget.unlimited());
  }

  static Solved<LyapunovDecision> slot(
      SlotSolver<LyapunovSlot, LyapunovDecision> solver,
      LyapunovInstance instance,
      int t,
      Budget budget) {
    Parameters parameters = Parameters.of(solver.id(), solver.parameters());
    LyapunovSlot slot = Drawn.PROBLEM.slot(instance, t, Drawn.PROBLEM.initialState(instance));
    return solver.solveSlot(slot, parameters, budget, Progress.SILENT);
  }

  static double proven(LyapunovInstance instance, Scope scope, int t, Certificate certificate) {
    return Verifiers.provenBound(Drawn.PROBLEM, instance, scope, t, certificate);
  }

  /** The solution is what it says, and the certificate, where there is one, proves the bound. */
  static void assertSound(
      LyapunovInstance instance, Scope scope, int t, Solved<LyapunovDecision> solved) {
    CheckReport report =
        Checker.check(
            Drawn.PROBLEM,
            instance,
            Drawn.PROBLEM.initialState(instance),
            t,
            solved.decisions(),
            solved.objective(),
            Map.of());
    assertThat(report.violations()).isEmpty();
    assertThat(report.objectiveMatches()).isTrue();
    assertThat(solved.lower()).isLessThanOrEqualTo(solved.objective());
    if (solved.certificate().isPresent()) {
      assertThat(proven(instance, scope, t, solved.certificate().get()))
          .isBetween(solved.lower() * (1 - 1e-11), report.objective());
    }
  }
}
