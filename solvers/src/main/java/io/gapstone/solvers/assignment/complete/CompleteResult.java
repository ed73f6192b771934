package io.gapstone.solvers.assignment.complete;

/**
 * What was found.
 *
 * @param agentOf by job, or empty if no assignment was found
 * @param cost of this assignment; infinite without one
 * @param bound no assignment costs less; infinite if there is none
 * @param work in thousands of table cells, pairs and columns looked at and steps tried
 */
public record CompleteResult(int[] agentOf, double cost, double bound, long work) {

  /** Whether nothing is left to be found. */
  public boolean proven() {
    return bound >= cost;
  }

  /** Whether it is proven that there is no assignment. */
  public boolean infeasible() {
    return bound == Double.POSITIVE_INFINITY;
  }
}
