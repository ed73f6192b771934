package io.gapstone.solvers.model;

import io.gapstone.core.Budget;

/**
 * A model whose convex costs are held up by tangents, and so lies below the problem it stands for
 * by as much as tangents are missing.
 */
public interface Tangents {

  /** Nearer than what is promised, {@link StatedModel#TANGENTS}. */
  double CLOSE = 4e-7;

  /** No loop over tangents needs more. */
  int ROUNDS = 60;

  /** The model with the tangents so far. */
  LinearModel model();

  /**
   * As much of it as is needed to see whether its optimum lies clearly below a known solution: what
   * cannot be part of anything better may be left out.
   */
  default LinearModel rest() {
    return model();
  }

  /**
   * Adds tangents at a point of {@link #model} or {@link #rest}, whichever was asked for last, and
   * at the solution that it stands for.
   *
   * @return the true objective of that solution, in the unit of the model
   */
  double touch(double[] values);

  /**
   * By how much, relative to the truth, the tangents so far may be too low, whatever the solution.
   */
  double slack();

  /** Adds tangents everywhere until {@link #slack} is at most this. */
  void fill(double slack);

  /**
   * Adds tangents where SCIP finds the model cheaper than the problem is. When that does not end
   * within the budget, tangents are spread evenly.
   *
   * @param best the objective of a known solution, or infinity
   * @return how far the model's optimum may lie below the problem's, relative to it
   */
  default double close(double best, Budget budget) {
    LinearSolver solver = LinearSolver.of("scip");
    double least = best;
    for (int round = 0; round < ROUNDS && !budget.spent(round); round++) {
      LinearResult result = solver.solve(rest(), LinearBudget.seconds(budget.remainingSeconds()));
      if (result.claimed() >= least * (1 - CLOSE)) {
        return StatedModel.TANGENTS;
      }
      if (result.solution().isEmpty()) {
        break;
      }
      least = Math.min(least, touch(result.solution().get().values()));
      if (result.claimed() >= least * (1 - CLOSE)) {
        return StatedModel.TANGENTS;
      }
    }
    if (slack() > StatedModel.COARSE) {
      fill(StatedModel.COARSE);
    }
    return Math.max(slack(), StatedModel.TANGENTS);
  }
}
