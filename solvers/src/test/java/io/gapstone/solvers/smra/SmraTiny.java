package io.gapstone.solvers.smra;

import io.gapstone.core.Outcome;
import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraState;
import io.gapstone.instances.smra.SmraGenerator;
import java.util.HashMap;
import java.util.Map;

/** Small crowded instances of many kinds, and states that some rule has led to. */
final class SmraTiny {

  private SmraTiny() {}

  static SmraInstance instance(long seed, int mostUsers, int mostServers, int slots) {
    Draws draws = Draws.of(seed, "tiny");
    Map<String, String> set = new HashMap<>();
    int users = 2 + draws.index(mostUsers - 1);
    set.put("users", "" + users);
    set.put("servers", "" + (2 + draws.index(mostServers - 1)));
    set.put("slots", "" + slots);
    set.put("clusters", "1");
    set.put("spacingMetres", draws.coin() ? "1500" : "5000");
    set.put("speedHighMetresPerSecond", draws.coin() ? "6" : "20");
    set.put("bandwidthMinMhz", draws.coin() ? "0.3" : "1");
    double cpu = users * (2 + draws.index(6)) / 10.0;
    double bandwidth = users * (10 + draws.index(20)) / 10.0;
    set.put("cpuLowGhz", "" + cpu);
    set.put("cpuHighGhz", "" + cpu * (1 + draws.index(2)));
    set.put("bandwidthLowMhz", "" + bandwidth);
    set.put("bandwidthHighMhz", "" + bandwidth * (1 + draws.index(2)));
    set.put("stateHighMegabytes", draws.coin() ? "8" : "2");
    set.put("targets", draws.coin() ? "true" : "predicted");
    return new SmraGenerator().generate("contended", seed, set);
  }

  /** The state at the start of slot {@code t} under a rule. */
  static SmraState state(SmraInstance in, int t, String rule) {
    SmraState state = SmraRuns.PROBLEM.initialState(in);
    var policy = SmraRuns.policy(rule);
    for (int k = 0; k < t; k++) {
      SmraDecision decision = policy.decide(SmraRuns.PROBLEM.slot(in, k, state));
      state = SmraRuns.PROBLEM.transition(in, k, state, decision).next();
    }
    return state;
  }

  /** The delay that is paid, of a decision that must be feasible. */
  static double paid(SmraInstance in, int t, SmraState state, SmraDecision decision) {
    Outcome<SmraState> outcome = SmraRuns.PROBLEM.transition(in, t, state, decision);
    if (!outcome.violations().isEmpty()) {
      throw new AssertionError(outcome.violations().get(0));
    }
    return SmraRuns.PROBLEM.objective(in, 1, outcome.components());
  }
}
