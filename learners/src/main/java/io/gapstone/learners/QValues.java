package io.gapstone.learners;

import io.gapstone.core.random.Draws;

/** What Q-learners make of the values of actions. */
public final class QValues {

  private QValues() {}

  /** The action of the largest value, ties to the lowest index. */
  public static int greedy(float[] values) {
    int best = 0;
    for (int a = 1; a < values.length; a++) {
      if (values[a] > values[best]) { // DELAY-ENERGY (20), (26) and (29)
        best = a;
      }
    }
    return best;
  }

  /** Any action with probability {@code epsilon}, else the greedy one. */
  public static int epsilonGreedy(float[] values, double epsilon, Draws draws) {
    boolean explore = draws.unit() < epsilon; // DELAY-ENERGY (25)
    return explore ? draws.index(values.length) : greedy(values);
  }

  /** A dueling network's values: the state's value, and advantages around their mean. */
  public static void dueling(float value, float[] advantages, float[] values) {
    double sum = 0;
    for (float advantage : advantages) {
      sum += advantage;
    }
    double mean = sum / advantages.length;
    for (int a = 0; a < advantages.length; a++) {
      values[a] = (float) (value + (advantages[a] - mean)); // DELAY-ENERGY (15)
    }
  }

  /**
   * Double Q-learning: one network chooses the next action, the other says what it is worth.
   *
   * @param nextOnline values of the next state's actions by the network that is trained
   * @param nextTarget the same by the target network
   */
  public static double doubleTarget(
      double reward, double discount, float[] nextOnline, float[] nextTarget) {
    return reward + discount * nextTarget[greedy(nextOnline)]; // DELAY-ENERGY (21)
  }

  /** Temporal difference. */
  public static double tdError(double target, double value) {
    return target - value; // DELAY-ENERGY (27)
  }
}
