package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Progress;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovSlot;
import java.util.List;

/** Each slot's least latency in turn, whatever the moves: exact for the slot, not for them all. */
public final class Myopic implements LyapunovHeuristic {

  @Override
  public String id() {
    return "myopic";
  }

  @Override
  public Kind kind() {
    return Kind.EXACT;
  }

  @Override
  public String summary() {
    return "each slot's least latency, whatever the moves; several users by branch and price";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("work", "100000", "limit per slot, in cheapest sets of users of a server"));
  }

  @Override
  public Policy<LyapunovSlot, LyapunovDecision> policy(Parameters parameters, long seed) {
    int most = parameters.integer("work", 0, Integer.MAX_VALUE);
    return slot -> slot.users() == 1 ? lone(slot) : crowd(slot, most);
  }

  /** Ties go to the host, then to the nearest. */
  private static LyapunovDecision lone(LyapunovSlot slot) {
    int host = slot.hostRank(0);
    int best = host >= 0 && slot.allowed(0, host) ? host : slot.nearestAllowed(0);
    for (int k = 0; k < slot.candidates(); k++) {
      if (slot.allowed(0, k) && slot.latencySeconds(0, k, 1) < slot.latencySeconds(0, best, 1)) {
        best = k;
      }
    }
    return LyapunovDecision.withoutBudget(slot.candidate(0, best));
  }

  private static LyapunovDecision crowd(LyapunovSlot slot, int most) {
    int[] ranks = new SlotOptimum(slot, work -> work >= most, Progress.SILENT).ranks();
    int[] hosts = new int[ranks.length];
    for (int u = 0; u < hosts.length; u++) {
      hosts[u] = slot.candidate(u, ranks[u]);
    }
    return LyapunovDecision.withoutBudget(hosts);
  }
}
