package io.gapstone.solvers.ortools;

import com.google.ortools.linearsolver.MPModelRequest.SolverType;
import io.gapstone.solvers.model.Guarded;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearProgress;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;

/** SCIP, one thread whatever the budget says. Gives a bound only together with a solution. */
public final class ScipSolver implements LinearSolver {

  @Override
  public String id() {
    return "scip";
  }

  @Override
  public boolean takesIntegers() {
    return true;
  }

  @Override
  public LinearResult solve(LinearModel model, LinearBudget budget, LinearProgress progress) {
    long start = System.nanoTime();
    String parameters =
        "numerics/feastol = 1e-9\nrandomization/randomseedshift = " + budget.seed() + "\n";
    return Guarded.run(
        this,
        model,
        () ->
            Protos.claim(
                Protos.solve(model, SolverType.SCIP_MIXED_INTEGER_PROGRAMMING, budget, parameters),
                budget,
                start));
  }
}
