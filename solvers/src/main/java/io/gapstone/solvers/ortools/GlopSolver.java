package io.gapstone.solvers.ortools;

import com.google.ortools.linearsolver.MPModelRequest.SolverType;
import io.gapstone.solvers.model.Guarded;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearProgress;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;

/** Google's simplex method. Its own bound is always 0 and is not used. */
public final class GlopSolver implements LinearSolver {

  @Override
  public String id() {
    return "glop";
  }

  @Override
  public boolean takesIntegers() {
    return false;
  }

  @Override
  public LinearResult solve(LinearModel model, LinearBudget budget, LinearProgress progress) {
    long start = System.nanoTime();
    String parameters = "use_dual_simplex: true";
    return Guarded.run(
        this,
        model,
        () ->
            Protos.lpClaim(
                Protos.solve(model, SolverType.GLOP_LINEAR_PROGRAMMING, budget, parameters),
                budget,
                start));
  }
}
