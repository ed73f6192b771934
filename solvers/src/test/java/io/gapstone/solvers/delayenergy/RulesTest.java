package io.gapstone.solvers.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Scope;
import io.gapstone.core.Solvers;
import io.gapstone.core.Trajectory;
import io.gapstone.core.check.CheckReport;
import io.gapstone.core.check.Checker;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.core.delayenergy.DelayEnergyTotals;
import io.gapstone.core.random.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

  @Test
  void allAreRegistered() {
    for (RuleSolver solver : Rules.ALL) {
      assertThat(Solvers.byId("delay-energy", solver.id())).hasSameClassAs(solver);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "paper", "paper-literal", "contended"})
  void rulesBreakNoConstraint(String profile) {
    for (long seed = 1; seed <= 2; seed++) {
      DelayEnergyInstance instance = Rules.instance(profile, seed, Map.of());
      for (RuleSolver solver : Rules.ALL) {
        assertThat(checked(instance, Rules.run(instance, solver)).passes())
            .as(solver.id())
            .isTrue();
      }
    }
  }

  private static CheckReport checked(
      DelayEnergyInstance instance, Trajectory<DelayEnergyDecision> trajectory) {
    Map<String, Double> components = new TreeMap<>();
    for (int c = 0; c < trajectory.totals().length; c++) {
      components.put(Rules.PROBLEM.components().get(c).name(), trajectory.totals()[c]);
    }
    return Checker.check(
        Rules.PROBLEM,
        instance,
        Scope.HORIZON,
        0,
        trajectory.decisions(),
        Rules.PROBLEM.objective(instance, instance.slots(), trajectory.totals()),
        components);
  }

  @Test
  void corruptedSolutionsAreCaught() {
    DelayEnergyInstance instance = Rules.instance("contended", 1, Map.of("slots", "3"));
    Trajectory<DelayEnergyDecision> good = Rules.run(instance, new NearestServer());
    Draws draws = Draws.of(1, "corruption");
    for (int k = 0; k < 200; k++) {
      int t = draws.index(3);
      int user = draws.index(instance.users());
      DelayEnergyDecision decision = good.decisions().get(t);
      int[] servers = new int[instance.users()];
      int[] wishes = new int[instance.users()];
      for (int u = 0; u < servers.length; u++) {
        servers[u] = decision.server(u);
        wishes[u] = decision.wish(u);
      }
      int[] corrupted = k % 2 == 0 ? servers : wishes;
      boolean refused = servers[user] != wishes[user];
      corrupted[user] = (corrupted[user] + 1 + draws.index(23)) % 24;
      if (k % 2 == 1 && refused == (servers[user] != wishes[user])) {
        continue; // another full server was wished for, which costs the same
      }
      List<DelayEnergyDecision> decisions = new ArrayList<>(good.decisions());
      decisions.set(t, DelayEnergyDecision.sequential(servers, wishes));
      var bad = new Trajectory<>(decisions, good.totals(), List.of(), good.decisionNanos());
      assertThat(checked(instance, bad).passes()).isFalse();
    }
  }

  @Test
  void theFutureIsHidden() {
    DelayEnergyInstance longer = Rules.instance("small", 1, Map.of("slots", "6"));
    DelayEnergyInstance shorter = Rules.instance("small", 2, Map.of("slots", "6"));
    DelayEnergyInstance mixed = Splice.of(longer, shorter, 3);
    for (RuleSolver solver : Rules.ALL) {
      List<DelayEnergyDecision> expected = Rules.run(longer, solver).decisions();
      assertThat(Rules.run(mixed, solver).decisions().subList(0, 3))
          .as(solver.id())
          .isEqualTo(expected.subList(0, 3));
    }
  }

  @Test
  void stayersStay() {
    DelayEnergyInstance instance = Rules.instance("paper", 1, Map.of());
    double[] totals = Rules.run(instance, new Stay()).totals();
    assertThat(totals[DelayEnergyTotals.MOVES]).isZero();
    assertThat(totals[DelayEnergyTotals.ENERGY]).isZero();
  }

  @Test
  void alwaysMigrateMovesEveryoneWhereThereIsRoom() {
    DelayEnergyInstance instance = Rules.instance("paper", 1, Map.of());
    double[] totals = Rules.run(instance, new AlwaysMigrate()).totals();
    assertThat(totals[DelayEnergyTotals.MOVES]).isEqualTo(80 * 60);
    assertThat(instance.reference().energy())
        .isGreaterThanOrEqualTo(1.1 * totals[DelayEnergyTotals.ENERGY] - 1e-9)
        .isLessThan(1.1 * totals[DelayEnergyTotals.ENERGY] + 2e-6);
  }

  @Test
  void nearestServerIsWishedForEvenIfItIsFull() {
    DelayEnergyInstance instance = Rules.instance("contended", 1, Map.of());
    Trajectory<DelayEnergyDecision> trajectory = Rules.run(instance, new NearestServer());
    assertThat(trajectory.totals()[DelayEnergyTotals.REFUSED]).isPositive();
    DelayEnergyDecision first = trajectory.decisions().get(0);
    for (int u = 0; u < instance.users(); u++) {
      for (int s = 0; s < instance.servers(); s++) {
        int wished = hops(instance, u, first.wish(u));
        assertThat(
                hops(instance, u, s) > wished
                    || hops(instance, u, s) == wished && s >= first.wish(u))
            .isTrue();
      }
    }
  }

  private static int hops(DelayEnergyInstance instance, int u, int s) {
    return instance.hops(instance.station(1, u), instance.serverCell(s));
  }

  @Test
  void hysteresisMovesOnlyFromFarHosts() {
    DelayEnergyInstance instance = Rules.instance("paper", 1, Map.of());
    for (int far = 1; far <= 4; far++) {
      var policy = Rules.policy(new Hysteresis(), Map.of("hops", "" + far));
      int distance = far;
      int[] movers = new int[1];
      Rules.run(
          instance,
          slot -> {
            DelayEnergyDecision decision = policy.decide(slot);
            for (int u = 0; u < slot.users(); u++) {
              if (decision.server(u) != slot.host(u)) {
                movers[0]++;
                int from = slot.accessHops(u, slot.host(u));
                assertThat(from).isGreaterThanOrEqualTo(distance);
                assertThat(slot.accessHops(u, decision.server(u))).isLessThan(from);
              }
            }
            return decision;
          });
      assertThat(movers[0]).isPositive();
    }
  }

  @Test
  void foresightTakesTheCheapestServer() {
    DelayEnergyInstance instance = Rules.instance("small", 1, Map.of("vmsPerServer", "8"));
    var policy = Rules.policy(new ForesightRule(), Map.of("gains", "2"));
    DelayEnergySlot slot = Rules.PROBLEM.slot(instance, 0, Rules.PROBLEM.initialState(instance));
    int chosen = policy.decide(slot).server(0);
    for (int s = 0; s < slot.servers(); s++) {
      assertThat(foresightCost(slot, chosen)).isLessThanOrEqualTo(foresightCost(slot, s));
    }
  }

  private static double foresightCost(DelayEnergySlot slot, int s) {
    int occupants = slot.occupants(s) + (slot.host(0) == s ? 0 : 1);
    double kept = slot.accessSeconds(0, s) + slot.computationSeconds(0, s, occupants);
    return (2 * kept + slot.migrationSeconds(0, s)) / 2 + slot.energy(0, s);
  }
}
