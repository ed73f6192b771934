package io.gapstone.solvers.isma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.check.CheckReport;
import io.gapstone.core.check.Checker;
import io.gapstone.core.isma.IsmaCertificates;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaProblem;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.core.isma.IsmaState;
import io.gapstone.instances.isma.IsmaGenerator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OffTheShelfTest {

  private static final IsmaProblem PROBLEM = new IsmaProblem();
  private static final double CLOSE = 2e-6;

  @Test
  void scipAgreesWithTheExactSolver() {
    for (int seed = 60; seed < 64; seed++) {
      assertAgrees(new OffTheShelf.Scip(), Drawn.of(seed, 2, 2, 1).instance(), seed);
    }
  }

  @Test
  void highsAgreesWithTheExactSolver() {
    assertAgrees(new OffTheShelf.Highs(), Drawn.of(70, 2, 2, 1).instance(), 70);
  }

  private static void assertAgrees(
      SlotSolver<IsmaSlot, IsmaDecision> solver, IsmaInstance instance, int seed) {
    IsmaState state = Drawn.state(seed, instance);
    double optimum = solve(new Exact(), instance, state, 60).objective();
    Solved<IsmaDecision> solved = solve(solver, instance, state, 60);
    assertThat(solved.status()).as(solver.id()).isEqualTo(Status.OPTIMAL);
    assertThat(solved.objective()).isCloseTo(optimum, within(CLOSE * optimum));
    assertThat(solved.lower()).isBetween(optimum * (1 - CLOSE), solved.objective());
    assertFeasible(instance, state, solved);
  }

  @Test
  void otherBackendsCrossNoBound() {
    IsmaInstance instance = Drawn.of(70, 2, 2, 1).instance();
    IsmaState state = Drawn.state(70, instance);
    double optimum = solve(new Exact(), instance, state, 60).objective();
    for (SlotSolver<IsmaSlot, IsmaDecision> solver :
        List.of(new OffTheShelf.Cbc(), new OffTheShelf.OjAlgo(), new OffTheShelf.CpSat())) {
      Solved<IsmaDecision> solved = solve(solver, instance, state, 1);
      assertThat(solved.objective()).as(solver.id()).isGreaterThanOrEqualTo(optimum * (1 - 1e-9));
      assertThat(solved.lower()).isLessThanOrEqualTo(optimum * (1 + CLOSE));
      assertFeasible(instance, state, solved);
    }
  }

  @Test
  void theLinearRelaxationIsTheBoundOfThePrices() {
    for (int seed : new int[] {1, 2, 3}) {
      IsmaInstance instance =
          new IsmaGenerator().generate("small", seed, Map.of("users", "4", "servers", "2"));
      IsmaState state = PROBLEM.initialState(instance);
      Solved<IsmaDecision> prices = solve(new Lagrangian(), instance, state, 60);
      Solved<IsmaDecision> glop = solve(new LinearRelaxation.Glop(), instance, state, 60);
      assertThat(glop.status()).isEqualTo(Status.BOUND_ONLY);
      assertThat(prices.lower()).isBetween(0.999 * glop.lower(), glop.lower() * (1 + 1e-5));
      assertThat(
              new IsmaCertificates()
                  .provenBound(instance, Scope.SLOT, 0, state, glop.certificate().get()))
          .isCloseTo(glop.lower(), within(1e-9 * glop.lower()));
      if (seed == 1) {
        Solved<IsmaDecision> second = solve(new LinearRelaxation.OjAlgo(), instance, state, 60);
        assertThat(second.lower()).isCloseTo(glop.lower(), within(1e-5 * glop.lower()));
      }
    }
  }

  private static Solved<IsmaDecision> solve(
      SlotSolver<IsmaSlot, IsmaDecision> solver,
      IsmaInstance instance,
      IsmaState state,
      double seconds) {
    Parameters parameters = Parameters.of(solver.id(), solver.parameters());
    return solver.solveSlot(
        PROBLEM.slot(instance, 0, state),
        parameters,
        Budget.of(seconds, Long.MAX_VALUE),
        Progress.SILENT);
  }

  private static void assertFeasible(
      IsmaInstance instance, IsmaState state, Solved<IsmaDecision> solved) {
    CheckReport report =
        Checker.check(
            PROBLEM, instance, state, 0, solved.decisions(), solved.objective(), Map.of());
    assertThat(report.feasible()).isTrue();
    assertThat(report.objectiveMatches()).isTrue();
  }
}
