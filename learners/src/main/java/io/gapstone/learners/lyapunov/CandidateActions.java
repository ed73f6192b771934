package io.gapstone.learners.lyapunov;

import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovSlot;

/** Actions are ranks of candidates: one output of the actor for each. */
public final class CandidateActions {

  private CandidateActions() {}

  /** Which ranks a user may choose. */
  public static void allowed(LyapunovSlot slot, int u, boolean[] out) {
    for (int k = 0; k < slot.candidates(); k++) {
      out[k] = slot.allowed(u, k);
    }
  }

  /** The decision in which each user takes the candidate of this rank. */
  public static LyapunovDecision decision(LyapunovSlot slot, int[] ranks) {
    int[] hosts = new int[ranks.length];
    for (int u = 0; u < ranks.length; u++) {
      hosts[u] = slot.candidate(u, ranks[u]); // LYAPUNOV (15)
    }
    return LyapunovDecision.withoutBudget(hosts);
  }
}
