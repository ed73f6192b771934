package io.gapstone.solvers.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Policy;
import io.gapstone.core.Simulator;
import io.gapstone.core.Solvers;
import io.gapstone.core.Trajectory;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.core.lyapunov.LyapunovState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LyapunovPoliciesTest {

  @Test
  void areRegisteredUnderTheirNames() {
    for (LyapunovHeuristic solver : Drawn.ALL) {
      assertThat(Solvers.byId("lyapunov", solver.id())).isInstanceOf(solver.getClass());
    }
    assertThat(Drawn.ALL.stream().map(LyapunovHeuristic::id))
        .containsExactly("nearest", "drift-plus-penalty", "queue-floor", "fixed-price");
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "paper", "paper-literal", "contended"})
  void areFeasible(String profile) {
    for (long seed = 1; seed <= 5; seed++) {
      for (String users : List.of("1", "6")) {
        LyapunovInstance instance = Drawn.instance(profile, seed, Map.of("users", users));
        for (LyapunovHeuristic solver : Drawn.ALL) {
          Trajectory<LyapunovDecision> run = Drawn.run(instance, Drawn.policy(solver, Map.of()));
          assertThat(run.violations()).as(solver.id()).isEmpty();
        }
      }
    }
  }

  @Test
  void doNotDependOnTheFuture() {
    LyapunovInstance full = Drawn.instance("contended", 1, Map.of("slots", "60"));
    LyapunovInstance other = Drawn.instance("contended", 2, Map.of("slots", "60"));
    LyapunovInstance spliced = Splice.of(full, other, 30);
    for (LyapunovHeuristic solver : Drawn.ALL) {
      List<Integer> one = hosts(full, Drawn.policy(solver, Map.of()), 30);
      List<Integer> two = hosts(spliced, Drawn.policy(solver, Map.of()), 30);
      assertThat(one).as(solver.id()).isEqualTo(two);
      assertThat(hosts(full, Drawn.policy(solver, Map.of()), 60))
          .isNotEqualTo(hosts(spliced, Drawn.policy(solver, Map.of()), 60));
    }
  }

  private static List<Integer> hosts(
      LyapunovInstance instance, Policy<LyapunovSlot, LyapunovDecision> policy, int slots) {
    Trajectory<LyapunovDecision> run =
        Simulator.run(
            Drawn.PROBLEM, instance, policy, Drawn.PROBLEM.initialState(instance), 0, slots);
    List<Integer> hosts = new ArrayList<>();
    run.decisions().forEach(d -> hosts.add(d.host(0)));
    return hosts;
  }

  @Test
  void nearestTakesTheNearestInTime() {
    LyapunovInstance instance = Drawn.instance("contended", 3, Map.of());
    boolean skipped = false;
    for (int t = 0; t < instance.slots(); t++) {
      LyapunovSlot slot = Drawn.PROBLEM.slot(instance, t, Drawn.PROBLEM.initialState(instance));
      int host = Drawn.policy(new Nearest(), Map.of()).decide(slot).host(0);
      int rank = instance.rank(t, 0, host);
      assertThat(instance.allowed(t, 0, rank)).isTrue();
      for (int k = 0; k < rank; k++) {
        assertThat(instance.allowed(t, 0, k)).isFalse();
        skipped = true;
      }
    }
    assertThat(skipped).isTrue();
  }

  @Test
  void priceAndQueueHoldMovesBack() {
    LyapunovInstance instance = Drawn.instance("contended", 4, Map.of());
    int t = firstFreeMove(instance);
    int initial = instance.candidate(t, 0, rankOfAnAllowedSlowServer(instance, t));
    // no queue: the fastest server; a queue as high as V: the host, unless the price is set to 0
    assertThat(choice(new DriftPlusPenalty(), Map.of(), instance, t, initial, 0))
        .isNotEqualTo(initial);
    assertThat(choice(new DriftPlusPenalty(), Map.of(), instance, t, initial, 100))
        .isEqualTo(initial);
    assertThat(choice(new QueueFloor(), Map.of("floor", "1"), instance, t, initial, 0))
        .isEqualTo(initial);
    assertThat(choice(new QueueFloor(), Map.of("floor", "0"), instance, t, initial, 0))
        .isNotEqualTo(initial);
    assertThat(choice(new FixedPrice(), Map.of("price", "1"), instance, t, initial, 0))
        .isEqualTo(initial);
    assertThat(choice(new FixedPrice(), Map.of("price", "0"), instance, t, initial, 100))
        .isNotEqualTo(initial);
  }

  private static int choice(
      LyapunovHeuristic solver,
      Map<String, String> settings,
      LyapunovInstance instance,
      int t,
      int host,
      double queue) {
    LyapunovState state = new LyapunovState(new int[] {host}, new double[] {queue}, new int[] {0});
    return Drawn.policy(solver, settings).decide(Drawn.PROBLEM.slot(instance, t, state)).host(0);
  }

  /** A slot in which at least two servers are in time. */
  private static int firstFreeMove(LyapunovInstance instance) {
    int t = 0;
    while (rankOfAnAllowedSlowServer(instance, t) < 0) {
      t++;
    }
    return t;
  }

  /** The slowest allowed server, where it is not the only one; else -1. */
  private static int rankOfAnAllowedSlowServer(LyapunovInstance instance, int t) {
    int slowest = -1;
    int allowed = 0;
    for (int k = 0; k < instance.candidates(); k++) {
      if (instance.allowed(t, 0, k)) {
        allowed++;
        if (slowest < 0
            || instance.latencySeconds(t, 0, k, 1) > instance.latencySeconds(t, 0, slowest, 1)) {
          slowest = k;
        }
      }
    }
    return allowed > 1 ? slowest : -1;
  }

  @Test
  void usersInTurnAvoidACrowd() {
    LyapunovInstance instance =
        Drawn.instance(
            "small", 1, Map.of("users", "20", "others", "0", "deadlineSecondsHigh", "9"));
    Policy<LyapunovSlot, LyapunovDecision> crowd =
        slot -> {
          int[] hosts = new int[slot.users()];
          for (int u = 0; u < hosts.length; u++) {
            int best = slot.nearestAllowed(u);
            for (int k = 0; k < slot.candidates(); k++) {
              if (slot.allowed(u, k)
                  && slot.latencySeconds(u, k, 1) < slot.latencySeconds(u, best, 1)) {
                best = k;
              }
            }
            hosts[u] = slot.candidate(u, best);
          }
          return LyapunovDecision.withoutBudget(hosts);
        };
    double alone = Drawn.meanLatency(instance, crowd);
    double inTurn = Drawn.meanLatency(instance, FixedPrice.of(0));
    assertThat(inTurn).isLessThan(alone);
  }

  @Test
  void tiesStayThenGoToTheLowestIndex() {
    // both servers alike and equally far: no price, no difference
    LyapunovInstance alike = Splice.alike();
    assertThat(choice(new FixedPrice(), Map.of("price", "0"), alike, 0, 0, 0)).isZero();
    assertThat(choice(new FixedPrice(), Map.of("price", "0"), alike, 0, 1, 0)).isEqualTo(1);
    assertThat(choice(new FixedPrice(), Map.of("price", "0"), alike, 0, 2, 0)).isZero();
  }
}
