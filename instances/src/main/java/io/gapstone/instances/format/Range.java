package io.gapstone.instances.format;

import io.gapstone.core.math.Decimal;

/** The values that a number in a file may take; both ends count unless {@code openLow}. */
public record Range(double low, boolean openLow, double high) {

  /** The largest magnitude that any number in a file may have. */
  private static final double LIMIT = 1e18;

  public static Range between(double low, double high) {
    return new Range(low, false, high);
  }

  public static Range atLeast(double low) {
    return between(low, LIMIT);
  }

  public static Range positive() {
    return new Range(0, true, LIMIT);
  }

  public static Range any() {
    return between(-LIMIT, LIMIT);
  }

  /** This range without what lies below {@code least} or above {@code most}. */
  Range within(double least, double most) {
    return low < least
        ? between(least, Math.min(high, most))
        : new Range(low, openLow, Math.min(high, most));
  }

  public boolean contains(double value) {
    return (openLow ? value > low : value >= low) && value <= high;
  }

  /** What a value must be, to follow "it must be". */
  public String expectation() {
    if (openLow && low == 0) {
      return high == LIMIT ? "positive" : "positive and at most " + Decimal.format(high);
    }
    if (high == LIMIT) {
      return low == -LIMIT ? "a finite number" : "at least " + Decimal.format(low);
    }
    return "between " + Decimal.format(low) + " and " + Decimal.format(high);
  }
}
