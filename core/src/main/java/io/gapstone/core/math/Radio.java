package io.gapstone.core.math;

/** Distances, gains and powers as the five papers use them. */
public final class Radio {

  /** Distances in gains are at least this long. */
  public static final double SHORTEST_METRES = 1;

  /** Exponents up to 8. */
  private static final int LARGEST_SIXTEENTHS = 128;

  private Radio() {}

  /** Euclidean distance. */
  public static double distance(double x1, double y1, double x2, double y2) {
    double dx = x1 - x2;
    double dy = y1 - y2;
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** {@code distance^-exponent}, the distance taken as at least 1 m. */
  public static double gain(double distanceMetres, double exponent) {
    return 1 / power(Math.max(distanceMetres, SHORTEST_METRES), exponent);
  }

  /**
   * The exponents of the papers are whole sixteenths, for example 3.75 (1 - 0.25); products and
   * square roots give them faster than the general power, which is left for all others.
   */
  private static double power(double base, double exponent) {
    double sixteenths = 16 * exponent;
    if (sixteenths != Math.rint(sixteenths) || sixteenths < 0 || sixteenths > LARGEST_SIXTEENTHS) {
      return StrictMath.pow(base, exponent);
    }
    int rest = (int) sixteenths;
    double power = 1;
    for (int whole = rest >> 4; whole > 0; whole--) {
      power *= base;
    }
    double root = base;
    for (int bit = 8; (rest & 15) != 0; bit >>= 1) {
      root = Math.sqrt(root);
      if ((rest & bit) != 0) {
        power *= root;
        rest &= ~bit;
      }
    }
    return power;
  }

  /** Bits per second and hertz: {@code log2(1 + snr)}. */
  public static double spectralEfficiency(double snr) {
    return Log2.of(1 + snr);
  }

  /** Watts from dBm. */
  public static double wattsFromDbm(double dbm) {
    return StrictMath.pow(10, dbm / 10) / 1000;
  }
}
