package io.gapstone.solvers.model;

import io.gapstone.core.math.Outward;

/**
 * The lower bound that row multipliers prove, whoever found them.
 *
 * <p>For any multipliers y, {@code cost x = (cost - y A) x + y (A x)}, where each reduced cost is
 * worth at least its product with the better bound of its variable and each y at least its product
 * with the better limit of its row (Neumaier and Shcherbina, Safe bounds in linear and
 * mixed-integer linear programming, Mathematical Programming 99, 2004). All rounding goes
 * downwards, so the result is below the optimum of the model and of its relaxation even in exact
 * arithmetic.
 */
public final class DualBound {

  private DualBound() {}

  /** The bound; minus infinity where an absent limit would have to be relied upon. */
  public static double of(LinearModel model, double[] duals) {
    if (duals.length != model.rows()) {
      throw new IllegalArgumentException(
          duals.length + " multipliers for " + model.rows() + " rows");
    }
    double[] down = new double[model.variables()];
    double[] up = new double[model.variables()];
    for (int j = 0; j < down.length; j++) {
      down[j] = model.cost(j);
      up[j] = model.cost(j);
    }
    double sum = model.offset();
    for (int row = 0; row < duals.length; row++) {
      double y = usable(model, row, duals[row]);
      if (y == 0) {
        continue;
      }
      double limit = y > 0 ? model.rowLow(row) : model.rowHigh(row);
      sum = Outward.sumDown(sum, Outward.productDown(y, limit));
      for (int k = model.rowStart(row); k < model.rowStart(row + 1); k++) {
        int j = model.column(k);
        down[j] = Outward.sumDown(down[j], -Outward.productUp(y, model.coefficient(k)));
        up[j] = Outward.sumUp(up[j], -Outward.productDown(y, model.coefficient(k)));
      }
    }
    for (int j = 0; j < down.length; j++) {
      sum = Outward.sumDown(sum, worst(down[j], up[j], model.lower(j), model.upper(j)));
    }
    return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
  }

  /** A multiplier that leans on an absent limit, as noise of a solver may, counts as none. */
  private static double usable(LinearModel model, int row, double y) {
    boolean leans =
        y > 0
            ? model.rowLow(row) == Double.NEGATIVE_INFINITY
            : model.rowHigh(row) == Double.POSITIVE_INFINITY;
    return leans || Double.isNaN(y) || Double.isInfinite(y) ? 0 : y;
  }

  /** At most {@code d x} for every d in [down, up] and x in [lower, upper]. */
  private static double worst(double down, double up, double lower, double upper) {
    if (down == 0 && up == 0) {
      return 0;
    }
    return Math.min(
        Math.min(product(down, lower), product(down, upper)),
        Math.min(product(up, lower), product(up, upper)));
  }

  private static double product(double d, double x) {
    return d == 0 || x == 0 ? 0 : Outward.productDown(d, x);
  }
}
