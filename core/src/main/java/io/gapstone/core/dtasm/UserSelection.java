package io.gapstone.core.dtasm;

import io.gapstone.core.knapsack.Knapsack;
import io.gapstone.core.knapsack.WeightScale;

/** Which of its users an edge server keeps. A workspace for one thread. */
final class UserSelection {

  private final Knapsack knapsack = new Knapsack();
  private long[] loads = {};
  private long[] weights = {};
  private boolean[] kept = {};

  /** Makes room for this many users on one server. */
  void reserve(int users) {
    if (loads.length < users) {
      loads = new long[users];
      weights = new long[users];
      kept = new boolean[users];
    }
  }

  /** Notes the {@code k}-th user of the server. */
  void set(int k, long loadBits, double requiredHz, double factor) {
    loads[k] = loadBits;
    weights[k] = WeightScale.scaled(requiredHz, factor);
  }

  /** Whether all {@code n} noted users fit, constraint C4; if not, {@link #kept} says who stays. */
  boolean allFit(int n, double capacityHz, double factor) {
    long capacity = WeightScale.scaled(capacityHz, factor);
    long free = capacity;
    for (int k = 0; k < n && free >= 0; k++) {
      free -= weights[k]; // DTASM (13)
    }
    if (free >= 0) {
      return true;
    }
    // The least load to the cloud, (15), is the most load kept.
    knapsack.solve(n, loads, weights, capacity, kept); // DTASM (15), DTASM (16)
    return false;
  }

  boolean kept(int k) {
    return kept[k];
  }
}
