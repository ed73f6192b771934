package io.gapstone.solvers.smra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Simulator;
import io.gapstone.core.Solved;
import io.gapstone.core.Trajectory;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraCertificates;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraState;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HorizonLagrangianTest {

  private static final SmraCertificates VERIFIER = new SmraCertificates();
  private static final Lagrangian SOLVER = new Lagrangian();

  private static Solved<SmraDecision> solve(SmraInstance in, Budget budget, String kicks) {
    Parameters parameters =
        Parameters.of("lagrangian", SOLVER.parameters(), Map.of("kicks", kicks));
    return SOLVER.solveHorizon(in, parameters, budget, Progress.SILENT);
  }

  private static double proven(SmraInstance in, Certificate certificate) {
    SmraState state = SmraRuns.PROBLEM.initialState(in);
    return VERIFIER.provenBound(in, Scope.HORIZON, 0, state, certificate);
  }

  /** The mean delay of the decisions, which must be feasible. */
  private static double paid(SmraInstance in, Solved<SmraDecision> solved) {
    Trajectory<SmraDecision> run =
        Simulator.replay(
            SmraRuns.PROBLEM, in, SmraRuns.PROBLEM.initialState(in), 0, solved.decisions());
    assertThat(run.violations()).isEmpty();
    return SmraRuns.objective(in, run);
  }

  /** The least delay over all users' paths together, each with its best shares. */
  static double byEnumeration(SmraInstance in) {
    HorizonCase horizon = new HorizonCase(in);
    int slots = in.slots();
    boolean[] path = new boolean[slots];
    double least = Double.POSITIVE_INFINITY;
    for (long all = 0; all < 1L << (in.users() * slots); all++) {
      boolean sensible = true;
      for (int u = 0; u < in.users() && sensible; u++) {
        int host = in.initialServer(u);
        for (int t = 0; t < slots; t++) {
          if ((all >> (u * slots + t) & 1) == 1) {
            sensible &= in.target(t, u) != host;
            host = in.target(t, u);
          }
        }
      }
      if (!sensible) {
        continue;
      }
      HorizonPlan plan = new HorizonPlan(horizon);
      plan.begin();
      for (int u = 0; u < in.users(); u++) {
        for (int t = 0; t < slots; t++) {
          path[t] = (all >> (u * slots + t) & 1) == 1;
        }
        plan.put(u, path);
      }
      plan.finish();
      least = Math.min(least, plan.total());
    }
    return least / ((double) in.users() * slots);
  }

  @Test
  void boundAndPlanEncloseTheOptimumOfTinyInstances() {
    int optimal = 0;
    int tight = 0;
    int rounds = 100;
    for (long seed = 1; seed <= rounds; seed++) {
      SmraInstance in = SmraTiny.instance(seed, 4, 3, 3);
      double optimum = byEnumeration(in);
      Solved<SmraDecision> solved = solve(in, Budget.unlimited(), "30");
      double proven = proven(in, solved.certificate().orElseThrow());
      assertThat(proven).isGreaterThanOrEqualTo(solved.lower()).isLessThanOrEqualTo(optimum);
      assertThat(proven).isCloseTo(solved.lower(), within(1e-7 * proven));
      assertThat(solved.objective()).isGreaterThanOrEqualTo(optimum * (1 - 1e-9));
      assertThat(paid(in, solved)).isCloseTo(solved.objective(), within(1e-11 * optimum));
      optimal += solved.objective() <= optimum * (1 + 1e-9) ? 1 : 0;
      tight += proven >= optimum * (1 - 1e-3) ? 1 : 0;
    }
    assertThat(optimal).isGreaterThan(rounds * 95 / 100);
    assertThat(tight).isGreaterThan(rounds / 3);
  }

  @Test
  void moversOfEveryRuleFindRoomThatIsLeftToThem() {
    int closed = 0;
    for (long seed = 1; seed <= 60; seed++) {
      SmraInstance in = SmraTiny.instance(seed, 12, 4, 4);
      HorizonCase horizon = new HorizonCase(in);
      for (int e = 0; e < in.servers(); e++) {
        closed += horizon.open(e, 0) && horizon.open(e, 1) ? 0 : 1;
      }
      for (String rule : SmraRuns.POLICIES) {
        List<SmraDecision> decisions = SmraRuns.run(in, rule).decisions();
        for (int k = 0; k < in.slots() * in.users(); k++) {
          int t = k / in.users();
          int u = k % in.users();
          int e = decisions.get(t).server(u);
          boolean moves = e != (t == 0 ? in.initialServer(u) : decisions.get(t - 1).server(u));
          if (moves) {
            assertThat(horizon.open(e, t)).isTrue();
            int cell = e * in.slots() + t;
            assertThat(decisions.get(t).cpuHz(u)).isLessThanOrEqualTo(horizon.newCpu[cell]);
            assertThat(decisions.get(t).bandwidthHz(u))
                .isLessThanOrEqualTo(horizon.newBandwidth[cell]);
          }
        }
      }
    }
    assertThat(closed).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "paper", "contended", "paper-literal"})
  void noRuleBeatsTheBoundAndThePlanBeatsThemAll(String profile) {
    SmraInstance in = SmraRuns.draw(profile, 11);
    Solved<SmraDecision> solved = solve(in, Budget.of(1e9, 3000), "5");
    double proven = proven(in, solved.certificate().orElseThrow());
    assertThat(proven).isGreaterThanOrEqualTo(solved.lower());
    assertThat(paid(in, solved)).isCloseTo(solved.objective(), within(1e-10));
    assertThat(solved.objective()).isGreaterThanOrEqualTo(proven);
    if (profile.equals("paper")) {
      assertThat(solved.objective()).isLessThan(proven * 1.005);
    }
    for (String rule : SmraRuns.POLICIES) {
      double cost = SmraRuns.objective(in, SmraRuns.run(in, rule));
      assertThat(cost).isGreaterThanOrEqualTo(solved.objective() * (1 - 1e-12));
    }
  }

  @Test
  void stoppedItStillDecidesAndBoundsAndWorkDecidesAll() {
    SmraInstance in = SmraRuns.draw("paper", 12);
    double last = Double.POSITIVE_INFINITY;
    for (long work : new long[] {0, 1, 20, 120, 1000}) {
      Solved<SmraDecision> one = solve(in, Budget.of(1e9, work), "2000");
      Solved<SmraDecision> two = solve(in, Budget.of(1e9, work), "2000");
      assertThat(one.objective()).isEqualTo(two.objective());
      assertThat(one.lower()).isEqualTo(two.lower());
      assertThat(paid(in, one)).isCloseTo(one.objective(), within(1e-10));
      double proven = proven(in, one.certificate().orElseThrow());
      assertThat(proven).isGreaterThanOrEqualTo(one.lower());
      assertThat(one.objective() - one.lower()).isLessThanOrEqualTo(last);
      last = one.objective() - one.lower();
    }
    assertThat(last).isLessThan(0.01);
  }

  @Test
  void tamperingProvesLessOrIsRefused() {
    SmraInstance in = SmraRuns.draw("small", 3);
    Solved<SmraDecision> solved = solve(in, Budget.unlimited(), "50");
    Certificate honest = solved.certificate().orElseThrow();
    Draws draws = Draws.of(1, "tamper");
    for (int round = 0; round < 300; round++) {
      SortedMap<String, double[]> lists = new TreeMap<>(honest.numbers());
      String name = draws.coin() ? "cpuPrices" : "bandwidthPrices";
      double[] list = lists.get(name).clone();
      int at = draws.index(list.length);
      list[at] = new double[] {-1, 1e300, 2 * list[at], 0, 1e-6}[draws.index(5)];
      lists.put(name, list);
      double bound = proven(in, new Certificate(honest.kind(), lists));
      assertThat(bound).isLessThanOrEqualTo(solved.objective());
    }
    SortedMap<String, double[]> lists = new TreeMap<>(honest.numbers());
    lists.put("cpuPrices", new double[3]);
    Certificate shorter = new Certificate(honest.kind(), lists);
    assertThatThrownBy(() -> proven(in, shorter))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cpuPrices");
  }

  @Test
  void userNumbersHardlyMatterToTheBound() {
    SmraInstance in = SmraRuns.draw("small", 5);
    int[] order = IntStream.range(0, in.users()).toArray();
    Draws.of(5, "order").shuffle(order);
    SmraInstance permuted = new SmraRebuild(in, order, in.slots()).permuted();
    double one = solve(in, Budget.unlimited(), "0").lower();
    assertThat(solve(permuted, Budget.unlimited(), "0").lower()).isCloseTo(one, within(2e-3 * one));
  }

  @Test
  void unitsAndUselessServersHardlyMatterToTheBound() {
    SmraInstance in = SmraRuns.draw("small", 6);
    double one = solve(in, Budget.unlimited(), "0").lower();
    for (double unit : new double[] {1, 1e-3, 1e4}) {
      SmraInstance other = new SmraScaled(in, unit, 2).instance();
      Solved<SmraDecision> solved = solve(other, Budget.unlimited(), "0");
      assertThat(solved.lower()).isCloseTo(one, within(1e-4 * one));
      assertThat(proven(other, solved.certificate().orElseThrow()))
          .isGreaterThanOrEqualTo(solved.lower());
    }
  }
}
