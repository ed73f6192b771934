package io.gapstone.core.knapsack;

/**
 * Real weights as whole ones, so that sums are exact and no order of adding changes them.
 *
 * <p>Weights and capacity are multiplied by the power of two that brings the capacity into {@code
 * [2^46, 2^47)} and rounded to the nearest whole number, ties to even. The rounding is monotone: a
 * weight that is at most the capacity stays so. One weight is off by at most {@code 2^-47} of the
 * capacity, ten thousand weights together by less than {@code 1e-10} of it, which is far below the
 * relative 1e-9 of {@link io.gapstone.core.Tolerance}.
 */
public final class WeightScale {

  private static final int BITS = 46;

  private final double factor;
  private final long capacity;

  /** The scale that belongs to a capacity of zero or more. */
  public WeightScale(double capacity) {
    this.factor = factor(capacity);
    this.capacity = scaled(capacity, factor);
  }

  /** The capacity as a whole number. */
  public long capacity() {
    return capacity;
  }

  /** A weight, at most about {@code 2^15} capacities, as a whole number. */
  public long weight(double weight) {
    return scaled(weight, factor);
  }

  /** The power of two that belongs to a capacity; 1 for capacity zero. */
  public static double factor(double capacity) {
    return capacity == 0 ? 1 : Math.scalb(1.0, BITS - Math.getExponent(capacity));
  }

  /** A weight or capacity as a whole number, under a {@link #factor(double)}. */
  public static long scaled(double weight, double factor) {
    return (long) Math.rint(weight * factor);
  }
}
