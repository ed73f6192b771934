package io.gapstone.solvers.isma;

import io.gapstone.core.Tolerance;
import java.util.function.BooleanSupplier;

/** One slot from the first prices to the proven optimum, or as far as the budget goes. */
final class SlotSolve {

  private static final int PRICE_STEPS = 600;

  private final SlotSolution solution;
  private final double upper;
  private final double lower;

  /**
   * @param options the slot
   * @param knapsack of these options; its nodes are the work
   * @param proof where the proof of the bound is written
   */
  SlotSolve(
      SlotOptions options,
      ServerKnapsack knapsack,
      PatternProof proof,
      BooleanSupplier stop,
      Told told) {
    knapsack.stopWhen(stop);
    SlotStart start = new SlotStart(options, knapsack, PRICE_STEPS, stop);
    told.solution(start.solution().seconds());
    told.bound(start.bound());
    PatternTree tree = new PatternTree(options, knapsack, start.solution(), proof, stop, told);
    for (int l = 0; l < options.servers(); l++) {
      tree.know(start.pattern(l));
    }
    double bound = tree.solve(start.worth());
    solution = tree.best();
    upper = solution.seconds();
    lower = Math.min(bound, upper);
  }

  SlotSolution solution() {
    return solution;
  }

  /** The solution's sum of completion times. */
  double upper() {
    return upper;
  }

  /** A lower bound on that sum. */
  double lower() {
    return lower;
  }

  static boolean proven(double lower, double upper) {
    return lower >= upper * (1 - Tolerance.RELATIVE);
  }
}
