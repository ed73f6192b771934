package io.gapstone.core.isma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Component;
import io.gapstone.core.Outcome;
import io.gapstone.core.Violation;
import io.gapstone.core.random.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IsmaProblemTest {

  private final IsmaProblem problem = new IsmaProblem();
  private final IsmaInstance instance = TinyIsma.instance();
  private final IsmaState start = problem.initialState(instance);

  @Test
  void servicesBeginAtTheNearestServer() {
    assertThat(IntStream.range(0, 3).map(start::host)).containsExactly(0, 1, 1);
    assertThat(start.freeShare(0)).isEqualTo(1);
    assertThat(instance.station(0, 2)).isZero();
    assertThat(instance.uplinkBitsPerSecond(0, 2)).isCloseTo(40e6, within(1e-3));
  }

  @Test
  void staying() {
    Outcome<IsmaState> outcome = play(decision(0, 5, 0.5, 1, 10, 0.8, 1, 10, 0.2));
    assertThat(outcome.violations()).isEmpty();
    assertThat(component(outcome, "completionSeconds")).isCloseTo(30 + 2.4 + 1.28, within(1e-9));
    assertThat(component(outcome, "localSeconds")).isCloseTo(30, within(1e-9));
    assertThat(component(outcome, "uploadSeconds")).isCloseTo(0.1 + 0.4 + 0.2, within(1e-9));
    assertThat(component(outcome, "wiredSeconds")).isCloseTo(0.08, within(1e-9));
    assertThat(component(outcome, "migrationSeconds")).isZero();
    assertThat(component(outcome, "edgeSeconds")).isCloseTo(0.6 + 2 + 1, within(1e-9));
    assertThat(component(outcome, "offloadedTasks")).isEqualTo(3);
    assertThat(component(outcome, "migrations")).isZero();
    assertThat(component(outcome, "missedDeadlines")).isEqualTo(1);
    assertThat(component(outcome, "oversubscribedServers")).isZero();
    assertThat(outcome.next().host(2)).isEqualTo(1);
    assertThat(outcome.next().freeShare(0)).isEqualTo(0.5);
    assertThat(outcome.next().freeShare(1)).isCloseTo(0, within(1e-15));
    // ISMA (7): the mean over three users of one slot
    assertThat(problem.objective(instance, 1, outcome.components()))
        .isCloseTo(33.68 / 3, within(1e-9));
  }

  @Test
  void migrating() {
    Outcome<IsmaState> outcome = play(decision(0, 5, 0.5, 1, 10, 0.8, 0, 10, 0.5));
    assertThat(outcome.violations()).isEmpty();
    assertThat(component(outcome, "completionSeconds")).isCloseTo(30 + 2.4 + 0.6, within(1e-9));
    assertThat(component(outcome, "migrationSeconds")).isEqualTo(0.2);
    assertThat(component(outcome, "migrations")).isEqualTo(1);
    assertThat(component(outcome, "missedDeadlines")).isZero();
    assertThat(outcome.next().host(2)).isZero();
  }

  @Test
  void withoutOffloadingNothingElseIsRead() {
    Outcome<IsmaState> outcome = play(decision(1, 0, 1, 0, 0, 1, 0, 0, 1));
    assertThat(outcome.violations()).isEmpty();
    assertThat(component(outcome, "completionSeconds")).isCloseTo(60 + 40 + 10, within(1e-9));
    assertThat(IntStream.range(0, 3).map(outcome.next()::host)).containsExactly(0, 1, 1);
    assertThat(outcome.next().freeShare(0)).isEqualTo(1);
    assertThat(component(outcome, "offloadedTasks")).isZero();
  }

  @Test
  void severalServersOversubscribeOne() {
    // server 0 wishes 0.75 for user 0, server 1 wishes 0.75 for user 1: each gets half
    Outcome<IsmaState> outcome = play(decision(0, 10, 0.75, 0, 10, 0.75, 1, 0, 0));
    assertThat(outcome.violations()).isEmpty();
    assertThat(component(outcome, "oversubscribedServers")).isEqualTo(1);
    assertThat(component(outcome, "edgeSeconds")).isCloseTo(1.2 + 1.6, within(1e-9));
    assertThat(outcome.next().freeShare(0)).isZero();
  }

  @Test
  void oneServerOversubscribesAnother() {
    Outcome<IsmaState> outcome = play(decision(0, 0, 0, 0, 10, 0.75, 0, 10, 0.75));
    assertThat(outcome.violations()).hasSize(1);
    assertViolation(outcome, IsmaProblem.SHARE_SUM, Violation.NONE, 0, 0.5);
    assertThat(component(outcome, "oversubscribedServers")).isEqualTo(1);
    assertThat(component(outcome, "edgeSeconds")).isCloseTo(1.6 + 0.2, within(1e-9));
  }

  @Test
  void serversAreAmongThoseThatExist() {
    assertStays(decision(2, 5, 0.5, 1, 10, 0.8, 1, 10, 0.2), IsmaProblem.SERVER, -1, 1);
    assertStays(decision(-3, 5, 0.5, 1, 10, 0.8, 1, 10, 0.2), IsmaProblem.SERVER, -1, 3);
  }

  @Test
  void ratiosAreTenths() {
    assertStays(decision(0, 12, 0.5, 1, 10, 0.8, 1, 10, 0.2), IsmaProblem.RATIO, -1, 2);
    assertStays(decision(0, -1, 0.5, 1, 10, 0.8, 1, 10, 0.2), IsmaProblem.RATIO, -1, 1);
  }

  @Test
  void sharesLieBetweenZeroAndOne() {
    assertStays(decision(0, 5, 1.5, 1, 10, 0.8, 1, 10, 0.2), IsmaProblem.SHARE, 0, 0.5);
    assertStays(decision(0, 5, -2, 1, 10, 0.8, 1, 10, 0.2), IsmaProblem.SHARE, 0, 2 + 1e-9);
    assertStays(decision(0, 5, 0, 1, 10, 0.8, 1, 10, 0.2), IsmaProblem.SHARE, 0, 1e-9);
    assertStays(decision(0, 5, Double.NaN, 1, 10, 0.8, 1, 10, 0.2), IsmaProblem.SHARE, 0, 1);
    assertStays(
        decision(0, 5, Double.POSITIVE_INFINITY, 1, 10, 0.8, 1, 10, 0.2),
        IsmaProblem.SHARE,
        0,
        1e18);
  }

  /** User 0's wish is named and its task stays local; the others are as in {@link #staying}. */
  private void assertStays(IsmaDecision decision, String constraint, int server, double amount) {
    Outcome<IsmaState> outcome = play(decision);
    assertThat(outcome.violations()).hasSize(1);
    assertViolation(outcome, constraint, 0, server, amount);
    assertThat(component(outcome, "completionSeconds")).isCloseTo(60 + 2.4 + 1.28, within(1e-9));
    assertThat(outcome.next().host(0)).isZero();
    assertThat(outcome.next().freeShare(0)).isEqualTo(1);
  }

  private static void assertViolation(
      Outcome<IsmaState> outcome, String constraint, int user, int server, double amount) {
    Violation violation = outcome.violations().get(0);
    assertThat(violation.constraint()).isEqualTo(constraint);
    assertThat(violation.slot()).isZero();
    assertThat(violation.user()).isEqualTo(user);
    assertThat(violation.server()).isEqualTo(server);
    assertThat(violation.amount()).isCloseTo(amount, within(1e-9));
  }

  @Test
  void decisionsHaveOneEntryPerUser() {
    assertThatThrownBy(() -> new IsmaDecision(new int[3], new int[2], new double[3]))
        .isInstanceOf(BadInputException.class);
    IsmaDecision short2 = new IsmaDecision(new int[2], new int[2], new double[2]);
    assertThatThrownBy(() -> play(short2))
        .isInstanceOf(BadInputException.class)
        .hasMessage("a decision is for 2 users; the instance has 3.");
  }

  @Test
  void anyDecisionHasAnOutcome() {
    Draws draws = Draws.of(2, "test/garbage");
    double[] shares = {0, 1e-300, 1e-9, 0.3, 1, 2, -1, Double.NaN, 1e308, -1.0 / 0, 1.0 / 0};
    int flagged = 0;
    for (int round = 0; round < 2000; round++) {
      IsmaState state = start;
      for (int t = 0; t < instance.slots(); t++) {
        int[] servers = new int[3];
        int[] ratios = new int[3];
        double[] wishes = new double[3];
        for (int u = 0; u < 3; u++) {
          servers[u] = draws.index(20) == 0 ? Integer.MIN_VALUE + draws.index(9) : draws.index(3);
          ratios[u] = draws.index(20) == 0 ? Integer.MAX_VALUE : draws.index(12) - 1;
          wishes[u] = draws.coin() ? draws.unit() : shares[draws.index(shares.length)];
        }
        Outcome<IsmaState> outcome =
            problem.transition(instance, t, state, new IsmaDecision(servers, ratios, wishes));
        flagged += outcome.violations().isEmpty() ? 0 : 1;
        for (double number : outcome.components()) {
          assertThat(number).isBetween(0.0, 1e18);
        }
        for (Violation violation : outcome.violations()) {
          assertThat(violation.amount()).isPositive().isLessThanOrEqualTo(1e18);
        }
        state = outcome.next();
        for (int u = 0; u < 3; u++) {
          assertThat(state.host(u)).isBetween(0, 1);
        }
        assertThat(state.freeShare(0)).isBetween(0.0, 1.0);
      }
    }
    assertThat(flagged).isBetween(400, 3900);
  }

  @Test
  void usersMayBeRenumbered() {
    int[] order = {2, 0, 1};
    IsmaInstance other = renumbered(order);
    IsmaDecision decision = decision(0, 5, 0.5, 0, 10, 0.8, 1, 10, 0.2);
    int[] servers = Arrays.stream(order).map(decision::server).toArray();
    int[] ratios = Arrays.stream(order).map(decision::ratioTenths).toArray();
    double[] shares = Arrays.stream(order).mapToDouble(decision::share).toArray();
    double[] expected = play(decision).components();
    double[] actual =
        problem
            .transition(
                other, 0, problem.initialState(other), new IsmaDecision(servers, ratios, shares))
            .components();
    for (int c = 0; c < expected.length; c++) {
      assertThat(actual[c]).isCloseTo(expected[c], within(1e-9));
    }
  }

  private IsmaInstance renumbered(int[] order) {
    int n = order.length;
    double[][] columns = new double[6][];
    for (int c = 0; c < 6; c++) {
      columns[c] = new double[c < 2 ? 3 * n : c < 4 ? 2 * n : n];
    }
    for (int u = 0; u < n; u++) {
      for (int t = 0; t < 3; t++) {
        columns[0][t * n + u] = instance.x(t, order[u]);
        columns[1][t * n + u] = instance.y(t, order[u]);
        if (t < 2) {
          columns[2][t * n + u] = instance.dataBits(t, order[u]);
          columns[3][t * n + u] = instance.cycles(t, order[u]);
        }
      }
      columns[4][u] = instance.cpuHertz(order[u]);
      columns[5][u] = instance.deadlineSeconds(order[u]);
    }
    return new IsmaInstance(
        instance.origin(),
        2,
        TinyIsma.model(),
        TinyIsma.network(),
        new IsmaUsers(columns[4], columns[5]),
        new IsmaTrace(columns[0], columns[1], columns[2], columns[3]));
  }

  @Test
  void loadIsNamed() {
    // (15e9 + 6e9) cycles in 4 s at 10 + 5 + 0.4 GHz
    assertThat(problem.loadRatios(instance))
        .containsEntry("cyclesPerCapacity", 21e9 / (15.4e9 * 4))
        .containsEntry("fullestStation", 2.0 / 3)
        .containsKey("uploadPerLocalTime");
  }

  private Outcome<IsmaState> play(IsmaDecision decision) {
    return problem.transition(instance, 0, start, decision);
  }

  private double component(Outcome<IsmaState> outcome, String name) {
    List<String> names =
        problem.components().stream().map(Component::name).collect(Collectors.toList());
    return outcome.components()[names.indexOf(name)];
  }

  /** Server, tenths and share of the three users in turn. */
  private static IsmaDecision decision(double... n) {
    return new IsmaDecision(
        new int[] {(int) n[0], (int) n[3], (int) n[6]},
        new int[] {(int) n[1], (int) n[4], (int) n[7]},
        new double[] {n[2], n[5], n[8]});
  }
}
