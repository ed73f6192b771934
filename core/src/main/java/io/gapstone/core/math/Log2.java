package io.gapstone.core.math;

/**
 * The base-2 logarithm in plain IEEE arithmetic.
 *
 * <p>{@link Math#log} may differ in its last bit from machine to machine, and {@link
 * StrictMath#log} costs a call into native code on JDK 17. This one gives the same bits everywhere
 * and is within 2 ulp. Zero gives minus infinity; below zero there is no number.
 */
public final class Log2 {

  private static final double SQRT_HALF = 0x1.6a09e667f3bcdp-1;
  private static final double TWO_OVER_LN2 = 2.885390081777927;
  private static final long MANTISSA = 0x000f_ffff_ffff_ffffL;
  private static final long ONE = 0x3ff0_0000_0000_0000L;

  private Log2() {}

  public static double of(double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
    }
    if (x < Double.MIN_NORMAL) {
      return of(x * 0x1.0p54) - 54;
    }
    long bits = Double.doubleToRawLongBits(x);
    int exponent = (int) (bits >>> 52) - 1022;
    double m = 0.5 * Double.longBitsToDouble(bits & MANTISSA | ONE);
    if (m < SQRT_HALF) {
      m += m;
      exponent--;
    }
    // log2(m) = 2/ln2 * atanh(s), with |s| < 0.172
    double s = (m - 1) / (m + 1);
    double z = s * s;
    double series = 1.0 / 23;
    series = series * z + 1.0 / 21;
    series = series * z + 1.0 / 19;
    series = series * z + 1.0 / 17;
    series = series * z + 1.0 / 15;
    series = series * z + 1.0 / 13;
    series = series * z + 1.0 / 11;
    series = series * z + 1.0 / 9;
    series = series * z + 1.0 / 7;
    series = series * z + 1.0 / 5;
    series = series * z + 1.0 / 3;
    return exponent + TWO_OVER_LN2 * (s + s * z * series);
  }
}
