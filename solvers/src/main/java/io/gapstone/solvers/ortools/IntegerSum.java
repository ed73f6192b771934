package io.gapstone.solvers.ortools;

import io.gapstone.core.math.Outward;

/**
 * A sum of real multiples of whole variables, scaled and rounded to whole coefficients, with limits
 * that no point of the real sum can break.
 *
 * <p>The scale is the smallest power of ten up to a million that makes every coefficient whole, and
 * else the power of two that brings the sum to about 2^44. With {@code A(k)} the rounding of {@code
 * scale a(k)}, the whole sum differs from the scaled real one by at most the sum of {@code |A(k) -
 * scale a(k)| largest(k)}, the error.
 */
final class IntegerSum {

  /** Sums stay far inside the whole numbers that doubles hold exactly. */
  private static final double LARGEST = 1L << 50;

  private static final int BITS = 44;
  private static final double[] TENS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};

  private final double[] units;
  private final double[] largest;
  private final long[] coefficients;
  private boolean decimal = true;
  private double scale;
  private double error;

  /** The constant part, from below and above, and by how much real variables widen it. */
  private double constantDown;

  private double constantUp;
  private double below;
  private double above;

  IntegerSum(int size) {
    units = new double[size];
    largest = new double[size];
    coefficients = new long[size];
  }

  void constant(double value) {
    if (value != 0) {
      constantDown = Outward.sumDown(constantDown, value);
      constantUp = Outward.sumUp(constantUp, value);
    }
  }

  /** A term {@code coefficient y} with {@code |y| <= largest}. */
  void whole(int place, double coefficient, long largest) {
    units[place] = coefficient;
    this.largest[place] = largest;
  }

  /** A term {@code coefficient x} with x less than a step above {@code lower + y / steps}. */
  void real(int place, double coefficient, double lower, double steps, long largest) {
    whole(place, coefficient / steps, largest);
    decimal = false;
    double step = Math.nextUp(Math.abs(units[place]));
    if (largest > 0) {
      above = coefficient > 0 ? Outward.sumUp(above, step) : above;
      below = coefficient < 0 ? Outward.sumUp(below, step) : below;
    }
    if (coefficient != 0 && lower != 0) {
      constantDown = Outward.sumDown(constantDown, Outward.productDown(coefficient, lower));
      constantUp = Outward.sumUp(constantUp, Outward.productUp(coefficient, lower));
    }
  }

  /** Chooses the scale and rounds. */
  void finish() {
    double size = 0;
    for (int k = 0; k < units.length; k++) {
      size += Math.abs(units[k]) * largest[k];
    }
    scale = decimal ? decimalScale(size) : 0;
    if (scale == 0) {
      decimal = false;
      int exponent = size > 0 ? BITS - Math.getExponent(size) : 0;
      scale = Math.scalb(1.0, Math.max(-900, Math.min(900, exponent)));
    }
    for (int k = 0; k < units.length; k++) {
      double product = scale * units[k];
      double rounded = Math.rint(product);
      coefficients[k] = (long) rounded;
      double off = Math.abs(rounded - product);
      // A power of two multiplies exactly, a power of ten does not.
      off = decimal && scale != 1 ? Outward.sumUp(off, Math.ulp(product)) : off;
      if (off > 0 && largest[k] > 0) {
        error = Outward.sumUp(error, Outward.productUp(off, largest[k]));
      }
    }
  }

  private double decimalScale(double size) {
    for (double ten : TENS) {
      if (size * ten <= LARGEST && isWhole(ten)) {
        return ten;
      }
    }
    return 0;
  }

  private boolean isWhole(double ten) {
    for (double unit : units) {
      if (Math.rint(unit * ten) / ten != unit) {
        return false;
      }
    }
    return true;
  }

  long coefficient(int place) {
    return coefficients[place];
  }

  /** The least whole sum of any point whose real sum is at least {@code low}. */
  long lowest(double low) {
    if (low == Double.NEGATIVE_INFINITY) {
      return Long.MIN_VALUE;
    }
    // The real sum is the constant, plus the whole part, plus up to `above` and down to `below`.
    double whole = -up(up(-low, constantUp), above);
    return clamp(Math.ceil(-up(-down(whole), error)));
  }

  /** The greatest whole sum of any point whose real sum is at most {@code high}. */
  long highest(double high) {
    if (high == Double.POSITIVE_INFINITY) {
      return Long.MAX_VALUE;
    }
    double whole = up(up(high, -constantDown), below);
    return clamp(Math.floor(up(-down(-whole), error)));
  }

  /** The least real sum of any point whose whole sum is at least {@code sum}. */
  double atLeast(double sum) {
    if (Double.isInfinite(sum)) {
      return sum;
    }
    double scaled = Outward.quotientDown(-up(-sum, error), scale);
    return -up(up(-scaled, -constantDown), below);
  }

  private double down(double value) {
    return value == 0 || scale == 1 ? value * scale : Outward.productDown(value, scale);
  }

  /** A sum rounded up, exact where one part is 0. */
  private static double up(double a, double b) {
    return a == 0 || b == 0 ? a + b : Outward.sumUp(a, b);
  }

  private static long clamp(double limit) {
    double most = 1L << 60;
    return (long) Math.max(-most, Math.min(most, limit));
  }
}
