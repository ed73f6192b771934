package io.gapstone.core.lyapunov;

import io.gapstone.core.Choices;

/**
 * The chosen server's rank among the user's candidates. One that would miss the deadline gives way
 * to the nearest that does not; the budget is not promised.
 */
final class LyapunovChoices implements Choices<LyapunovSlot, LyapunovDecision> {

  @Override
  public String meaning() {
    return "the candidate's rank";
  }

  @Override
  public int count(LyapunovSlot slot) {
    return slot.candidates();
  }

  @Override
  public int choice(LyapunovSlot slot, LyapunovDecision decision, int user) {
    for (int rank = 0; rank < slot.candidates(); rank++) {
      if (slot.candidate(user, rank) == decision.host(user)) {
        return rank;
      }
    }
    return slot.hostRank(user);
  }

  @Override
  public boolean moves(LyapunovSlot slot, LyapunovDecision decision, int user) {
    return decision.host(user) != slot.host(user);
  }

  @Override
  public LyapunovDecision decide(LyapunovSlot slot, int[] choices) {
    int[] hosts = new int[choices.length];
    for (int u = 0; u < hosts.length; u++) {
      int rank = slot.allowed(u, choices[u]) ? choices[u] : slot.nearestAllowed(u);
      hosts[u] = slot.candidate(u, rank);
    }
    return LyapunovDecision.withoutBudget(hosts);
  }
}
