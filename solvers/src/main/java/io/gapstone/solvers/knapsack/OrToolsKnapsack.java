package io.gapstone.solvers.knapsack;

import com.google.ortools.algorithms.KnapsackSolver;
import io.gapstone.solvers.ortools.NativeLibraries;
import java.util.BitSet;

/**
 * OR-Tools' KnapsackSolver: choose items of greatest profit whose weights fit a capacity.
 *
 * <p>It takes whole numbers only. Whole profits and weights are given as they are. Others are
 * multiplied by a power of two, one for profits and one for weights, that makes their sum about
 * 2^50, and rounded: weights up and the capacity down, so that a choice always fits, profits to the
 * nearest. The choice is then feasible, but optimal only to about {@code items / 2^50} of the total
 * profit and for a capacity smaller by as much, and {@link Choice#exact} is false.
 */
public final class OrToolsKnapsack {

  private static final double LARGEST = 1L << 50;

  /** The algorithms of OR-Tools that a single capacity can use. */
  public enum Algorithm {
    BRANCH_AND_BOUND,
    /** Time and memory grow with the capacity as a whole number. */
    DYNAMIC_PROGRAMMING,
    /** Time grows with the capacity as a whole number. */
    DIVIDE_AND_CONQUER;

    /** To be called after loading, since that class calls native code as soon as it is touched. */
    private KnapsackSolver.SolverType type() {
      return switch (this) {
        case BRANCH_AND_BOUND ->
            KnapsackSolver.SolverType.KNAPSACK_MULTIDIMENSION_BRANCH_AND_BOUND_SOLVER;
        case DYNAMIC_PROGRAMMING -> KnapsackSolver.SolverType.KNAPSACK_DYNAMIC_PROGRAMMING_SOLVER;
        case DIVIDE_AND_CONQUER -> KnapsackSolver.SolverType.KNAPSACK_DIVIDE_AND_CONQUER_SOLVER;
      };
    }
  }

  /**
   * @param items the chosen ones
   * @param profit recomputed from the given profits
   * @param weight recomputed from the given weights
   * @param optimal whether the solver calls it optimal for the numbers that it was given
   * @param exact whether those were the numbers given here
   */
  public record Choice(
      BitSet items, double profit, double weight, boolean optimal, boolean exact, double seconds) {}

  private OrToolsKnapsack() {}

  /** Solves; the time limit is checked by the solver. */
  public static Choice solve(
      double[] profits, double[] weights, double capacity, Algorithm algorithm, double seconds) {
    if (profits.length != weights.length) {
      throw new IllegalArgumentException(
          profits.length + " profits do not go with " + weights.length + " weights.");
    }
    double profitScale = scale(profits, "profit", 0);
    double weightScale = scale(weights, "weight", capacity);
    long[] wholeProfits = new long[profits.length];
    long[] wholeWeights = new long[profits.length];
    for (int k = 0; k < profits.length; k++) {
      wholeProfits[k] = (long) Math.rint(profits[k] * profitScale);
      wholeWeights[k] = (long) Math.ceil(weights[k] * weightScale);
    }
    long wholeCapacity = (long) Math.floor(capacity * weightScale);
    NativeLibraries.ortools();
    long start = System.nanoTime();
    KnapsackSolver solver = new KnapsackSolver(algorithm.type(), "");
    try {
      solver.init(wholeProfits, new long[][] {wholeWeights}, new long[] {wholeCapacity});
      if (seconds < Double.POSITIVE_INFINITY) {
        solver.setTimeLimit(seconds);
      }
      solver.solve();
      BitSet items = new BitSet(profits.length);
      double profit = 0;
      double weight = 0;
      for (int k = 0; k < profits.length; k++) {
        if (solver.bestSolutionContains(k)) {
          items.set(k);
          profit += profits[k];
          weight += weights[k];
        }
      }
      return new Choice(
          items,
          profit,
          weight,
          solver.isSolutionOptimal(),
          profitScale == 1 && weightScale == 1,
          (System.nanoTime() - start) / 1e9);
    } finally {
      solver.delete();
    }
  }

  /** 1 for whole numbers, else a power of two. */
  private static double scale(double[] values, String what, double capacity) {
    double sum = Math.max(0, capacity);
    boolean whole = true;
    for (int k = 0; k < values.length; k++) {
      if (!(values[k] >= 0 && values[k] <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(
            what + "s[" + k + "] is " + values[k] + "; it must be finite and not negative.");
      }
      sum += values[k];
      whole &= Math.rint(values[k]) == values[k];
    }
    if (!(sum <= Double.MAX_VALUE) || capacity < 0) {
      throw new IllegalArgumentException(
          "the sum of all " + what + "s and the capacity must be finite and not negative.");
    }
    return whole && sum <= LARGEST || sum == 0
        ? 1
        : Math.scalb(1.0, Math.min(1000, 50 - Math.getExponent(sum)));
  }
}
