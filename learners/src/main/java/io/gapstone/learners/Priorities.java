package io.gapstone.learners;

/**
 * How likely prioritised replay is to draw each of its experiences.
 *
 * @param exponent degree of bias: 0 makes all alike
 * @param floor what is added to each error so that none is never drawn; positive
 */
public record Priorities(double exponent, double floor) {

  /** What the probability of an experience is in proportion to. */
  public double priority(double tdError) {
    return StrictMath.pow(Math.abs(tdError) + floor, exponent);
  }

  /** Probabilities from temporal differences of either sign. */
  public double[] probabilities(double[] tdErrors) {
    double[] probabilities = new double[tdErrors.length];
    double sum = 0;
    for (int i = 0; i < tdErrors.length; i++) {
      probabilities[i] = priority(tdErrors[i]);
      sum += probabilities[i];
    }
    for (int i = 0; i < tdErrors.length; i++) {
      probabilities[i] /= sum; // DELAY-ENERGY (28)
    }
    return probabilities;
  }
}
