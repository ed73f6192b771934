package io.gapstone.solvers.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Origin;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.Trajectory;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyModel;
import io.gapstone.core.delayenergy.DelayEnergyNetwork;
import io.gapstone.core.delayenergy.DelayEnergyTrace;
import io.gapstone.core.delayenergy.DelayEnergyUsers;
import io.gapstone.core.delayenergy.DelayEnergyVerifier;
import io.gapstone.core.random.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HorizonTest {

  private static final Lagrangian SOLVER = new Lagrangian();

  private static Solved<DelayEnergyDecision> solve(DelayEnergyInstance instance, int rounds) {
    return solve(instance, rounds, Budget.unlimited(), Progress.SILENT);
  }

  private static Solved<DelayEnergyDecision> solve(
      DelayEnergyInstance instance, int rounds, Budget budget, Progress progress) {
    Map<String, String> settings = Map.of("rounds", "" + rounds);
    Parameters parameters = Parameters.of("lagrangian", SOLVER.parameters(), settings);
    return SOLVER.solveHorizon(instance, parameters, budget, progress);
  }

  private static double proven(DelayEnergyInstance instance, Certificate certificate) {
    return new DelayEnergyVerifier()
        .provenBound(instance, Scope.HORIZON, 0, Rules.PROBLEM.initialState(instance), certificate);
  }

  /** What holds of every result. */
  private static void check(DelayEnergyInstance instance, Solved<DelayEnergyDecision> solved) {
    assertThat(proven(instance, solved.certificate().orElseThrow()))
        .isGreaterThanOrEqualTo(solved.lower());
    if (!solved.decisions().isEmpty()) {
      double objective = TinyHorizon.objective(instance, solved.decisions());
      assertThat(solved.objective()).isCloseTo(objective, within(1e-9 * objective));
      assertThat(solved.lower()).isLessThanOrEqualTo(objective * (1 + 1e-12));
    }
  }

  @Test
  void enumerationFindsNothingBelowTheBoundAndRarelyAnythingBetter() {
    int optimal = 0;
    int solvable = 0;
    int met = 0;
    int impossible = 0;
    for (long seed = 0; seed < 120; seed++) {
      DelayEnergyInstance drawn = Tiny.draw(seed, 3, 3);
      for (Map<String, String> settings :
          List.of(
              Map.<String, String>of(),
              Map.of("energyWeight", "0", "energyCap", "1.5"),
              Map.of("energyCap", "0.7", "deadlines", "count"))) {
        DelayEnergyInstance instance = Rules.PROBLEM.played(drawn, settings);
        double least = TinyHorizon.least(instance);
        Solved<DelayEnergyDecision> solved = solve(instance, 8);
        check(instance, solved);
        assertThat(solved.lower()).isLessThanOrEqualTo(least * (1 + 1e-12));
        if (least == Double.POSITIVE_INFINITY) {
          impossible++;
          assertThat(solved.decisions()).isEmpty();
          assertThat(solved.status()).isIn(Status.INFEASIBLE, Status.BOUND_ONLY);
        } else {
          solvable++;
          met += solved.objective() <= least * (1 + 1e-9) ? 1 : 0;
          optimal += solved.status() == Status.OPTIMAL ? 1 : 0;
          assertThat(solved.lower()).isGreaterThan(0.85 * least);
        }
      }
    }
    assertThat(met).isGreaterThan(solvable * 97 / 100);
    assertThat(optimal).isGreaterThan(solvable * 3 / 4);
    assertThat(impossible).isPositive();
  }

  @Test
  void profilesHaveSmallGaps() {
    for (String profile : List.of("small", "paper", "contended")) {
      DelayEnergyInstance instance = Rules.instance(profile, 2, Map.of("slots", "4"));
      Solved<DelayEnergyDecision> solved = solve(instance, 24);
      check(instance, solved);
      assertThat(solved.objective() - solved.lower()).isLessThan(5e-3 * solved.objective());
    }
  }

  /** Moves of half a gigabyte are late, and so is who stays: nothing is allowed, and proven so. */
  @Test
  void theImpossibleIsProven() {
    DelayEnergyInstance instance = Rules.instance("paper-literal", 2, Map.of("slots", "4"));
    Solved<DelayEnergyDecision> solved = solve(instance, 24);
    assertThat(solved.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(solved.lower()).isEqualTo(Double.POSITIVE_INFINITY);
    check(instance, solved);
  }

  @Test
  void notWorseThanPlayingSlotBySlot() {
    for (long seed = 1; seed < 4; seed++) {
      DelayEnergyInstance instance = Rules.instance("small", seed, Map.of());
      Parameters parameters = Parameters.of("myopic", new Myopic().parameters());
      Trajectory<DelayEnergyDecision> myopic =
          Rules.run(instance, new Myopic().policy(parameters, 1));
      Solved<DelayEnergyDecision> solved = solve(instance, 16);
      check(instance, solved);
      assertThat(solved.objective())
          .isLessThanOrEqualTo(TinyHorizon.objective(instance, myopic.decisions()) + 1e-9);
    }
  }

  @Test
  void workAloneDecides() {
    DelayEnergyInstance instance = Rules.instance("contended", 5, Map.of("slots", "3"));
    Solved<DelayEnergyDecision> once = solve(instance, 100, Budget.of(1e9, 5), Progress.SILENT);
    Solved<DelayEnergyDecision> again = solve(instance, 5);
    assertThat(once.work()).isEqualTo(5);
    assertThat(once.status()).isEqualTo(Status.TIME_LIMIT);
    assertThat(again.decisions()).isEqualTo(once.decisions());
    assertThat(again.lower()).isEqualTo(once.lower());
  }

  @Test
  void noTimeGivesABoundAllTheSame() {
    DelayEnergyInstance instance = Rules.instance("paper", 2, Map.of("slots", "4"));
    Solved<DelayEnergyDecision> solved =
        solve(instance, 100, Budget.of(0, Long.MAX_VALUE), Progress.SILENT);
    check(instance, solved);
    assertThat(solved.status()).isEqualTo(Status.TIME_LIMIT);
    assertThat(solved.lower()).isPositive();
    assertThat(solved.decisions()).hasSize(4);
  }

  @Test
  void progressNarrows() {
    List<double[]> heard = new ArrayList<>();
    DelayEnergyInstance instance = Rules.instance("contended", 1, Map.of("slots", "3"));
    solve(
        instance, 12, Budget.unlimited(), (lower, upper) -> heard.add(new double[] {lower, upper}));
    assertThat(heard).hasSizeGreaterThan(5);
    for (int k = 1; k < heard.size(); k++) {
      assertThat(heard.get(k)[0]).isGreaterThanOrEqualTo(heard.get(k - 1)[0] - 1e-9);
      assertThat(heard.get(k)[1]).isLessThanOrEqualTo(heard.get(k - 1)[1]);
    }
  }

  @Test
  void tamperedCertificatesProveNothingWrong() {
    Draws draws = Draws.of(2, "tamper");
    int refused = 0;
    int weaker = 0;
    for (long seed = 0; seed < 60; seed++) {
      Map<String, String> settings =
          draws.coin() ? Map.of("energyCap", "1.5") : Map.of("energyWeight", "0");
      DelayEnergyInstance instance = Rules.PROBLEM.played(Tiny.draw(seed, 3, 2), settings);
      double least = TinyHorizon.least(instance);
      Certificate honest = solve(instance, 3).certificate().orElseThrow();
      double best = proven(instance, honest);
      for (int k = 0; k < 12; k++) {
        try {
          double bound = proven(instance, tampered(honest, draws));
          assertThat(bound).isLessThanOrEqualTo(least * (1 + 1e-12));
          weaker += bound < best - 1e-6 ? 1 : 0;
        } catch (BadInputException e) {
          assertThat(e.getMessage()).contains("certificate").endsWith(".");
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(100);
    assertThat(weaker).isGreaterThan(100);
  }

  private static Certificate tampered(Certificate honest, Draws draws) {
    Map<String, double[]> lists = new TreeMap<>(honest.numbers());
    String name = draws.coin() ? "energy" : "prices";
    double[] list = lists.get(name).clone();
    int place = draws.index(list.length);
    switch (draws.index(6)) {
      case 0 -> list = Arrays.copyOf(list, place);
      case 1 -> list = Arrays.copyOf(list, list.length + 1);
      case 2 -> list[place] = Double.NaN;
      case 3 -> list[place] *= draws.normal() * 100;
      case 4 -> Arrays.setAll(list, k -> draws.normal());
      default -> list[place] = draws.coin() ? 1e300 : -1e300;
    }
    lists.put(name, list);
    return new Certificate(honest.kind(), lists);
  }

  /** Users in another order, and a further server that is slow and far away. */
  @Test
  void neitherOrderNorAUselessServerMatters() {
    for (long seed = 0; seed < 25; seed++) {
      DelayEnergyInstance instance =
          Rules.PROBLEM.played(Tiny.draw(seed, 3, 2), Map.of("deadlines", "count"));
      double least = TinyHorizon.least(instance);
      for (boolean further : new boolean[] {false, true}) {
        DelayEnergyInstance other =
            Rules.PROBLEM.played(turned(instance, further), Map.of("deadlines", "count"));
        assertThat(TinyHorizon.least(other)).isCloseTo(least, within(1e-9 * least));
        Solved<DelayEnergyDecision> solved = solve(other, 8);
        check(other, solved);
        assertThat(solved.lower()).isLessThanOrEqualTo(least * (1 + 1e-12));
        assertThat(solved.objective()).isLessThanOrEqualTo(least * 1.01);
      }
    }
  }

  private static boolean taken(DelayEnergyInstance instance, int cell) {
    boolean taken = false;
    for (int s = 0; s < instance.servers(); s++) {
      taken |= instance.serverCell(s) == cell;
    }
    return taken;
  }

  /** The users backwards; perhaps with a server that nobody wants. */
  private static DelayEnergyInstance turned(DelayEnergyInstance instance, boolean further) {
    int users = instance.users();
    int servers = instance.servers() + (further ? 1 : 0);
    int slots = instance.slots();
    int[] cells = new int[servers];
    double[] hertz = new double[servers];
    int[] vms = new int[servers];
    int free = 0;
    for (int s = 0; s < instance.servers(); s++) {
      cells[s] = instance.serverCell(s);
      hertz[s] = instance.serverHz(s);
      vms[s] = instance.vms(s);
    }
    while (taken(instance, free)) {
      free++;
    }
    if (further) {
      cells[servers - 1] = free;
      hertz[servers - 1] = 2e8;
      vms[servers - 1] = 1;
    }
    int[] hosts = new int[users];
    double[] deadlines = new double[users];
    double[] x = new double[(slots + 1) * users];
    double[] y = new double[x.length];
    double[] data = new double[slots * users];
    double[] cycles = new double[data.length];
    double[] states = new double[data.length];
    for (int u = 0; u < users; u++) {
      int v = users - 1 - u;
      hosts[v] = instance.initialHost(u);
      deadlines[v] = instance.deadlineSeconds(u);
      for (int t = 0; t <= slots; t++) {
        x[t * users + v] = instance.x(t, u);
        y[t * users + v] = instance.y(t, u);
      }
      for (int t = 0; t < slots; t++) {
        data[t * users + v] = instance.dataBits(t, u);
        cycles[t * users + v] = instance.cycles(t, u);
        states[t * users + v] = instance.stateBits(t, u);
      }
    }
    DelayEnergyModel model = instance.model();
    return new DelayEnergyInstance(
        Origin.handmade(),
        instance.radio(),
        model,
        new DelayEnergyNetwork(
            instance.columns(), instance.rows(), instance.cellMetres(), cells, hertz, vms),
        new DelayEnergyUsers(hosts, deadlines),
        new DelayEnergyTrace(slots, x, y, data, cycles, states),
        instance.reference());
  }
}
