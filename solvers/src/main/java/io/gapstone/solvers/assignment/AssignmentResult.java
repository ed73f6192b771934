package io.gapstone.solvers.assignment;

/**
 * What was found.
 *
 * @param pairOf by user a pair, or -1 for rejection
 * @param cost of this assignment
 * @param bound a lower bound on every assignment's cost
 * @param optimal whether the bound leaves no better whole cost
 * @param prices by server, cost for the whole of it: they give the linear bound
 * @param userPrices by user, if knapsacks were tried, else empty
 * @param tree the search tree, or null if there was none worth keeping
 * @param work in thousands of options looked at and steps tried
 */
public record AssignmentResult(
    int[] pairOf,
    long cost,
    double bound,
    boolean optimal,
    double[] prices,
    double[] userPrices,
    SearchTree tree,
    long work) {}
