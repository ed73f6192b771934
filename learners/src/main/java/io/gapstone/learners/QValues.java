package io.gapstone.learners;

import io.gapstone.learners.explore.EpsilonGreedy;

/** What Q-learners make of the values of actions. */
public final class QValues {

  private QValues() {}

  /**
   * A dueling network's values: the state's value, and advantages around their mean.
   *
   * @param values filled from {@code at} on
   */
  public static void dueling(float value, float[] advantages, float[] values, int at) {
    double sum = 0;
    for (float advantage : advantages) {
      sum += advantage;
    }
    double mean = sum / advantages.length;
    for (int a = 0; a < advantages.length; a++) {
      values[at + a] = (float) (value + (advantages[a] - mean)); // DELAY-ENERGY (15)
    }
  }

  /**
   * What an action should be worth: its reward and the discounted value of the next action, which
   * is one of {@code count} from {@code from} on. In double Q-learning one network chooses it, and
   * the other says what it is worth.
   *
   * @param choosing values by which it is chosen: those of the network that is trained, or in plain
   *     Q-learning the target network's
   * @param nextTarget values by the target network
   * @param allowed which of the actions may be chosen
   */
  public static double target(
      double reward,
      double discount,
      float[] choosing,
      float[] nextTarget,
      boolean[] allowed,
      int from,
      int count) {
    int next = EpsilonGreedy.best(choosing, from, count, allowed); // DELAY-ENERGY (20)
    return reward + discount * nextTarget[from + next]; // DELAY-ENERGY (21)
  }

  /** Temporal difference. */
  public static double tdError(double target, double value) {
    return target - value; // DELAY-ENERGY (27)
  }
}
