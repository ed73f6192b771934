package io.gapstone.solvers.smra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Simulator;
import io.gapstone.core.Solved;
import io.gapstone.core.Solvers;
import io.gapstone.core.Status;
import io.gapstone.core.Trajectory;
import io.gapstone.core.smra.SmraCertificates;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraState;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearSolver;
import io.gapstone.solvers.model.StatedModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class HorizonModelTest {

  @SuppressWarnings("unchecked")
  private static Solved<SmraDecision> solve(String id, SmraInstance in, Budget budget) {
    HorizonSolver<SmraInstance, SmraDecision> solver =
        (HorizonSolver<SmraInstance, SmraDecision>) Solvers.byId("smra", id);
    return solver.solveHorizon(in, Parameters.of(id, solver.parameters()), budget, Progress.SILENT);
  }

  private static double paid(SmraInstance in, List<SmraDecision> decisions) {
    SmraState state = SmraRuns.PROBLEM.initialState(in);
    Trajectory<SmraDecision> run = Simulator.replay(SmraRuns.PROBLEM, in, state, 0, decisions);
    assertThat(run.violations()).isEmpty();
    return SmraRuns.objective(in, run);
  }

  @Test
  void everySolverFindsTheOptimumOfTinyInstances() {
    List<String> ids = List.of("milp-scip", "milp-highs", "milp-cbc", "milp-ojalgo");
    for (long seed = 1; seed <= 20; seed++) {
      SmraInstance in = SmraTiny.instance(seed, 4, 3, 3);
      double optimum = HorizonLagrangianTest.byEnumeration(in);
      String id = ids.get((int) (seed % 4));
      Solved<SmraDecision> solved = solve(id, in, Budget.unlimited());
      assertThat(solved.status()).as(id).isEqualTo(Status.OPTIMAL);
      assertThat(solved.objective()).as(id).isCloseTo(optimum, within(1e-6 * optimum));
      assertThat(solved.lower()).as(id).isCloseTo(optimum, within(2e-6 * optimum));
      assertThat(paid(in, solved.decisions())).isCloseTo(solved.objective(), within(1e-10));
    }
  }

  @Test
  void cpSatEnclosesTheOptimumInTheTimeThatItIsGiven() {
    SmraInstance in = SmraTiny.instance(2, 4, 3, 3);
    double optimum = HorizonLagrangianTest.byEnumeration(in);
    Solved<SmraDecision> solved = solve("cp-sat", in, Budget.of(1.5, Long.MAX_VALUE));
    assertThat(solved.lower()).isLessThanOrEqualTo(optimum * (1 + 1e-9));
    assertThat(solved.objective()).isGreaterThanOrEqualTo(optimum * (1 - 1e-9));
    assertThat(paid(in, solved.decisions())).isCloseTo(solved.objective(), within(1e-10));
  }

  @Test
  void theRelaxationIsTheBoundOfPrices() {
    for (long seed = 1; seed <= 6; seed++) {
      SmraInstance in = SmraTiny.instance(seed, 6, 3, 3);
      Solved<SmraDecision> prices = solve("lagrangian", in, Budget.unlimited());
      SmraState state = SmraRuns.PROBLEM.initialState(in);
      for (String id : List.of("lp", "lp-ojalgo")) {
        Solved<SmraDecision> solved = solve(id, in, Budget.unlimited());
        assertThat(solved.status()).isEqualTo(Status.BOUND_ONLY);
        assertThat(solved.lower()).isCloseTo(prices.lower(), within(2e-4 * prices.lower()));
        assertThat(solved.lower()).isLessThanOrEqualTo(prices.objective());
        if (id.equals("lp")) {
          double proven =
              new SmraCertificates()
                  .provenBound(in, Scope.HORIZON, 0, state, solved.certificate().orElseThrow());
          assertThat(proven).isBetween(solved.lower() * (1 - 1e-9), prices.objective());
          assertThat(proven).isCloseTo(solved.lower(), within(1e-5 * proven));
        }
      }
    }
  }

  @Test
  void theExportedModelHasReadableNamesAndTheOptimum() {
    SmraInstance in = SmraTiny.instance(4, 4, 3, 3);
    StatedModel<SmraDecision> stated = new SmraModels().horizon(in, Budget.of(60, Long.MAX_VALUE));
    LinearModel model = stated.model();
    assertThat(model.variableName(0)).startsWith("first[");
    assertThat(model.rowName(model.rows() - 1)).startsWith("SMRA (13c) bandwidth[");
    double optimum = HorizonLagrangianTest.byEnumeration(in);
    var other = LinearSolver.of("highs").solve(model, LinearBudget.seconds(60));
    assertThat(other.objective()).isCloseTo(optimum, within(1e-6 * optimum));
    double found = paid(in, stated.decisions(other.solution().orElseThrow().values()));
    assertThat(found).isCloseTo(optimum, within(1e-6 * optimum));
  }

  @Test
  void whatDoesNotFitMemoryIsRefused() {
    SmraInstance in = SmraRuns.draw("large", 1);
    assertThatThrownBy(() -> solve("milp-scip", in, Budget.unlimited()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("2000 users in 10 slots have")
        .hasMessageContaining("lagrangian");
  }

  @Test
  void stoppedAtOnceNobodyMoves() {
    SmraInstance in = SmraRuns.draw("small", 1);
    Solved<SmraDecision> solved = solve("milp-scip", in, Budget.of(1e9, 0));
    assertThat(solved.status()).isEqualTo(Status.TIME_LIMIT);
    assertThat(paid(in, solved.decisions())).isCloseTo(solved.objective(), within(1e-10));
    double never = SmraRuns.objective(in, SmraRuns.run(in, "never-migrate"));
    assertThat(solved.objective()).isCloseTo(never, within(1e-10));
  }
}
