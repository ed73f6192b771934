package io.gapstone.core.math;

/** Distances, gains and powers as the five papers use them. */
public final class Radio {

  /** Distances in gains are at least this long. */
  public static final double SHORTEST_METRES = 1;

  private Radio() {}

  /** Euclidean distance. */
  public static double distance(double x1, double y1, double x2, double y2) {
    double dx = x1 - x2;
    double dy = y1 - y2;
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** {@code distance^-exponent}, the distance taken as at least 1 m. */
  public static double gain(double distanceMetres, double exponent) {
    double d = Math.max(distanceMetres, SHORTEST_METRES);
    if (exponent == 3) {
      return 1 / (d * d * d);
    }
    if (exponent == 4) {
      return 1 / (d * d * d * d);
    }
    return StrictMath.pow(d, -exponent);
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
