package io.gapstone.core.gap;

import io.gapstone.core.Tolerance;
import java.util.List;

/**
 * One gap.
 *
 * @param difference how much the objective is above the bound, or above the best known objective;
 *     exactly 0 where they are the same within tolerance
 * @param denominator what the difference is divided by; not negative
 */
public record Gap(double difference, double denominator) {

  public Gap {
    if (Double.isNaN(difference) || !(denominator >= 0)) {
      throw new IllegalArgumentException(
          "a gap of " + difference + " over " + denominator + " is not a number");
    }
  }

  /**
   * The gap of an objective to a lower bound.
   *
   * @param what names the gap in errors
   * @throws CrossedBoundException where the objective is below the bound
   */
  static Gap toBound(String what, double objective, double bound, double denominator) {
    Gap gap = between(objective, bound, denominator);
    if (gap.difference < 0) {
      throw new CrossedBoundException(what, objective, bound);
    }
    return gap;
  }

  /** The gap of an objective to another one, which may be above it. */
  static Gap between(double objective, double other, double denominator) {
    return new Gap(Tolerance.same(objective, other) ? 0 : objective - other, denominator);
  }

  /**
   * The sum of the differences over the sum of the denominators, so that a slot whose optimum is
   * nearly 0 does not outweigh all others.
   */
  public static Gap over(List<Gap> gaps) {
    double difference = 0;
    double denominator = 0;
    for (Gap gap : gaps) {
      difference += gap.difference;
      denominator += gap.denominator;
    }
    return new Gap(difference, denominator);
  }

  /** The gap: 0.02 is two percent. Infinite where there is a difference, but no denominator. */
  public double value() {
    if (difference == 0 || Double.isInfinite(difference)) {
      return difference;
    }
    boolean none = Tolerance.atMost(denominator, 0);
    return none ? Math.copySign(Double.POSITIVE_INFINITY, difference) : difference / denominator;
  }

  /** Whether {@link #value} is a ratio that can be averaged. */
  public boolean defined() {
    return Double.isFinite(value());
  }
}
