package io.gapstone.solvers.dtasm;

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
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.dtasm.DtasmCertificates;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmState;
import io.gapstone.core.random.Draws;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The price bound over all slots, and the plans around it. */
class DtasmHorizonTest {

  private static final Lagrangian SOLVER = new Lagrangian();
  private static final DtasmCertificates VERIFIER = new DtasmCertificates();

  private static Solved<DtasmDecision> solve(DtasmInstance in, Budget budget, int rounds) {
    Parameters parameters =
        Parameters.of("lagrangian", SOLVER.parameters(), Map.of("rounds", "" + rounds));
    return SOLVER.solveHorizon(in, parameters, budget, Progress.SILENT);
  }

  private static double proven(DtasmInstance in, Certificate certificate) {
    DtasmState state = Runs.PROBLEM.initialState(in);
    return VERIFIER.provenBound(in, Scope.HORIZON, 0, state, certificate);
  }

  /** The load that the decisions leave to the cloud in the simulator. */
  private static double paid(DtasmInstance in, Solved<DtasmDecision> solved) {
    Trajectory<DtasmDecision> run =
        Simulator.replay(Runs.PROBLEM, in, Runs.PROBLEM.initialState(in), 0, solved.decisions());
    assertThat(run.violations()).isEmpty();
    return Runs.total(run, "cloudBits");
  }

  @Test
  void boundAndPlanEncloseTheOptimumOfTinyInstances() {
    int instances = 80;
    int optimal = 0;
    int useful = 0;
    int loaded = 0;
    for (long seed = 1; seed <= instances; seed++) {
      DtasmInstance in = TinyHorizon.of(seed);
      double optimum = TinyHorizon.optimum(in);
      Solved<DtasmDecision> solved = solve(in, Budget.unlimited(), 1);
      assertThat(proven(in, solved.certificate().orElseThrow())).isEqualTo(solved.lower());
      assertThat(solved.lower()).as("seed " + seed).isLessThanOrEqualTo(optimum);
      assertThat(solved.objective()).as("seed " + seed).isGreaterThanOrEqualTo(optimum);
      assertThat(paid(in, solved)).isEqualTo(solved.objective());
      assertThat(solved.status() == Status.OPTIMAL).isEqualTo(solved.lower() == solved.objective());
      optimal += solved.objective() == optimum ? 1 : 0;
      loaded += optimum > 0 ? 1 : 0;
      useful += optimum > 0 && solved.lower() > 0.3 * optimum ? 1 : 0;
    }
    assertThat(optimal).isGreaterThan(instances * 9 / 10);
    assertThat(loaded).isGreaterThan(instances * 3 / 4);
    assertThat(useful).isGreaterThan(loaded / 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "contended"})
  void noRuleBeatsTheBoundAndThePlanBeatsThemAll(String profile) {
    DtasmInstance in = Runs.instance(profile, 5, Map.of("slots", "5"));
    Solved<DtasmDecision> solved = solve(in, Budget.of(1e9, 6000), 2);
    assertThat(proven(in, solved.certificate().orElseThrow())).isEqualTo(solved.lower());
    assertThat(paid(in, solved)).isEqualTo(solved.objective());
    assertThat(solved.objective()).isGreaterThanOrEqualTo(solved.lower());
    for (String rule : Runs.IDS) {
      if (!rule.equals("constant-best")) {
        double cost = Runs.total(Runs.run(in, rule), "cloudBits");
        assertThat(cost).as(rule).isGreaterThanOrEqualTo(solved.objective());
      }
    }
  }

  @Test
  void stoppedItStillDecidesAndBoundsAndWorkDecidesAll() {
    DtasmInstance in =
        Runs.instance("contended", 7, Map.of("users", "80", "servers", "5", "slots", "4"));
    double last = Double.POSITIVE_INFINITY;
    for (long work : new long[] {0, 10, 100, 2000, 4000}) {
      Solved<DtasmDecision> one = solve(in, Budget.of(1e9, work), 9);
      Solved<DtasmDecision> two = solve(in, Budget.of(1e9, work), 9);
      assertThat(one.decisions()).isEqualTo(two.decisions());
      assertThat(one.lower()).isEqualTo(two.lower());
      assertThat(one.work()).isEqualTo(two.work());
      assertThat(paid(in, one)).isEqualTo(one.objective());
      assertThat(proven(in, one.certificate().orElseThrow())).isEqualTo(one.lower());
      assertThat(one.objective() - one.lower()).isLessThanOrEqualTo(last);
      last = one.objective() - one.lower();
    }
  }

  @Test
  void whateverStandsInACertificateItProvesNoMoreThanIsTrue() {
    int positive = 0;
    for (long seed = 1; seed <= 20; seed++) {
      DtasmInstance in = TinyHorizon.of(seed);
      double optimum = TinyHorizon.optimum(in);
      double[] honest =
          solve(in, Budget.of(1e9, 0), 0).certificate().orElseThrow().get("price").clone();
      double[] good = solve(in, Budget.unlimited(), 0).certificate().orElseThrow().get("price");
      Draws draws = Draws.of(seed, "test/tamper");
      for (int round = 0; round < 50; round++) {
        double[] prices = draws.coin() ? good.clone() : honest.clone();
        int changes = 1 + draws.index(prices.length);
        for (int k = 0; k < changes; k++) {
          int at = draws.index(prices.length);
          prices[at] =
              new double[] {-1, 1e300, 2 * prices[at], 0, 4e-3 * draws.unit()}[draws.index(5)];
        }
        double bound =
            proven(in, new Certificate(DtasmCertificates.HORIZON_PRICES, Map.of("price", prices)));
        assertThat(bound).isLessThanOrEqualTo(optimum);
        positive += bound > 0 ? 1 : 0;
      }
    }
    assertThat(positive).isGreaterThan(100);
  }

