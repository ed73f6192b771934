package io.gapstone.core.math;

/**
 * Sums that err on one side only, for bounds that must hold in exact arithmetic.
 *
 * <p>An IEEE operation is off by at most half an ulp, so the next double down (up) is below (above)
 * the exact result.
 */
public final class Outward {

  private Outward() {}

  /** At most the exact sum. */
  public static double sumDown(double a, double b) {
    return Math.nextDown(a + b);
  }

  /** At least the exact sum. */
  public static double sumUp(double a, double b) {
    return Math.nextUp(a + b);
  }

  /** At most the exact product. */
  public static double productDown(double a, double b) {
    return Math.nextDown(a * b);
  }

  /** At least the exact product. */
  public static double productUp(double a, double b) {
    return Math.nextUp(a * b);
  }

  /** At most the exact quotient. */
  public static double quotientDown(double a, double b) {
    return Math.nextDown(a / b);
  }

  /** At least the exact quotient. */
  public static double quotientUp(double a, double b) {
    return Math.nextUp(a / b);
  }

  /** At most the exact square root; not below 0. */
  public static double rootDown(double a) {
    return Math.max(0, Math.nextDown(Math.sqrt(a)));
  }

  /** At least the exact square root. */
  public static double rootUp(double a) {
    return Math.nextUp(Math.sqrt(a));
  }
}
