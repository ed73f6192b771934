package io.gapstone.core;

/**
 * The one place where "equal" and "at most" get their slack.
 *
 * <p>Capacities, boxes and deadlines may be exceeded by a relative 1e-9 and an absolute 1e-9 in the
 * constraint's own unit, which is what sums of a few thousand doubles need. A stated objective must
 * equal the recomputed one to the same relative tolerance. Choices inside the simulator, such as a
 * knapsack, are exact.
 */
public final class Tolerance {

  /** Relative slack. */
  public static final double RELATIVE = 1e-9;

  /** Absolute slack, for limits at or near zero. */
  public static final double ABSOLUTE = 1e-9;

  private Tolerance() {}

  /** Whether {@code value} stays within {@code limit}. */
  public static boolean atMost(double value, double limit) {
    return value <= limit + slack(limit);
  }

  /** Whether two results are the same number; not-a-number is the same as nothing. */
  public static boolean same(double a, double b) {
    double larger = Math.max(Math.abs(a), Math.abs(b));
    return a == b || Double.isFinite(larger) && Math.abs(a - b) <= slack(larger);
  }

  /** At least every number that passes for at most {@code limit}. */
  public static double largestAtMost(double limit) {
    return Math.nextUp(limit + slack(limit));
  }

  /** At most every number that {@code limit} passes for at most of. */
  public static double leastAtLeast(double limit) {
    return Math.nextDown(Math.nextDown(limit - slack(limit)));
  }

  private static double slack(double scale) {
    return ABSOLUTE + RELATIVE * Math.abs(scale);
  }
}
