package io.gapstone.core.dtasm;

/**
 * The range of a quantity, both ends included.
 *
 * @param low the least value
 * @param high the greatest value
 */
public record Span(double low, double high) {

  public Span {
    if (!(low >= 0 && low <= high && high <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "a range goes from " + low + " to " + high + "; it must rise and not begin below 0.");
    }
  }

  /** Where a value lies in the range: 0 at the low end, 1 at the high end. */
  public double share(double value) {
    return high > low ? (value - low) / (high - low) : 0;
  }
}
