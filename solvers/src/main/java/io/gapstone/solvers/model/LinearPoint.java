package io.gapstone.solvers.model;

import java.util.Optional;

/**
 * A point that keeps its model, with its objective recomputed from its values.
 *
 * <p>A point keeps the model when no bound and no row is exceeded by more than {@value #TOLERANCE}
 * times the largest of 1, the limit and the row's largest term. Whole variables are rounded and
 * values put back into their bounds first, so that rows are tested with the values that are handed
 * out.
 */
public final class LinearPoint {

  /** What solvers call feasible. The checker of solutions is stricter. */
  public static final double TOLERANCE = 1e-6;

  private final double[] values;
  private final double objective;
  private final double violation;

  private LinearPoint(double[] values, double objective, double violation) {
    this.values = values;
    this.objective = objective;
    this.violation = violation;
  }

  /** A test of a point: the point, or the sentence that says why not. */
  record Verdict(Optional<LinearPoint> point, String reason) {}

  static Verdict verify(LinearModel model, double[] raw) {
    if (raw.length != model.variables()) {
      return refused("the solver returned " + raw.length + " values for " + model.variables());
    }
    double[] values = raw.clone();
    double worst = 0;
    for (int j = 0; j < values.length; j++) {
      double snapped = snapped(model, j, values[j]);
      double off = Math.abs(snapped - values[j]) / Math.max(1, Math.abs(snapped));
      if (!(off <= TOLERANCE)) {
        return refused(
            "the returned value "
                + raw[j]
                + " of variable "
                + model.variableName(j)
                + " breaks its bounds or is not whole");
      }
      worst = Math.max(worst, off);
      values[j] = snapped;
    }
    for (int row = 0; row < model.rows(); row++) {
      double off = excess(model, row, values);
      if (!(off <= TOLERANCE)) {
        return refused("the returned point breaks row " + model.rowName(row) + " by " + off);
      }
      worst = Math.max(worst, off);
    }
    return new Verdict(Optional.of(new LinearPoint(values, model.objective(values), worst)), "");
  }

  private static Verdict refused(String reason) {
    return new Verdict(Optional.empty(), reason + ".");
  }

  private static double snapped(LinearModel model, int variable, double value) {
    double whole = model.integer(variable) ? Math.rint(value) : value;
    return Math.min(model.upper(variable), Math.max(model.lower(variable), whole)) + 0.0;
  }

  /** By how much, in units of its scale, a row's limits are exceeded. */
  private static double excess(LinearModel model, int row, double[] values) {
    double sum = 0;
    double largest = 1;
    for (int k = model.rowStart(row); k < model.rowStart(row + 1); k++) {
      double term = model.coefficient(k) * values[model.column(k)];
      sum += term;
      largest = Math.max(largest, Math.abs(term));
    }
    double below = model.rowLow(row) - sum;
    double above = sum - model.rowHigh(row);
    double limit = below > above ? model.rowLow(row) : model.rowHigh(row);
    return Math.max(0, Math.max(below, above)) / Math.max(largest, finiteSize(limit));
  }

  private static double finiteSize(double limit) {
    return Double.isInfinite(limit) ? 1 : Math.abs(limit);
  }

  public double value(int variable) {
    return values[variable];
  }

  /** All values, copied. */
  public double[] values() {
    return values.clone();
  }

  public double objective() {
    return objective;
  }

  /** The worst excess over any limit, relative to its scale; at most {@value #TOLERANCE}. */
  public double violation() {
    return violation;
  }
}
