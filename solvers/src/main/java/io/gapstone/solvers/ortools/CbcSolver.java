package io.gapstone.solvers.ortools;

import com.google.ortools.linearsolver.MPSolver.OptimizationProblemType;
import io.gapstone.solvers.model.Guarded;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearProgress;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;

/** COIN-OR CBC. May take several times its time limit: run it in a child process. */
public final class CbcSolver implements LinearSolver {

  @Override
  public String id() {
    return "cbc";
  }

  @Override
  public boolean takesIntegers() {
    return true;
  }

  @Override
  public LinearResult solve(LinearModel model, LinearBudget budget, LinearProgress progress) {
    long start = System.nanoTime();
    return Guarded.run(
        this,
        model,
        () ->
            Protos.claim(
                CoinSolver.solve(
                    model, () -> OptimizationProblemType.CBC_MIXED_INTEGER_PROGRAMMING, budget),
                budget,
                start));
  }
}