  @SuppressWarnings("unchecked")
  private static Solved<DtasmDecision> byModel(String id, DtasmInstance in) {
    var solver = (HorizonSolver<DtasmInstance, DtasmDecision>) Solvers.byId("dtasm", id);
    return solver.solveHorizon(
        in, Parameters.of(id, solver.parameters()), Budget.unlimited(), Progress.SILENT);
  }

  @Test
  void linearModelsHaveTheSameOptimum() {
    for (long seed = 1; seed <= 12; seed++) {
      DtasmInstance in = TinyHorizon.of(seed);
      double optimum = TinyHorizon.optimum(in);
      for (String id : List.of("milp-scip", "milp-highs")) {
        Solved<DtasmDecision> solved = byModel(id, in);
        assertThat(solved.objective()).as(id + " " + seed).isEqualTo(optimum);
        assertThat(paid(in, solved)).isEqualTo(optimum);
        assertThat(solved.status()).isEqualTo(Status.OPTIMAL);
      }
    }
  }

  /** Where no move hangs on others, prices at their best prove what the relaxation does. */
  @Test
  void thePriceBoundIsThatOfTheRelaxation() {
    for (long seed = 1; seed <= 3; seed++) {
      DtasmInstance in =
          Runs.instance(
              "small", seed, Map.of("users", "15", "slots", "3", "leastWeightLoad", "1.2"));
      double offered = new HorizonCase(in).offered();
      Solved<DtasmDecision> relaxed = byModel("lp", in);
      assertThat(proven(in, relaxed.certificate().orElseThrow())).isEqualTo(relaxed.lower());
      assertThat(solve(in, Budget.unlimited(), 0).lower())
          .isCloseTo(relaxed.lower(), within(2e-4 * offered));
    }
  }

  @Test
  void largeModelsAreRefused() {
    DtasmInstance in = Runs.instance("contended", 1, Map.of("users", "2000", "slots", "6"));
    assertThatThrownBy(() -> byModel("milp-scip", in))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("at most 500000");
  }

  @Test
  void certificatesOfAnotherShapeOrScopeAreRefused() {
    DtasmInstance in = TinyHorizon.of(2);
    for (double[] prices : List.of(new double[5], new double[] {0, 0, 0, 0, 0, Double.NaN})) {
      Certificate bad = new Certificate(DtasmCertificates.HORIZON_PRICES, Map.of("price", prices));
      assertThatThrownBy(() -> proven(in, bad))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("price");
    }
    Certificate good =
        new Certificate(DtasmCertificates.HORIZON_PRICES, Map.of("price", new double[6]));
    DtasmState state = Runs.PROBLEM.initialState(in);
    assertThatThrownBy(() -> VERIFIER.provenBound(in, Scope.SLOT, 0, state, good))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("slot scope");
  }

  @Test
  void userNumbersHardlyMatterAndCapacityHelps() {
    DtasmInstance in =
        Runs.instance(
            "contended",
            9,
            Map.of("users", "60", "servers", "4", "slots", "4", "leastWeightLoad", "1.1"));
    double offered = new HorizonCase(in).offered();
    int[] order = IntStream.range(0, in.users()).toArray();
    Draws.of(9, "test/order").shuffle(order);
    double one = solve(in, Budget.unlimited(), 0).lower();
    double other = solve(Rebuilt.permuted(in, order), Budget.unlimited(), 0).lower();
    assertThat(other).isCloseTo(one, within(1e-4 * offered));
    double roomier = solve(Rebuilt.scaled(in, 1.1), Budget.unlimited(), 0).lower();
    assertThat(roomier).isLessThan(one);
    double useless = solve(Rebuilt.scaled(in, 0), Budget.unlimited(), 0).lower();
    assertThat(useless).isEqualTo(offered);
  }

  /** Random changes, each as the annealing makes them: the counts must be those of a fresh plan. */
  @Test
  void plansCountWhatTheyHold() {
    DtasmInstance in =
        Runs.instance(
            "contended",
            3,
            Map.of("users", "30", "servers", "3", "slots", "4", "applications", "8"));
    HorizonCase horizon = new HorizonCase(in);
    HorizonPlan plan = HorizonStart.of(horizon, new double[12]);
    Draws draws = Draws.of(3, "test/plan");
    int done = 0;
    for (int k = 0; k < 8_000; k++) {
      int t = draws.index(4);
      int u = draws.index(30);
      int to = draws.index(4);
      if (horizon.serves(t * 30 + u, to)
          && plan.mayLeave(t, u)
          && plan.passes(t, u, plan.place(t - 1, u), to)
          && plan.goesOn(t, u, to, -1)) {
        plan.put(t, u, to);
        done++;
        if (done % 50 == 0) {
          assertThat(new HorizonRepair(horizon, plan).run()).isTrue();
          int[] places = new int[120];
          plan.copyTo(places);
          HorizonPlan fresh = new HorizonPlan(horizon);
          fresh.take(places);
          assertThat(plan.cost()).isEqualTo(fresh.cost());
          for (int h = 0; h < 3; h++) {
            assertThat(plan.room(t, h)).isEqualTo(fresh.room(t, h)).isNotNegative();
            assertThat(plan.members(t, h)).isEqualTo(fresh.members(t, h));
          }
          HorizonBest best = new HorizonBest(horizon);
          best.offer(plan);
          Trajectory<DtasmDecision> run =
              Simulator.replay(
                  Runs.PROBLEM, in, Runs.PROBLEM.initialState(in), 0, best.decisions());
          assertThat(Runs.total(run, "cloudBits")).isEqualTo(plan.cost());
        }
      }
    }
    assertThat(done).isGreaterThan(800);
  }
}
