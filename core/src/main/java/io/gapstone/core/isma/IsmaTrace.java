package io.gapstone.core.isma;

/**
 * What is drawn for each slot. Flat arrays, users running fastest.
 *
 * @param x metres east, by location 0..slots and user
 * @param y metres north, by location 0..slots and user
 * @param dataBits c, by slot and user
 * @param cycles f^r, by slot and user
 */
public record IsmaTrace(double[] x, double[] y, double[] dataBits, double[] cycles) {

  public IsmaTrace {
    Checks.allFinite("x", x);
    Checks.allFinite("y", y);
    Checks.allPositive("dataBits", dataBits);
    Checks.allPositive("cycles", cycles);
  }
}
