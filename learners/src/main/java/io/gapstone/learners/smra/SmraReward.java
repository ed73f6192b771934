package io.gapstone.learners.smra;

import io.gapstone.core.smra.SmraSlot;

/** What a learner is rewarded for. */
public final class SmraReward {

  private SmraReward() {}

  /**
   * Minus the delay: of all users in a slot, or of one of them where each is a learner's turn, so
   * that the users' rewards add up to the slot's.
   */
  public static double of(double delaySeconds) {
    return -delaySeconds; // SMRA (17)
  }

  /**
   * The same without what nobody can decide: computing the task with the largest share. It makes no
   * policy better than another, and takes most of the noise out of the values.
   */
  public static double ofExcess(SmraSlot slot, int u, double delaySeconds) {
    double least = slot.dataBits(u) * slot.cyclesPerBit(u) / slot.boxes().cpuMaxHz();
    return least - delaySeconds;
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
