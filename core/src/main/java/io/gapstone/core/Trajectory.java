package io.gapstone.core;

import java.util.List;

/**
 * A policy's way through consecutive slots.
 *
 * @param decisions one per slot
 * @param totals the components summed over these slots
 * @param violations all broken constraints, in slot order
 * @param decisionNanos how long each decision took
 */
public record Trajectory<D extends Decision>(
    List<D> decisions, double[] totals, List<Violation> violations, long[] decisionNanos) {

  public boolean feasible() {
    return violations.isEmpty();
  }
}
