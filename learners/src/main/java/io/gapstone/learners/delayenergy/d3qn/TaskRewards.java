package io.gapstone.learners.delayenergy.d3qn;

import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.learners.delayenergy.DelayEnergyReward;

/** What each user's decision of a slot earned, known when all users have decided. */
interface TaskRewards {

  void of(DelayEnergySlot slot, DelayEnergyDecision decision, float[] rewards);

  /**
   * The paper's reward (14).
   *
   * @param energy whether energy counts; not so for the baseline that seeks least delay
   */
  static TaskRewards paper(boolean energy) {
    return (slot, decision, rewards) -> {
      double weight = energy ? slot.model().energyWeight() : 0;
      int[] occupants = occupants(slot, decision);
      for (int u = 0; u < rewards.length; u++) {
        int s = decision.server(u);
        rewards[u] =
            (float)
                DelayEnergyReward.ofTask(
                    slot.delaySeconds(u, s, occupants[s]),
                    slot.deadlineSeconds(u),
                    weight,
                    slot.energy(u, s));
      }
    };
  }

  /**
   * Minus what the slot would have cost less without the user: its own cost without communication,
   * which no decision changes, and the time that others on its server wait for it.
   *
   * @param energy whether energy counts
   */
  static TaskRewards marginal(boolean energy) {
    return (slot, decision, rewards) -> {
      double weight = energy ? slot.model().energyWeight() : 0;
      int[] occupants = occupants(slot, decision);
      double[] shares = new double[slot.servers()];
      for (int u = 0; u < rewards.length; u++) {
        shares[decision.server(u)] += share(slot, u, decision.server(u));
      }
      for (int u = 0; u < rewards.length; u++) {
        int s = decision.server(u);
        double own =
            (slot.accessSeconds(u, s)
                        + slot.computationSeconds(u, s, occupants[s])
                        + slot.migrationSeconds(u, s))
                    / slot.deadlineSeconds(u)
                + weight * slot.energy(u, s);
        double others = shares[s] - share(slot, u, s);
        rewards[u] = (float) (-PairState.COST_SCALE * (own + others));
      }
    };
  }

  /** By how much any user of the server waits for each that it holds, in the user's deadlines. */
  private static double share(DelayEnergySlot slot, int u, int s) {
    return slot.computationSeconds(u, s, 1) / slot.deadlineSeconds(u);
  }

  private static int[] occupants(DelayEnergySlot slot, DelayEnergyDecision decision) {
    int[] occupants = new int[slot.servers()];
    for (int u = 0; u < decision.users(); u++) {
      occupants[decision.server(u)]++;
    }
    return occupants;
  }
}
