package io.gapstone.instances.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Origin;
import io.gapstone.core.Outcome;
import io.gapstone.core.Violation;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyNetwork;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergyState;
import io.gapstone.core.delayenergy.DelayEnergyTotals;
import io.gapstone.core.delayenergy.DelayEnergyTrace;
import io.gapstone.core.delayenergy.DelayEnergyUsers;
import io.gapstone.core.random.Draws;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What must hold of the transition whatever is decided. */
class DelayEnergyPropertiesTest {

  private static final int USERS = 8;
  private static final int SERVERS = 4;

  private final DelayEnergyProblem problem = new DelayEnergyProblem();
  private final DelayEnergyInstance instance =
      new DelayEnergyGenerator().generate("small", 5, Map.of());

  @Test
  void garbageHasAnOutcome() {
    Draws draws = Draws.of(1, "garbage");
    DelayEnergyState state = problem.initialState(instance);
    for (int k = 0; k < 5000; k++) {
      int[] servers = new int[USERS];
      int[] wishes = new int[USERS];
      for (int u = 0; u < USERS; u++) {
        servers[u] = draws.index(SERVERS + 2) - 1;
        wishes[u] = draws.coin() ? servers[u] : draws.index(SERVERS + 2) - 1;
      }
      servers[draws.index(USERS)] = draws.index(100) == 0 ? Integer.MIN_VALUE : 0;
      DelayEnergyDecision decision =
          draws.coin()
              ? DelayEnergyDecision.joint(servers)
              : DelayEnergyDecision.sequential(servers, wishes);
      Outcome<DelayEnergyState> outcome =
          problem.transition(instance, draws.index(6), state, decision);
      check(servers, state, outcome);
      state = outcome.next();
    }
  }

  /** Every violation is there for a reason, every reason has its violation, and sums add up. */
  private void check(int[] servers, DelayEnergyState before, Outcome<DelayEnergyState> outcome) {
    int[] occupants = new int[SERVERS];
    for (int u = 0; u < USERS; u++) {
      boolean exists = servers[u] >= 0 && servers[u] < SERVERS;
      assertThat(outcome.next().host(u)).isEqualTo(exists ? servers[u] : before.host(u));
      occupants[outcome.next().host(u)]++;
      int user = u;
      boolean reported =
          outcome.violations().stream()
              .anyMatch(v -> v.user() == user && v.constraint().equals("DELAY-ENERGY (10) server"));
      assertThat(reported || exists).isTrue();
    }
    for (int s = 0; s < SERVERS; s++) {
      int server = s;
      assertThat(
              outcome.violations().stream()
                  .anyMatch(
                      v ->
                          v.server() == server
                              && v.constraint().equals("DELAY-ENERGY (11) vms")
                              && v.amount() == occupants[server] - instance.vms(server)))
          .isEqualTo(occupants[s] > instance.vms(s));
    }
    for (Violation violation : outcome.violations()) {
      assertThat(violation.amount()).isPositive();
    }
    double[] totals = outcome.components();
    double parts =
        totals[DelayEnergyTotals.COMMUNICATION]
            + totals[DelayEnergyTotals.ACCESS]
            + totals[DelayEnergyTotals.COMPUTATION]
            + totals[DelayEnergyTotals.MIGRATION];
    assertThat(totals[DelayEnergyTotals.DELAY]).isCloseTo(parts, within(1e-9));
    assertThat(problem.objective(instance, 1, totals))
        .isCloseTo(
            totals[DelayEnergyTotals.DECISION_COST] + totals[DelayEnergyTotals.COMMUNICATION] / 2,
            within(1e-9));
  }

  @Test
  void theOrderOfUsersChangesNothing() {
    int[] order = {3, 7, 0, 5, 1, 2, 6, 4};
    DelayEnergyInstance other = reordered(order);
    Draws draws = Draws.of(2, "order");
    DelayEnergyState state = problem.initialState(instance);
    DelayEnergyState otherState = problem.initialState(other);
    for (int t = 0; t < instance.slots(); t++) {
      int[] servers = new int[USERS];
      int[] otherServers = new int[USERS];
      for (int u = 0; u < USERS; u++) {
        servers[u] = draws.index(SERVERS);
      }
      for (int u = 0; u < USERS; u++) {
        otherServers[u] = servers[order[u]];
      }
      var outcome = problem.transition(instance, t, state, DelayEnergyDecision.joint(servers));
      var otherOutcome =
          problem.transition(other, t, otherState, DelayEnergyDecision.joint(otherServers));
      for (int c = 0; c < outcome.components().length; c++) {
        assertThat(otherOutcome.components()[c]).isCloseTo(outcome.components()[c], within(1e-9));
      }
      state = outcome.next();
      otherState = otherOutcome.next();
    }
  }

  private DelayEnergyInstance reordered(int[] order) {
    int slots = instance.slots();
    int[] hosts = new int[USERS];
    double[] deadlines = new double[USERS];
    double[] x = new double[(slots + 1) * USERS];
    double[] y = new double[(slots + 1) * USERS];
    double[] data = new double[slots * USERS];
    double[] cycles = new double[slots * USERS];
    double[] states = new double[slots * USERS];
    for (int u = 0; u < USERS; u++) {
      hosts[u] = instance.initialHost(order[u]);
      deadlines[u] = instance.deadlineSeconds(order[u]);
      for (int k = 0; k <= slots; k++) {
        x[k * USERS + u] = instance.x(k, order[u]);
        y[k * USERS + u] = instance.y(k, order[u]);
      }
      for (int t = 0; t < slots; t++) {
        data[t * USERS + u] = instance.dataBits(t, order[u]);
        cycles[t * USERS + u] = instance.cycles(t, order[u]);
        states[t * USERS + u] = instance.stateBits(t, order[u]);
      }
    }
    return new DelayEnergyInstance(
        Origin.handmade(),
        instance.radio(),
        instance.model(),
        network(),
        new DelayEnergyUsers(hosts, deadlines),
        new DelayEnergyTrace(slots, x, y, data, cycles, states),
        instance.reference());
  }

  private DelayEnergyNetwork network() {
    int[] cells = new int[SERVERS];
    double[] hertz = new double[SERVERS];
    int[] vms = new int[SERVERS];
    for (int s = 0; s < SERVERS; s++) {
      cells[s] = instance.serverCell(s);
      hertz[s] = instance.serverHz(s);
      vms[s] = instance.vms(s);
    }
    return new DelayEnergyNetwork(
        instance.columns(), instance.rows(), instance.cellMetres(), cells, hertz, vms);
  }
}
