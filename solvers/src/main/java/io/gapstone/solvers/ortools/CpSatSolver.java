package io.gapstone.solvers.ortools;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverResponse;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;
import io.gapstone.solvers.model.Claim;
import io.gapstone.solvers.model.Guarded;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearProgress;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;
import io.gapstone.solvers.model.LinearStatus;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/**
 * CP-SAT on the whole-number relaxation that {@link CpSatModel} describes. Real variables of the
 * solution are settled by a linear programme once the whole ones are known.
 */
public final class CpSatSolver implements LinearSolver {

  @Override
  public String id() {
    return "cp-sat";
  }

  @Override
  public boolean takesIntegers() {
    return true;
  }

  @Override
  public LinearResult solve(LinearModel model, LinearBudget budget, LinearProgress progress) {
    return Guarded.run(this, model, () -> claim(model, budget, progress));
  }

  private static Claim claim(LinearModel model, LinearBudget budget, LinearProgress progress) {
    long start = System.nanoTime();
    NativeLibraries.ortools();
    CpSatModel scaled = new CpSatModel(model);
    CpSolver solver = new CpSolver();
    SatParameters.Builder parameters = solver.getParameters();
    parameters.setNumWorkers(budget.threads()).setRandomSeed(budget.seed());
    parameters.setLogSearchProgress(budget.mayPrint());
    if (budget.seconds() < Double.POSITIVE_INFINITY) {
      parameters.setMaxTimeInSeconds(budget.seconds());
    }
    CpSolverStatus status = solver.solve(scaled.model(), listener(model, scaled, progress));
    CpSolverResponse response = solver.response();
    double bound = scaled.bound(response.getBestObjectiveBound());
    return switch (status) {
      case OPTIMAL -> claim(LinearStatus.OPTIMAL, model, scaled, response, bound);
      case FEASIBLE -> claim(LinearStatus.FEASIBLE, model, scaled, response, bound);
      case INFEASIBLE -> Claim.of(LinearStatus.INFEASIBLE, "");
      case MODEL_INVALID -> Claim.of(LinearStatus.UNSUPPORTED, "cp-sat calls the model invalid.");
      default -> stopped(budget, start, bound);
    };
  }

  private static Claim stopped(LinearBudget budget, long start, double bound) {
    boolean late = (System.nanoTime() - start) / 1e9 >= 0.9 * budget.seconds();
    LinearStatus status = late ? LinearStatus.TIME_LIMIT : LinearStatus.ABNORMAL;
    return new Claim(status, Optional.empty(), bound, Optional.empty(), "");
  }

  private static Claim claim(
      LinearStatus status,
      LinearModel model,
      CpSatModel scaled,
      CpSolverResponse response,
      double bound) {
    return Claim.of(status, settled(model, values(model, scaled, response::getSolution)), bound);
  }

  /** The values with the real ones at their best; as they are where that cannot be found. */
  private static double[] settled(LinearModel model, double[] values) {
    if (model.integers() == model.variables()) {
      return values;
    }
    LinearBudget budget = LinearBudget.seconds(60);
    LinearResult result =
        new GlopSolver().solve(model.fixed(values), budget, LinearProgress.SILENT);
    return result.solution().map(point -> point.values()).orElse(values);
  }

  private static double[] values(LinearModel model, CpSatModel scaled, IntToLongFunction solution) {
    double[] values = new double[model.variables()];
    for (int j = 0; j < values.length; j++) {
      values[j] = scaled.value(j, solution.applyAsLong(j));
    }
    return values;
  }

  private static CpSolverSolutionCallback listener(
      LinearModel model, CpSatModel scaled, LinearProgress progress) {
    if (progress == LinearProgress.SILENT) {
      return null;
    }
    return new CpSolverSolutionCallback() {
      @Override
      public void onSolutionCallback() {
        double[] values = values(model, scaled, this::solutionIntegerValue);
        progress.better(values, scaled.bound(bestObjectiveBound()));
      }
    };
  }
}
