package io.gapstone.solvers.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.BadInputException;
import io.gapstone.core.BoundKind;
import io.gapstone.core.Budget;
import io.gapstone.core.Outcome;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.Tolerance;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.core.delayenergy.DelayEnergyState;
import io.gapstone.core.delayenergy.DelayEnergyVerifier;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;
import io.gapstone.solvers.model.LinearStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelSearchTest {

  private static final Parameters NONE = Parameters.of("model", List.of());
  private static final double CLOSE = 1e-7;

  private static final List<Map<String, String>> PLAYS =
      List.of(Map.of(), Map.of("energyWeight", "0", "energyCap", "1.5"));

  private static DelayEnergySlot slot(DelayEnergyInstance instance) {
    return Rules.PROBLEM.slot(instance, 0, Rules.PROBLEM.initialState(instance));
  }

  private static Solved<DelayEnergyDecision> exact(DelayEnergyInstance instance) {
    Exact exact = new Exact();
    Parameters parameters = Parameters.of("exact", exact.parameters());
    return exact.solveSlot(slot(instance), parameters, Budget.unlimited(), Progress.SILENT);
  }

  private static double proven(
      DelayEnergyInstance instance, Scope scope, Solved<DelayEnergyDecision> solved) {
    DelayEnergyState start = Rules.PROBLEM.initialState(instance);
    return new DelayEnergyVerifier()
        .provenBound(instance, scope, 0, start, solved.certificate().orElseThrow());
  }

  @Test
  void allSolversAgreeWithTheSearchOnSmallSlots() {
    for (String profile : List.of("small", "contended")) {
      for (Map<String, String> play : PLAYS) {
        DelayEnergyInstance drawn =
            Rules.instance(profile, 4, Map.of("users", "8", "servers", "4", "slots", "1"));
        DelayEnergyInstance instance = Rules.PROBLEM.played(drawn, play);
        double optimum = exact(instance).objective();
        for (ModelSearch search :
            List.of(
                new MilpScip(), new MilpHighs(), new MilpCbc(), new MilpOjalgo(), new CpSat())) {
          Solved<DelayEnergyDecision> solved =
              search.solveSlot(slot(instance), NONE, Budget.unlimited(), Progress.SILENT);
          assertThat(solved.objective()).as(search.id()).isCloseTo(optimum, within(CLOSE));
          Outcome<DelayEnergyState> outcome =
              Rules.PROBLEM.transition(
                  instance, 0, Rules.PROBLEM.initialState(instance), solved.decisions().get(0));
          assertThat(outcome.violations()).isEmpty();
          double checked = Rules.PROBLEM.objective(instance, 1, outcome.components());
          assertThat(Tolerance.same(solved.objective(), checked)).isTrue();
          assertThat(solved.lower()).isLessThanOrEqualTo(optimum + CLOSE);
          assertThat(solved.boundKind()).isNotEqualTo(BoundKind.CERTIFIED);
        }
      }
    }
  }

  @Test
  void bothModelsHaveTheSameOptimumAndImpossibleSlotsHaveNone() {
    int impossible = 0;
    for (long seed = 0; seed < 120; seed++) {
      for (Map<String, String> play : PLAYS) {
        DelayEnergyInstance instance = Rules.PROBLEM.played(Tiny.draw(seed, 5, 1), play);
        double least = Tiny.least(instance);
        if (seed >= 20 && least < Double.POSITIVE_INFINITY) {
          continue;
        }
        for (long most : new long[] {Long.MAX_VALUE, 0}) {
          LinearModel model = SlotModel.of(slot(instance), most).stated().model();
          LinearResult result = LinearSolver.of("scip").solve(model, LinearBudget.seconds(60));
          if (least == Double.POSITIVE_INFINITY) {
            impossible++;
            assertThat(result.status()).isEqualTo(LinearStatus.INFEASIBLE);
          } else {
            assertThat(result.objective()).isCloseTo(least, within(CLOSE));
          }
        }
      }
    }
    assertThat(impossible).isPositive();
  }

  @Test
  void relaxationsProveWhatTheySay() {
    for (String profile : List.of("small", "contended")) {
      DelayEnergyInstance drawn =
          Rules.instance(profile, 2, Map.of("users", "8", "servers", "4", "slots", "2"));
      for (Map<String, String> play : PLAYS) {
        DelayEnergyInstance instance = Rules.PROBLEM.played(drawn, play);
        double optimum = exact(instance).objective();
        double[] bounds = new double[2];
        double[] all = new double[2];
        List<ModelSearch> searches = List.of(new Lp(), new LpOjalgo());
        for (int k = 0; k < 2; k++) {
          Solved<DelayEnergyDecision> solved =
              searches.get(k).solveSlot(slot(instance), NONE, Budget.unlimited(), Progress.SILENT);
          bounds[k] = solved.lower();
          assertThat(solved.lower()).isBetween(0.97 * optimum, optimum);
          Solved<DelayEnergyDecision> horizon =
              searches.get(k).solveHorizon(instance, NONE, Budget.unlimited(), Progress.SILENT);
          all[k] = horizon.lower();
          if (k == 0) {
            assertThat(solved.status()).isEqualTo(Status.BOUND_ONLY);
            assertThat(proven(instance, Scope.SLOT, solved)).isGreaterThanOrEqualTo(solved.lower());
            assertThat(proven(instance, Scope.HORIZON, horizon)).isEqualTo(horizon.lower());
          }
        }
        assertThat(bounds[0]).isCloseTo(bounds[1], within(CLOSE));
        assertThat(all[0]).isCloseTo(all[1], within(CLOSE * all[0]));
      }
    }
  }

  @Test
  void theHorizonModelHasTheOptimumOfAllSlots() {
    for (long seed = 0; seed < 12; seed++) {
      for (Map<String, String> play : PLAYS) {
        DelayEnergyInstance instance = Rules.PROBLEM.played(Tiny.draw(seed, 3, 3), play);
        double least = TinyHorizon.least(instance);
        for (ModelSearch search : List.of(new MilpScip(), new CpSat())) {
          Solved<DelayEnergyDecision> solved =
              search.solveHorizon(instance, NONE, Budget.unlimited(), Progress.SILENT);
          if (least == Double.POSITIVE_INFINITY) {
            assertThat(solved.status()).isEqualTo(Status.INFEASIBLE);
          } else {
            assertThat(solved.objective()).as(search.id()).isCloseTo(least, within(CLOSE));
          }
        }
      }
    }
  }

  @Test
  void modelsBeyondMemoryAreRefused() {
    DelayEnergyInstance instance = Rules.instance("paper", 1, Map.of("slots", "200"));
    assertThatThrownBy(
            () -> new Lp().solveHorizon(instance, NONE, Budget.unlimited(), Progress.SILENT))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("at most 5000000");
  }
}
