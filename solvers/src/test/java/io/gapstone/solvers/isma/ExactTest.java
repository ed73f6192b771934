package io.gapstone.solvers.isma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.check.CheckReport;
import io.gapstone.core.check.Checker;
import io.gapstone.core.isma.IsmaCertificates;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaNetwork;
import io.gapstone.core.isma.IsmaProblem;
import io.gapstone.core.isma.IsmaState;
import io.gapstone.core.random.Draws;
import io.gapstone.instances.isma.IsmaGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExactTest {

  private static final IsmaProblem PROBLEM = new IsmaProblem();
  private static final double TIGHT = 2e-9;

  private final Exact exact = new Exact();

  @Test
  void meetsEnumeration() {
    int migrating = 0;
    for (int seed = 0; seed < 120; seed++) {
      int users = 1 + seed % 3;
      int servers = users == 1 ? 4 : users == 2 ? 3 : 2;
      IsmaInstance instance = Drawn.of(seed, users, servers, 1).instance();
      IsmaState state = Drawn.state(seed, instance);
      Solved<IsmaDecision> solved = solve(instance, state, Long.MAX_VALUE);
      double optimum = Enumeration.seconds(options(instance, state)) / users;
      assertThat(solved.objective()).isCloseTo(optimum, within(TIGHT * optimum));
      assertProven(instance, state, solved);
      migrating += instance.model().migrationSeconds() > 0 ? 1 : 0;
    }
    assertThat(migrating).isBetween(30, 90);
  }

  @Test
  void meetsEnumerationOfFourUsers() {
    for (int seed = 0; seed < 6; seed++) {
      IsmaInstance instance = Drawn.of(1000 + seed, 4, 2, 1).instance();
      IsmaState state = Drawn.state(seed, instance);
      Solved<IsmaDecision> solved = solve(instance, state, Long.MAX_VALUE);
      double optimum = Enumeration.seconds(options(instance, state)) / 4;
      assertThat(solved.objective()).isCloseTo(optimum, within(TIGHT * optimum));
      assertProven(instance, state, solved);
    }
  }

  @Test
  void provesSmallAndContendedSlots() {
    for (String profile : List.of("small", "contended")) {
      IsmaInstance instance = new IsmaGenerator().generate(profile, 11, Map.of());
      IsmaState state = PROBLEM.initialState(instance);
      assertProven(instance, state, solve(instance, state, Long.MAX_VALUE));
    }
  }

  @Test
  void aLimitOfWorkGivesTheSameResultAgainAndAValidBound() {
    IsmaInstance instance = new IsmaGenerator().generate("contended", 12, Map.of());
    IsmaState state = PROBLEM.initialState(instance);
    double optimum = solve(instance, state, Long.MAX_VALUE).objective();
    double before = Double.POSITIVE_INFINITY;
    for (long work : new long[] {0, 100, 3000, 8000}) {
      Solved<IsmaDecision> once = solve(instance, state, work);
      Solved<IsmaDecision> again = solve(instance, state, work);
      assertThat(again.decisions()).isEqualTo(once.decisions());
      assertThat(again.lower()).isEqualTo(once.lower());
      assertThat(again.certificate().get().numbers().get("worth"))
          .isEqualTo(once.certificate().get().numbers().get("worth"));
      assertThat(once.lower()).isLessThanOrEqualTo(optimum * (1 + TIGHT));
      assertThat(once.objective()).isBetween(optimum * (1 - TIGHT), before);
      assertSound(instance, state, once);
      before = once.objective() * (1 + TIGHT);
    }
  }

  @Test
  void progressNarrows() {
    IsmaInstance instance = new IsmaGenerator().generate("contended", 13, Map.of());
    List<double[]> heard = new ArrayList<>();
    exact.solveSlot(
        PROBLEM.slot(instance, 0, PROBLEM.initialState(instance)),
        parameters(),
        Budget.unlimited(),
        (lower, upper) -> heard.add(new double[] {lower, upper}));
    assertThat(heard).hasSizeGreaterThan(3);
    for (int k = 1; k < heard.size(); k++) {
      assertThat(heard.get(k)[0]).isBetween(heard.get(k - 1)[0], heard.get(k)[1]);
      assertThat(heard.get(k)[1]).isLessThanOrEqualTo(heard.get(k - 1)[1]);
    }
  }

  @Test
  void changedCertificatesProveNoMoreThanTheOptimum() {
    IsmaInstance instance = Drawn.of(5, 6, 3, 1).instance();
    IsmaState state = Drawn.state(5, instance);
    Solved<IsmaDecision> solved = solve(instance, state, Long.MAX_VALUE);
    Certificate whole = solved.certificate().get();
    Draws draws = Draws.of(1, "test/tamper");
    int refused = 0;
    int rounds = 400;
    for (int round = 0; round < rounds; round++) {
      try {
        double bound = proven(instance, state, tampered(whole, draws));
        assertThat(bound).isLessThanOrEqualTo(solved.objective() * (1 + 1e-12));
      } catch (BadInputException e) {
        assertThat(e).hasMessageEndingWith(".");
        refused++;
      }
    }
    assertThat(refused).isBetween(rounds / 4, rounds - rounds / 20);
  }

  private static Certificate tampered(Certificate whole, Draws draws) {
    Map<String, double[]> lists = new TreeMap<>();
    whole.numbers().forEach((name, list) -> lists.put(name, list.clone()));
    String name = List.of("tree", "worth", "floors").get(draws.index(3));
    double[] list = lists.get(name);
    int at = draws.index(list.length);
    switch (draws.index(4)) {
      case 0 -> list[at] += draws.normal();
      case 1 -> list[at] = new double[] {0, -1, 7, 1e300, Double.NaN}[draws.index(5)];
      case 2 -> lists.put(name, java.util.Arrays.copyOf(list, draws.index(list.length + 3)));
      default -> list[at] *= 1 + 1e-3 * draws.unit();
    }
    return new Certificate(whole.kind(), lists);
  }

  @Test
  void theOrderOfUsersAndUnitsDoNotMatter() {
    Drawn drawn = Drawn.of(21, 7, 3, 1);
    double optimum = first(drawn.instance());
    int n = drawn.users();
    Drawn turned =
        new Drawn(
            drawn.serverHertz(),
            reversed(drawn.cpuHertz(), n),
            reversed(drawn.data(), n),
            reversed(drawn.cycles(), n),
            reversed(drawn.x(), n),
            reversed(drawn.y(), n),
            drawn.migrationSeconds(),
            1);
    assertThat(first(turned.instance())).isCloseTo(optimum, within(TIGHT * optimum));
    Drawn scaled =
        new Drawn(
            times(drawn.serverHertz(), 1000),
            times(drawn.cpuHertz(), 1000),
            drawn.data(),
            times(drawn.cycles(), 1000),
            drawn.x(),
            drawn.y(),
            drawn.migrationSeconds(),
            1);
    assertThat(first(scaled.instance())).isCloseTo(optimum, within(TIGHT * optimum));
  }

  @Test
  void anotherServerNeverHurtsAndAUselessOneChangesNothing() {
    for (int seed = 30; seed < 35; seed++) {
      IsmaInstance instance = Drawn.of(seed, 6, 2, 1).instance();
      double optimum = first(instance);
      assertThat(first(withServer(instance, 1))).isCloseTo(optimum, within(TIGHT * optimum));
      assertThat(first(withServer(instance, 3e9))).isLessThanOrEqualTo(optimum * (1 + TIGHT));
    }
  }

  /** The same with one more server, too far away to be anybody's station. */
  private static IsmaInstance withServer(IsmaInstance instance, double hertz) {
    int servers = instance.servers();
    IsmaNetwork network = instance.network();
    double[] x = new double[servers + 1];
    double[] y = new double[servers + 1];
    int[] column = new int[servers + 1];
    int[] row = new int[servers + 1];
    double[] speed = new double[servers + 1];
    for (int l = 0; l < servers; l++) {
      x[l] = network.stationX(l);
      y[l] = network.stationY(l);
      column[l] = network.gridColumn(l);
      row[l] = network.gridRow(l);
      speed[l] = network.serverHertz(l);
    }
    x[servers] = 1e7;
    column[servers] = 1;
    row[servers] = 1;
    speed[servers] = hertz;
    return Rebuilt.withNetwork(instance, new IsmaNetwork(x, y, column, row, speed));
  }

  private static double[] reversed(double[] values, int users) {
    double[] turned = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      turned[k / users * users + users - 1 - k % users] = values[k];
    }
    return turned;
  }

  private static double[] times(double[] values, double factor) {
    double[] scaled = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      scaled[k] = values[k] * factor;
    }
    return scaled;
  }

  private double first(IsmaInstance instance) {
    return solve(instance, PROBLEM.initialState(instance), Long.MAX_VALUE).objective();
  }

  private Solved<IsmaDecision> solve(IsmaInstance instance, IsmaState state, long work) {
    Budget budget = Budget.of(Double.POSITIVE_INFINITY, work);
    return exact.solveSlot(PROBLEM.slot(instance, 0, state), parameters(), budget, Progress.SILENT);
  }

  private Parameters parameters() {
    return Parameters.of(exact.id(), exact.parameters());
  }

  private static SlotOptions options(IsmaInstance instance, IsmaState state) {
    return new SlotOptions(PROBLEM.slot(instance, 0, state).fullInformation(), instance.servers());
  }

  private static double proven(IsmaInstance instance, IsmaState state, Certificate certificate) {
    return new IsmaCertificates().provenBound(instance, Scope.SLOT, 0, state, certificate);
  }

  private static void assertProven(
      IsmaInstance instance, IsmaState state, Solved<IsmaDecision> solved) {
    assertThat(solved.status()).isEqualTo(Status.OPTIMAL);
    assertThat(solved.lower()).isBetween(solved.objective() * (1 - 1e-9), solved.objective());
    assertSound(instance, state, solved);
  }

  /** The solution is what it says, and the certificate proves the bound. */
  private static void assertSound(
      IsmaInstance instance, IsmaState state, Solved<IsmaDecision> solved) {
    CheckReport report =
        Checker.check(
            PROBLEM, instance, state, 0, solved.decisions(), solved.objective(), Map.of());
    assertThat(report.feasible()).isTrue();
    assertThat(report.objectiveMatches()).isTrue();
    assertThat(proven(instance, state, solved.certificate().get()))
        .isBetween(solved.lower() * (1 - 1e-12), report.objective());
  }
}
