package io.gapstone.instances.smra;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Parameters;
import io.gapstone.core.random.Draws;

/** Uniform draws between two parameters, on a decimal grid. */
record Ranges(long seed, Parameters parameters) {

  private static final double LARGEST = 1e9;

  double[] draw(String purpose, int count, String low, String high, int decimals) {
    return draw(purpose, count, low, high, decimals, 1);
  }

  /**
   * @param unit what a drawn number is multiplied by: at least 1, for a whole result, or a
   *     thousandth
   */
  double[] draw(String purpose, int count, String low, String high, int decimals, double unit) {
    double from = parameters.number(low, 0, LARGEST);
    double to = parameters.number(high, 0, LARGEST);
    double least = StrictMath.pow(10, -decimals);
    if (!(from >= least && from <= to)) {
      throw new BadInputException(
          String.format(
              "generator parameter %s is '%s'; it must be at least %s and at most %s (%s).",
              low, parameters.text(low), least, high, parameters.text(high)));
    }
    Draws draws = Draws.of(seed, purpose);
    double[] values = new double[count];
    for (int k = 0; k < count; k++) {
      double value = draws.decimal(from, to, decimals);
      if (unit == 1) {
        values[k] = value;
      } else {
        values[k] = unit < 1 ? value / Math.rint(1 / unit) : Math.rint(value * unit);
      }
    }
    return values;
  }
}
