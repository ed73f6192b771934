package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovSlot;

/** The paper's benchmark: always the nearest server, of those that are in time where any is. */
public final class Nearest implements LyapunovHeuristic {

  @Override
  public String id() {
    return "nearest";
  }

  @Override
  public String summary() {
    return "always the nearest server that meets the deadline, whatever the moves";
  }

  @Override
  public Policy<LyapunovSlot, LyapunovDecision> policy(Parameters parameters, long seed) {
    return Nearest::decide;
  }

  private static LyapunovDecision decide(LyapunovSlot slot) {
    int[] hosts = new int[slot.users()];
    for (int u = 0; u < hosts.length; u++) {
      hosts[u] = slot.candidate(u, slot.nearestAllowed(u));
    }
    return LyapunovDecision.withoutBudget(hosts);
  }
}
