package io.gapstone.solvers.ortools;

import com.google.ortools.sat.ConstraintProto;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpModelProto;
import com.google.ortools.sat.CpObjectiveProto;
import com.google.ortools.sat.IntegerVariableProto;
import com.google.ortools.sat.LinearConstraintProto;
import io.gapstone.core.GapstoneException;
import io.gapstone.core.math.Outward;
import io.gapstone.solvers.model.LinearModel;

/**
 * A linear model in whole numbers, as CP-SAT needs it: a relaxation of the model, so that its bound
 * and its proof of infeasibility hold for the model.
 *
 * <ul>
 *   <li>A real variable x becomes {@code lower + y / steps} with y whole and {@code steps} a power
 *       of two that cuts its range into about 2^26. Any x lies less than one step above such a
 *       point, so each of its rows gives way by one step of that variable.
 *   <li>The sums of a row, and of the objective, are multiplied by the row's scale and their
 *       coefficients rounded ({@link IntegerSum}); limits give way by what rounding can change.
 * </ul>
 *
 * All of this is rounded outwards. What gives way is of the order of 1e-8 of a row's size with real
 * variables and 1e-12 with whole ones, and nothing where coefficients are short decimals.
 */
final class CpSatModel {

  private static final int REAL_BITS = 26;
  private static final double LARGEST = 1L << 40;

  private final LinearModel model;
  private final double[] steps;
  private final CpModel built = new CpModel();
  private IntegerSum objective;

  CpSatModel(LinearModel model) {
    this.model = model;
    this.steps = new double[model.variables()];
    CpModelProto.Builder proto = built.getBuilder();
    long[] largest = new long[steps.length];
    for (int j = 0; j < steps.length; j++) {
      largest[j] = variable(proto, j);
    }
    for (int i = 0; i < model.rows(); i++) {
      row(proto, i, largest);
    }
    objective(proto, largest);
  }

  CpModel model() {
    return built;
  }

  /** Values of our variables from those of CP-SAT's. */
  double value(int variable, long whole) {
    return model.integer(variable)
        ? whole
        : Math.min(model.upper(variable), model.lower(variable) + whole / steps[variable]);
  }

  /** The bound on our objective that a bound on the scaled objective gives. */
  double bound(double scaled) {
    return objective == null ? model.offset() : objective.atLeast(scaled);
  }

  /** Adds the variable and returns its largest absolute value. */
  private long variable(CpModelProto.Builder proto, int j) {
    double lower = model.lower(j);
    double upper = model.upper(j);
    if (Double.isInfinite(lower) || Double.isInfinite(upper)) {
      throw new GapstoneException(
          "cp-sat needs limits on every variable; "
              + model.variableName(j)
              + " is in ["
              + lower
              + ", "
              + upper
              + "].");
    }
    long first;
    long last;
    if (model.integer(j)) {
      steps[j] = 1;
      first = (long) Math.ceil(lower);
      last = (long) Math.floor(upper);
    } else {
      double width = upper - lower;
      steps[j] = width == 0 ? 1 : Math.scalb(1.0, REAL_BITS - Math.getExponent(width));
      first = 0;
      last = (long) Math.ceil(Outward.productUp(Math.nextUp(width), steps[j]));
      last = width == 0 ? 0 : last;
    }
    if (Math.max(Math.abs((double) first), Math.abs((double) last)) > LARGEST) {
      throw new GapstoneException(
          "cp-sat needs limits below "
              + LARGEST
              + "; "
              + model.variableName(j)
              + " has wider ones.");
    }
    proto.addVariables(IntegerVariableProto.newBuilder().addDomain(first).addDomain(last));
    return Math.max(Math.abs(first), Math.abs(last));
  }

  private void row(CpModelProto.Builder proto, int row, long[] largest) {
    int start = model.rowStart(row);
    int size = model.rowStart(row + 1) - start;
    IntegerSum sum = new IntegerSum(size);
    for (int k = 0; k < size; k++) {
      int j = model.column(start + k);
      put(sum, k, j, model.coefficient(start + k), largest[j]);
    }
    sum.finish();
    LinearConstraintProto.Builder linear = LinearConstraintProto.newBuilder();
    for (int k = 0; k < size; k++) {
      linear.addVars(model.column(start + k)).addCoeffs(sum.coefficient(k));
    }
    linear.addDomain(sum.lowest(model.rowLow(row))).addDomain(sum.highest(model.rowHigh(row)));
    proto.addConstraints(ConstraintProto.newBuilder().setLinear(linear));
  }

  private void objective(CpModelProto.Builder proto, long[] largest) {
    int size = 0;
    for (int j = 0; j < steps.length; j++) {
      size += model.cost(j) != 0 ? 1 : 0;
    }
    if (size == 0) {
      return;
    }
    objective = new IntegerSum(size);
    objective.constant(model.offset());
    int[] columns = new int[size];
    for (int j = 0, k = 0; j < steps.length; j++) {
      if (model.cost(j) != 0) {
        columns[k] = j;
        put(objective, k++, j, model.cost(j), largest[j]);
      }
    }
    objective.finish();
    CpObjectiveProto.Builder sum = CpObjectiveProto.newBuilder();
    for (int k = 0; k < size; k++) {
      sum.addVars(columns[k]).addCoeffs(objective.coefficient(k));
    }
    proto.setObjective(sum);
  }

  private void put(IntegerSum sum, int place, int j, double coefficient, long largest) {
    if (model.integer(j)) {
      sum.whole(place, coefficient, largest);
    } else {
      sum.real(place, coefficient, model.lower(j), steps[j], largest);
    }
  }
}
