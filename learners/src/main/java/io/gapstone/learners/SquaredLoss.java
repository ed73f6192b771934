package io.gapstone.learners;

/** The mean squared error over a batch and a step down its gradient. */
public final class SquaredLoss {

  private SquaredLoss() {}

  public static double loss(double[] targets, double[] values) {
    double sum = 0;
    for (int j = 0; j < targets.length; j++) {
      double error = targets[j] - values[j];
      sum += error * error;
    }
    return sum / targets.length; // DELAY-ENERGY (22)
  }

  /**
   * The loss's derivative by each parameter.
   *
   * @param slopes derivative of each value by each parameter, {@code [sample][parameter]}
   */
  public static void gradient(
      double[] targets, double[] values, double[][] slopes, double[] gradient) {
    for (int i = 0; i < gradient.length; i++) {
      double sum = 0;
      for (int j = 0; j < targets.length; j++) {
        sum += (targets[j] - values[j]) * slopes[j][i];
      }
      gradient[i] = -2 * sum / targets.length; // DELAY-ENERGY (23)
    }
  }

  /** Plain gradient descent. */
  public static void descend(double[] parameters, double[] gradient, double learningRate) {
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] -= learningRate * gradient[i]; // DELAY-ENERGY (24), SMRA (27), (28)
    }
  }
}
