package io.gapstone.solvers.smra;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Outcome;
import io.gapstone.core.smra.SmraBoxes;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraRepair;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.core.smra.SmraState;
import io.gapstone.core.smra.SmraTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles are worth solving: no simple rule is another, and none is the optimum of its slot. */
class SmraProfilesTest {

  private static final int SEEDS = 5;

  @ParameterizedTest
  @ValueSource(strings = {"small", "paper", "contended"})
  void rulesDiffer(String profile) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      SmraInstance in = SmraRuns.draw(profile, seed);
      List<Double> objectives = new ArrayList<>();
      for (String id : SmraRuns.POLICIES) {
        objectives.add(SmraRuns.objective(in, SmraRuns.run(in, id)));
      }
      // Moving to the truly nearest server is always-migrate with true targets.
      SmraInstance truth = in.withTargets(SmraTargets.TRUE);
      objectives.add(SmraRuns.objective(truth, SmraRuns.run(truth, "always-migrate")));
      assertThat(objectives).doesNotHaveDuplicates();
    }
  }

  /**
   * A local search over who wishes to move, each set of wishes settled by water-filling, finds in
   * some slot a decision that beats every rule there; so the optimum does.
   */
  @ParameterizedTest
  @ValueSource(strings = {"small", "paper", "contended"})
  void theSlotOptimumIsNoRule(String profile) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      SmraInstance in = SmraRuns.draw(profile, seed);
      int t = 0;
      while (!rulesCanBeBeaten(in, t)) {
        t++;
        assertThat(t).as("slots seen of seed %d", seed).isLessThan(in.slots());
      }
    }
  }

  private static boolean rulesCanBeBeaten(SmraInstance in, int t) {
    SmraState state = SmraRuns.PROBLEM.initialState(in);
    SmraSlot slot = SmraRuns.PROBLEM.slot(in, t, state);
    double best = Double.POSITIVE_INFINITY;
    boolean[] wishes = new boolean[in.users()];
    for (String id : SmraRuns.POLICIES) {
      SmraDecision decision = SmraRuns.policy(id).decide(slot);
      double delay = delay(in, t, state, decision);
      if (delay < best) {
        best = delay;
        for (int u = 0; u < wishes.length; u++) {
          wishes[u] = decision.server(u) != state.host(u);
        }
      }
    }
    return searched(in, t, state, wishes) < best * (1 - 1e-6);
  }

  private static double delay(SmraInstance in, int t, SmraState state, SmraDecision decision) {
    Outcome<SmraState> outcome = SmraRuns.PROBLEM.transition(in, t, state, decision);
    assertThat(outcome.violations()).isEmpty();
    return outcome.components()[0];
  }

  private static double searched(SmraInstance in, int t, SmraState state, boolean[] wishes) {
    SmraRepair repair = new SmraRepair();
    SmraSlot slot = SmraRuns.PROBLEM.slot(in, t, state);
    double best = delay(in, t, state, repair.waterFill(slot, wishes));
    boolean better = true;
    while (better) {
      better = false;
      for (int u = 0; u < wishes.length; u++) {
        wishes[u] = !wishes[u];
        double delay = delay(in, t, state, repair.waterFill(slot, wishes));
        if (delay < best) {
          best = delay;
          better = true;
        } else {
          wishes[u] = !wishes[u];
        }
      }
    }
    return best;
  }

  @Test
  void byTheLetterNobodyGainsFromMoving() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      SmraInstance in = SmraRuns.draw("paper-literal", seed);
      for (String id : List.of("greedy-fair", "greedy-biased")) {
        assertThat(SmraRuns.run(in, id).totals()[4]).isZero();
      }
      double never = SmraRuns.objective(in, SmraRuns.run(in, "never-migrate"));
      double always = SmraRuns.objective(in, SmraRuns.run(in, "always-migrate"));
      assertThat(always).isGreaterThan(30 * never);
    }
  }

  /** Of both resources: the capacity, the least and the largest share, each met by some mover. */
  @Test
  void inContendedEveryConstraintBinds() {
    Map<String, Integer> instances = new TreeMap<>();
    int seeds = 10;
    for (long seed = 1; seed <= seeds; seed++) {
      SmraInstance in = SmraRuns.draw("contended", seed);
      java.util.Set<String> binding = new java.util.TreeSet<>();
      SmraState state = SmraRuns.PROBLEM.initialState(in);
      int t = 0;
      for (SmraDecision decision : SmraRuns.run(in, "always-migrate").decisions()) {
        collect(SmraRuns.PROBLEM.slot(in, t, state), decision, binding);
        state = SmraRuns.PROBLEM.transition(in, t++, state, decision).next();
      }
      binding.forEach(name -> instances.merge(name, 1, Integer::sum));
    }
    assertThat(instances).hasSize(6);
    assertThat(instances.values()).allSatisfy(n -> assertThat(n).isGreaterThan(seeds / 2));
  }

  private static void collect(SmraSlot slot, SmraDecision decision, java.util.Set<String> binding) {
    SmraBoxes boxes = slot.boxes();
    double[] cpu = new double[slot.servers()];
    double[] bandwidth = new double[slot.servers()];
    for (int u = 0; u < slot.users(); u++) {
      int e = decision.server(u);
      if (e != slot.host(u)) {
        cpu[e] += decision.cpuHz(u);
        bandwidth[e] += decision.bandwidthHz(u);
        add(binding, "least cpu", boxes.cpuMinHz(), decision.cpuHz(u));
        add(binding, "largest cpu", decision.cpuHz(u), boxes.cpuMaxHz());
        add(binding, "least bandwidth", boxes.bandwidthMinHz(), decision.bandwidthHz(u));
        add(binding, "largest bandwidth", decision.bandwidthHz(u), boxes.bandwidthMaxHz());
      }
    }
    for (int e = 0; e < slot.servers(); e++) {
      add(binding, "all cpu", cpu[e], slot.freeCpuHz(e));
      add(binding, "all bandwidth", bandwidth[e], slot.freeBandwidthHz(e));
    }
  }

  /** Whether a quantity in use meets its limit. */
  private static void add(java.util.Set<String> binding, String name, double low, double high) {
    if (low > 0 && low >= high * (1 - 1e-9)) {
      binding.add(name);
    }
  }
}
