package io.gapstone.learners.smra;

/** Targets and losses of parametrised deep Q-networks, on the values of one state's actions. */
public final class Pdqn {

  private Pdqn() {}

  /**
   * The right side of the Bellman equation, for one reward and next state.
   *
   * @param nextValues Q of the next state, of every action; or of every discrete action k with the
   *     best parameters for it, or those that the actor names
   */
  public static double bellman(double reward, double discount, double[] nextValues) {
    return reward + discount * largest(nextValues); // SMRA (19), (22)
  }

  /**
   * The same with the supremum over parameters taken over samples of them.
   *
   * @param nextValues Q of the next state, {@code [k][sample of x_k]}
   */
  public static double bellmanOverSamples(double reward, double discount, double[][] nextValues) {
    double best = Double.NEGATIVE_INFINITY;
    for (double[] samples : nextValues) {
      best = Math.max(best, largest(samples)); // SMRA (21)
    }
    return reward + discount * best;
  }

  /**
   * How far the actor is from naming the best parameters, for the action where it is farthest; 0 is
   * what training is for.
   *
   * @param values Q with the actor's parameters, by k
   * @param sampled Q with other parameters, {@code [k][sample of x_k]}
   */
  public static double actorShortfall(double[] values, double[][] sampled) {
    double most = 0;
    for (int k = 0; k < values.length; k++) {
      most = Math.max(most, largest(sampled[k]) - values[k]); // SMRA (23)
    }
    return most;
  }

  /** The loss of the value network for one transition. */
  public static double valueLoss(double value, double target) {
    double error = value - target;
    return error * error / 2; // SMRA (24)
  }

  /**
   * What a value is trained towards.
   *
   * @param terminal whether the episode ends in the next state by itself, not by a time limit
   * @param nextValues Q of the next state with the actor's parameters, by k
   */
  public static double target(
      double reward, double discount, boolean terminal, double[] nextValues) {
    return terminal ? reward : bellman(reward, discount, nextValues); // SMRA (25)
  }

  /** The loss of the actor: minus the values of all discrete actions with its parameters. */
  public static double actorLoss(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return -sum; // SMRA (26)
  }

  private static double largest(double[] values) {
    double best = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      best = Math.max(best, value);
    }
    return best;
  }
}
