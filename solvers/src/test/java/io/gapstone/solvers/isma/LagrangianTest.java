package io.gapstone.solvers.isma;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Solved;
import io.gapstone.core.check.CheckReport;
import io.gapstone.core.check.Checker;
import io.gapstone.core.isma.IsmaCertificates;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaProblem;
import io.gapstone.core.isma.IsmaState;
import io.gapstone.instances.isma.IsmaGenerator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LagrangianTest {

  private static final IsmaProblem PROBLEM = new IsmaProblem();

  private final Lagrangian lagrangian = new Lagrangian();

  @Test
  void enclosesTheOptimumOfTinySlots() {
    for (int seed = 500; seed < 560; seed++) {
      IsmaInstance instance = Drawn.of(seed, 3, 2, 1).instance();
      IsmaState state = Drawn.state(seed, instance);
      Solved<IsmaDecision> solved = solve(instance, state);
      double optimum =
          Enumeration.seconds(
                  new SlotOptions(PROBLEM.slot(instance, 0, state).fullInformation(), 2))
              / 3;
      assertThat(solved.lower()).isBetween(0.7 * optimum, optimum * (1 + 1e-12));
      assertThat(solved.objective()).isBetween(optimum * (1 - 1e-9), optimum * 1.1);
    }
  }

  @Test
  void isCloseAtTheScaleOfThePaper() {
    for (String profile : List.of("paper", "contended")) {
      IsmaInstance instance = new IsmaGenerator().generate(profile, 8, Map.of());
      Solved<IsmaDecision> solved = solve(instance, PROBLEM.initialState(instance));
      assertThat(solved.lower()).isGreaterThan(solved.objective() * (1 - 5e-3));
    }
  }

  private Solved<IsmaDecision> solve(IsmaInstance instance, IsmaState state) {
    Parameters parameters = Parameters.of("lagrangian", lagrangian.parameters());
    Solved<IsmaDecision> solved =
        lagrangian.solveSlot(
            PROBLEM.slot(instance, 0, state), parameters, Budget.unlimited(), Progress.SILENT);
    CheckReport report =
        Checker.check(
            PROBLEM, instance, state, 0, solved.decisions(), solved.objective(), Map.of());
    assertThat(report.feasible()).isTrue();
    assertThat(report.objectiveMatches()).isTrue();
    assertThat(
            new IsmaCertificates()
                .provenBound(instance, Scope.SLOT, 0, state, solved.certificate().get()))
        .isBetween(solved.lower() * (1 - 1e-11), solved.objective());
    return solved;
  }
}
