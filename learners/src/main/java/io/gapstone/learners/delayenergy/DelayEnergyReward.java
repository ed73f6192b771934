package io.gapstone.learners.delayenergy;

import io.gapstone.core.delayenergy.DelayEnergyTotals;

/** The paper's reward: quality of service minus weighted energy, after all users have decided. */
public final class DelayEnergyReward {

  private DelayEnergyReward() {}

  /** Of one user's task. */
  public static double ofTask(
      double delaySeconds, double deadlineSeconds, double energyWeight, double energy) {
    return (1 - delaySeconds / deadlineSeconds) - energyWeight * energy; // DELAY-ENERGY (14)
  }

  /** Of all users' tasks in a slot, from the components of its outcome. */
  public static double ofSlot(int users, double energyWeight, double[] components) {
    return users
        - components[DelayEnergyTotals.RELATIVE_DELAY]
        - energyWeight * components[DelayEnergyTotals.ENERGY];
  }
}
