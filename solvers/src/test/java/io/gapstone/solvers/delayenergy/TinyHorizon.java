package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Outcome;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The best decisions of all slots of a tiny instance, by trying all from every state met. */
final class TinyHorizon {

  private TinyHorizon() {}

  /** The least objective; infinite where some deadline or the cap cannot be kept. */
  static double least(DelayEnergyInstance instance) {
    List<DelayEnergyDecision> all = Tiny.decisions(instance);
    Map<DelayEnergyDecision, Double> reached = new HashMap<>();
    DelayEnergyState start = Rules.PROBLEM.initialState(instance);
    int[] hosts = new int[instance.users()];
    for (int u = 0; u < hosts.length; u++) {
      hosts[u] = start.host(u);
    }
    reached.put(DelayEnergyDecision.joint(hosts), 0.0);
    for (int t = 0; t < instance.slots(); t++) {
      Map<DelayEnergyDecision, Double> next = new HashMap<>();
      for (Map.Entry<DelayEnergyDecision, Double> before : reached.entrySet()) {
        for (int u = 0; u < hosts.length; u++) {
          hosts[u] = before.getKey().server(u);
        }
        DelayEnergyState state = DelayEnergyState.of(instance, hosts);
        for (DelayEnergyDecision decision : all) {
          Outcome<DelayEnergyState> outcome =
              Rules.PROBLEM.transition(instance, t, state, decision);
          if (outcome.violations().isEmpty()) {
            double cost = Rules.PROBLEM.objective(instance, 1, outcome.components());
            next.merge(decision, before.getValue() + cost, Math::min);
          }
        }
      }
      reached = next;
    }
    double least = Double.POSITIVE_INFINITY;
    for (double cost : reached.values()) {
      least = Math.min(least, cost);
    }
    return least;
  }

  /** The objective of decisions for all slots; infinite where they break a constraint. */
  static double objective(DelayEnergyInstance instance, List<DelayEnergyDecision> decisions) {
    DelayEnergyState state = Rules.PROBLEM.initialState(instance);
    double sum = 0;
    for (int t = 0; t < instance.slots(); t++) {
      Outcome<DelayEnergyState> outcome =
          Rules.PROBLEM.transition(instance, t, state, decisions.get(t));
      if (!outcome.violations().isEmpty()) {
        return Double.POSITIVE_INFINITY;
      }
      sum += Rules.PROBLEM.objective(instance, 1, outcome.components());
      state = outcome.next();
    }
    return sum;
  }
}
