package io.gapstone.learners.dtasm;

/** What an agent is trained to maximise: rewards, returns and their expectations. */
public final class DtasmReturns {

  private DtasmReturns() {}

  /** The reward of a slot in which the cloud got {@code cloudBits}. */
  public static double reward(double cloudBits) {
    return -cloudBits; // DTASM (19)
  }

  /** The mean of sampled returns, all of which began with the same state and action. */
  public static double actionValue(double[] returns) {
    return mean(returns); // DTASM (20)
  }

  /** The discounted sum of the rewards from a slot on. */
  public static double discounted(double[] rewards, double discount) {
    double sum = 0;
    for (int i = rewards.length - 1; i >= 0; i--) {
      sum = rewards[i] + discount * sum; // DTASM (21)
    }
    return sum;
  }

  /** A state and action's value by the values of the states that were seen to follow. */
  public static double bellman(double reward, double discount, double[] nextStateValues) {
    return reward + discount * mean(nextStateValues); // DTASM (22)
  }

  /** A state's value under a policy that takes each action with some probability. */
  public static double stateValue(double[] probabilities, double[] actionValues) {
    double value = 0;
    for (int a = 0; a < probabilities.length; a++) {
      value += probabilities[a] * actionValues[a]; // DTASM (23)
    }
    return value;
  }

  /**
   * What the best policy maximises: the sum of rewards, on average over episodes.
   *
   * @param rewards by episode and slot
   */
  public static double objective(double[][] rewards) {
    double[] sums = new double[rewards.length];
    for (int e = 0; e < rewards.length; e++) {
      sums[e] = discounted(rewards[e], 1); // DTASM (24)
    }
    return mean(sums);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
