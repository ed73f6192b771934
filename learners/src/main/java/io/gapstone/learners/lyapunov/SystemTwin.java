package io.gapstone.learners.lyapunov;

import io.gapstone.core.lyapunov.LyapunovCosts;
import io.gapstone.core.lyapunov.LyapunovSlot;

/**
 * The digital twin of the whole system as an agent is trained with it: the condition of the servers
 * around a user, and the reward that each choice is estimated to give.
 *
 * @param condition the state, as {@link TwinState} writes it
 * @param rewards by rank of the candidate, the user alone there
 */
public record SystemTwin(float[] condition, double[] rewards) {

  /** The twin's view of one user's slot; V weighs latency against moves. */
  public static SystemTwin of(LyapunovSlot slot, int u, double v) {
    float[] condition = new float[TwinState.size(slot.candidates())];
    TwinState.encode(slot, u, condition);
    double[] rewards = new double[slot.candidates()];
    for (int k = 0; k < rewards.length; k++) {
      boolean moved = slot.candidate(u, k) != slot.host(u);
      double moveCost = LyapunovCosts.moveCost(moved, slot.model().moveCost());
      rewards[k] = reward(v, slot.latencySeconds(u, k, 1), slot.queue(u), moveCost);
    }
    return new SystemTwin(condition, rewards); // LYAPUNOV (2)
  }

  /** The reward of a slot: its term of problem P2, negated. */
  public static double reward(double v, double latencySeconds, double queue, double moveCost) {
    return -v * latencySeconds - queue * moveCost; // LYAPUNOV (16)
  }
}
