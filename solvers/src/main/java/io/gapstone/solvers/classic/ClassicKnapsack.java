package io.gapstone.solvers.classic;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Status;
import io.gapstone.core.knapsack.KnapsackSearch;
import io.gapstone.solvers.knapsack.OrToolsKnapsack;
import io.gapstone.solvers.knapsack.OrToolsKnapsack.Algorithm;
import java.util.BitSet;
import java.util.List;

/** Solves a {@link KnapsackFile} by one of two solvers. */
public final class ClassicKnapsack {

  /** {@link KnapsackSearch}: optimal by its own proof. */
  public static final String EXACT = "exact";

  /** OR-Tools' KnapsackSolver by branch and bound: optimal by its word. */
  public static final String OR_TOOLS = "or-tools";

  /**
   * What was found.
   *
   * @param objective profit of the items, recomputed from the file
   * @param bound no set has more profit; negative if nothing is known
   * @param status {@link Status#OPTIMAL} or {@link Status#TIME_LIMIT}
   * @param items the chosen ones, counted from zero in the order of the file
   * @param weight of the items, recomputed from the file; at most the capacity
   * @param seconds elapsed
   * @param work partial sets for {@code exact}, zero for {@code or-tools}
   */
  public record Answer(
      long objective,
      long bound,
      Status status,
      BitSet items,
      long weight,
      double seconds,
      long work) {}

  private ClassicKnapsack() {}

  /** The ids that {@link #solve} knows. */
  public static List<String> solvers() {
    return List.of(EXACT, OR_TOOLS);
  }

  /** Solves within a budget; work is counted by {@code exact} only. */
  public static Answer solve(KnapsackFile file, String solver, Budget budget) {
    return switch (solver) {
      case EXACT -> exact(file, budget);
      case OR_TOOLS -> orTools(file, budget);
      default ->
          throw new BadInputException(
              "there is no solver \""
                  + solver
                  + "\" for knapsacks; it must be one of "
                  + solvers()
                  + ".");
    };
  }

  private static Answer exact(KnapsackFile file, Budget budget) {
    boolean[] kept = new boolean[file.items()];
    KnapsackSearch search = new KnapsackSearch();
    KnapsackSearch.Result result =
        search.solve(
            file.items(), file.profits(), file.weights(), file.capacity(), 0, budget, kept);
    BitSet items = new BitSet(kept.length);
    for (int k = 0; k < kept.length; k++) {
      items.set(k, kept[k]);
    }
    boolean optimal = result == KnapsackSearch.Result.OPTIMAL;
    return answer(file, items, optimal, search.bound(), budget.elapsedSeconds(), search.work());
  }

  private static Answer orTools(KnapsackFile file, Budget budget) {
    double[] profits = new double[file.items()];
    double[] weights = new double[file.items()];
    double total = 0;
    for (int k = 0; k < file.items(); k++) {
      profits[k] = file.profits()[k];
      weights[k] = file.weights()[k];
      total += weights[k];
    }
    // More room than all weights need is the same problem, and stays exact as a double.
    double capacity = Math.min(total, file.capacity());
    OrToolsKnapsack.Choice choice =
        OrToolsKnapsack.solve(
            profits, weights, capacity, Algorithm.BRANCH_AND_BOUND, budget.remainingSeconds());
    boolean optimal = choice.optimal() && choice.exact();
    return answer(file, choice.items(), optimal, -1, budget.elapsedSeconds(), 0);
  }

  private static Answer answer(
      KnapsackFile file, BitSet items, boolean optimal, long bound, double seconds, long work) {
    long objective = 0;
    long weight = 0;
    for (int k = items.nextSetBit(0); k >= 0; k = items.nextSetBit(k + 1)) {
      objective += file.profits()[k];
      weight += file.weights()[k];
    }
    if (weight > file.capacity()) {
      throw new IllegalStateException(
          "the chosen items weigh " + weight + " and the capacity is " + file.capacity() + ".");
    }
    Status status = optimal ? Status.OPTIMAL : Status.TIME_LIMIT;
    return new Answer(objective, optimal ? objective : bound, status, items, weight, seconds, work);
  }
}
