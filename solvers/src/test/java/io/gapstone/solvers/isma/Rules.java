package io.gapstone.solvers.isma;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Simulator;
import io.gapstone.core.Trajectory;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaFullView;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaProblem;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.core.random.Draws;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules that tests compare. */
final class Rules {

  static final IsmaProblem PROBLEM = new IsmaProblem();

  private Rules() {}

  static Policy<IsmaSlot, IsmaDecision> policy(PolicySolver<IsmaSlot, IsmaDecision> solver) {
    return solver.policy(Parameters.of(solver.id(), solver.parameters()), 1);
  }

  /** Fresh policies by name; always goes to the nearest server that is not the host. */
  static Map<String, Policy<IsmaSlot, IsmaDecision>> all() {
    Map<String, Policy<IsmaSlot, IsmaDecision>> rules = new LinkedHashMap<>();
    rules.put("local", policy(new Local()));
    rules.put("stay", policy(new Stay()));
    rules.put("nearest", policy(new Nearest()));
    AssignedPlans plans = new AssignedPlans();
    rules.put("always", slot -> plans.decide(slot.fullInformation(), others(slot)));
    Draws draws = Draws.of(1, "test/random");
    rules.put("random", slot -> plans.decide(slot.fullInformation(), any(slot, draws)));
    return rules;
  }

  private static int[] others(IsmaSlot slot) {
    IsmaFullView view = slot.fullInformation();
    int[] servers = new int[slot.users()];
    for (int u = 0; u < servers.length; u++) {
      int best = -1;
      for (int l = 0; l < slot.servers(); l++) {
        if (l != view.host(u) && (best < 0 || hops(view, u, l) < hops(view, u, best))) {
          best = l;
        }
      }
      servers[u] = best;
    }
    return servers;
  }

  private static long hops(IsmaFullView view, int u, int server) {
    return view.network().hops(view.station(u), server);
  }

  private static int[] any(IsmaSlot slot, Draws draws) {
    int[] servers = new int[slot.users()];
    for (int u = 0; u < servers.length; u++) {
      servers[u] = draws.index(slot.servers());
    }
    return servers;
  }

  static Trajectory<IsmaDecision> run(IsmaInstance instance, Policy<IsmaSlot, IsmaDecision> rule) {
    return Simulator.run(PROBLEM, instance, rule);
  }
}
