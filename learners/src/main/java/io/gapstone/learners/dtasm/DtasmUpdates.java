package io.gapstone.learners.dtasm;

/** The learning step of the paper's Algorithm 1, without its networks. */
public final class DtasmUpdates {

  private DtasmUpdates() {}

  /** What one critic should say of a state and action. */
  public static double target(double reward, double discount, double nextValue) {
    return reward + discount * nextValue;
  }

  /**
   * The same under twin critics: the lower of what their targets say of the next state and the
   * target actor's action there. A horizon that ends is not a terminal state, so there is no mask.
   */
  public static double twinTarget(double reward, double discount, double first, double second) {
    return target(reward, discount, Math.min(first, second));
  }

  /** A critic's loss over a batch. */
  public static double criticLoss(double[] values, double[] targets) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      double residual = values[i] - targets[i];
      sum += residual * residual; // DTASM (25)
    }
    return sum / values.length;
  }

  /** The actor's loss over a batch: minus what the critic says of the actor's own actions. */
  public static double actorLoss(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum -= value; // DTASM (26)
    }
    return sum / values.length;
  }
}
