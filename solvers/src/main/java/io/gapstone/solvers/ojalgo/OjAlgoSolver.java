package io.gapstone.solvers.ojalgo;

import io.gapstone.solvers.model.Claim;
import io.gapstone.solvers.model.Guarded;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearProgress;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;
import io.gapstone.solvers.model.LinearStatus;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * ojAlgo, for linear programmes and small integer ones, on any machine. Its bound is its optimum,
 * where it claims one; a run that was stopped gives none.
 */
public final class OjAlgoSolver implements LinearSolver {

  @Override
  public String id() {
    return "ojalgo";
  }

  @Override
  public boolean takesIntegers() {
    return true;
  }

  @Override
  public LinearResult solve(LinearModel model, LinearBudget budget, LinearProgress progress) {
    return Guarded.run(this, model, () -> claim(model, budget));
  }

  private static Claim claim(LinearModel model, LinearBudget budget) {
    long start = System.nanoTime();
    Optimisation.Options options = new Optimisation.Options();
    if (budget.seconds() < Double.POSITIVE_INFINITY) {
      options.time_abort = Math.max(1, (long) Math.min(1e12, budget.seconds() * 1e3));
    }
    options.integer(IntegerStrategy.DEFAULT.withParallelism(budget::threads));
    ExpressionsBasedModel theirs = convert(model, options);
    Optimisation.Result result;
    try {
      result = theirs.minimise();
    } finally {
      theirs.dispose();
    }
    boolean late = (System.nanoTime() - start) / 1e9 >= 0.9 * budget.seconds();
    return switch (result.getState()) {
      case OPTIMAL, DISTINCT -> {
        double[] values = values(model, result);
        yield Claim.of(LinearStatus.OPTIMAL, values, model.objective(values));
      }
      case FEASIBLE, APPROXIMATE, VALID ->
          Claim.of(LinearStatus.FEASIBLE, values(model, result), Double.NEGATIVE_INFINITY);
      case INFEASIBLE -> Claim.of(LinearStatus.INFEASIBLE, "");
      case UNBOUNDED -> Claim.of(LinearStatus.UNBOUNDED, "");
      default ->
          late
              ? Claim.of(LinearStatus.TIME_LIMIT, "")
              : Claim.of(LinearStatus.ABNORMAL, "ojAlgo ended as " + result.getState() + ".");
    };
  }

  private static ExpressionsBasedModel convert(LinearModel model, Optimisation.Options options) {
    ExpressionsBasedModel theirs = new ExpressionsBasedModel(options);
    for (int j = 0; j < model.variables(); j++) {
      Variable variable = theirs.newVariable("x" + j).weight(model.cost(j));
      variable.integer(model.integer(j));
      if (!Double.isInfinite(model.lower(j))) {
        variable.lower(model.lower(j));
      }
      if (!Double.isInfinite(model.upper(j))) {
        variable.upper(model.upper(j));
      }
    }
    for (int i = 0; i < model.rows(); i++) {
      Expression row = theirs.newExpression("r" + i);
      for (int k = model.rowStart(i); k < model.rowStart(i + 1); k++) {
        row.set(model.column(k), model.coefficient(k));
      }
      if (!Double.isInfinite(model.rowLow(i))) {
        row.lower(model.rowLow(i));
      }
      if (!Double.isInfinite(model.rowHigh(i))) {
        row.upper(model.rowHigh(i));
      }
    }
    return theirs;
  }

  private static double[] values(LinearModel model, Optimisation.Result result) {
    double[] values = new double[model.variables()];
    for (int j = 0; j < values.length; j++) {
      values[j] = result.doubleValue(j);
    }
    return values;
  }
}
