package io.gapstone.solvers.assignment;

/**
 * The exponential of numbers at most 0, to ten digits, from sums and products alone: quick, and the
 * same bits on every machine.
 */
public final class SmallExp {

  /** Below this the result is 0. */
  public static final double LEAST = -36;

  private static final double LOG2_E = 1.4426950408889634;
  private static final double LN_2 = 0.6931471805599453;

  private SmallExp() {}

  public static double of(double x) {
    if (!(x > LEAST)) {
      return 0;
    }
    double twos = Math.rint(x * LOG2_E);
    double f = x - twos * LN_2;
    double series =
        1 + f * (1 + f / 2 * (1 + f / 3 * (1 + f / 4 * (1 + f / 5 * (1 + f / 6 * (1 + f / 7))))));
    return series * Double.longBitsToDouble((long) (1023 + (int) twos) << 52);
  }
}
