package io.gapstone.learners.smra;

import io.gapstone.core.Outcome;
import io.gapstone.core.smra.SmraProblem;
import io.gapstone.core.smra.SmraState;

/** What a learner is rewarded for. */
public final class SmraReward {

  private SmraReward() {}

  /** Minus the delay of all users in the slot. */
  public static double of(Outcome<SmraState> outcome) {
    return -outcome.components()[SmraProblem.DELAY]; // SMRA (17)
  }

  /** What a policy is to maximise, of one episode: rewards, later ones discounted. */
  public static double discountedReturn(double[] rewards, double discount) {
    double sum = 0;
    for (int t = rewards.length - 1; t >= 0; t--) {
      sum = rewards[t] + discount * sum; // SMRA (18)
    }
    return sum;
  }
}
