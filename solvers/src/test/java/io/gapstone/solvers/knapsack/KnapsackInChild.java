package io.gapstone.solvers.knapsack;

import io.gapstone.solvers.model.Claim;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearProgress;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;
import io.gapstone.solvers.model.LinearStatus;

/** Solves one knapsack in place of the model and gives its profit as the reason. */
public final class KnapsackInChild implements LinearSolver {

  @Override
  public String id() {
    return "test-knapsack";
  }

  @Override
  public boolean takesIntegers() {
    return true;
  }

  @Override
  public LinearResult solve(LinearModel model, LinearBudget budget, LinearProgress progress) {
    double[] profits = {10, 7, 5};
    double[] weights = {4, 3, 2};
    double profit =
        OrToolsKnapsack.solve(
                profits, weights, 6, OrToolsKnapsack.Algorithm.BRANCH_AND_BOUND, budget.seconds())
            .profit();
    return Claim.of(LinearStatus.UNSUPPORTED, "profit " + profit)
        .verified(model, id(), System.nanoTime());
  }
}
