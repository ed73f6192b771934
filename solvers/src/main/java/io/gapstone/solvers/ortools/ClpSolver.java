package io.gapstone.solvers.ortools;

import com.google.ortools.linearsolver.MPSolver.OptimizationProblemType;
import io.gapstone.solvers.model.Guarded;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearProgress;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;

/** COIN-OR CLP, simplex method. */
public final class ClpSolver implements LinearSolver {

  @Override
  public String id() {
    return "clp";
  }

  @Override
  public boolean takesIntegers() {
    return false;
  }

  @Override
  public LinearResult solve(LinearModel model, LinearBudget budget, LinearProgress progress) {
    long start = System.nanoTime();
    return Guarded.run(
        this,
        model,
        () ->
            Protos.lpClaim(
                CoinSolver.solve(
                    model, () -> OptimizationProblemType.CLP_LINEAR_PROGRAMMING, budget),
                budget,
                start));
  }
}
