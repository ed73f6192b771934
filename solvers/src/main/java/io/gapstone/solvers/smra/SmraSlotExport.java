package io.gapstone.solvers.smra;

import io.gapstone.core.Budget;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;

/**
 * A slot's linear model for other solvers, with tangents enough that its optimum is the slot's: at
 * the optimal shares, and wherever a solver found the model cheaper than it should be.
 */
public final class SmraSlotExport {

  private static final double CLOSE = 1e-7;
  private static final int ROUNDS = 60;

  private SmraSlotExport() {}

  /**
   * Builds the model.
   *
   * @param solver finds where tangents are missing
   * @param budget when it ends, the model's optimum may still be lower than the slot's
   */
  public static LinearModel of(SmraSlot slot, LinearSolver solver, Budget budget) {
    SlotCase numbers = new SlotCase(slot);
    SmraSlotModel model = new SmraSlotModel(numbers, "smra slot " + slot.t());
    ServerTree tree = new ServerTree(numbers, budget, true);
    double optimum = numbers.stayers;
    for (double stay : numbers.stay) {
      optimum += stay;
    }
    for (int e = 0; e < numbers.servers; e++) {
      tree.solve(e);
      optimum += tree.best();
      tree.shares().evaluate(e, tree.moves);
      model.touch(e, tree.moves, tree.shares());
    }
    optimum /= numbers.users;
    for (int round = 0; round < ROUNDS && !budget.spent(round); round++) {
      LinearResult result =
          solver.solve(model.build(), LinearBudget.seconds(budget.remainingSeconds()));
      boolean close = result.objective() >= optimum * (1 - CLOSE);
      if (close || result.solution().isEmpty() || !model.touch(result.solution().get().values())) {
        break;
      }
    }
    return model.build();
  }
}
