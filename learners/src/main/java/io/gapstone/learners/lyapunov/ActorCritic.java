package io.gapstone.learners.lyapunov;

/** The error of the critic and one step of either network, on flat arrays of weights. */
public final class ActorCritic {

  private ActorCritic() {}

  /**
   * The temporal difference error.
   *
   * @param discount the paper's equation has none, which is 1; its Algorithm 1 has epsilon in the
   *     first phase of training
   */
  public static double tdError(double reward, double discount, double nextValue, double value) {
    return reward + discount * nextValue - value; // LYAPUNOV (17)
  }

  /**
   * The critic's step as printed. The error enters squared, so every step raises the value, whether
   * it was too low or too high.
   *
   * @param gradient of the value with respect to the weights
   */
  public static void criticStep(
      double[] weights, double learningRate, double tdError, double[] gradient) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] += learningRate * tdError * tdError * gradient[i]; // LYAPUNOV (18)
    }
  }

  /**
   * The actor's step.
   *
   * @param logGradient of the logarithm of the chosen action's probability
   */
  public static void actorStep(
      double[] weights, double learningRate, double tdError, double[] logGradient) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] += learningRate * tdError * logGradient[i]; // LYAPUNOV (19)
    }
  }
}
