package io.gapstone.solvers.isma;

import io.gapstone.solvers.pattern.PatternMaster;

/**
 * Evaluates what users are worth: the best pattern of every server gives a lower bound, and the
 * patterns met on the way go into the master.
 */
final class PatternPricing {

  /** Floors are stated a little lower than found, so that rounding does not spoil the proof. */
  private static final double ROUNDING = 1e-12;

  private final SlotOptions options;
  private final ServerKnapsack knapsack;
  private final PatternMaster master;

  PatternPricing(SlotOptions options, ServerKnapsack knapsack, PatternMaster master) {
    this.options = options;
    this.knapsack = knapsack;
    this.master = master;
  }

  /**
   * The bound of a worth within what {@code places} allow.
   *
   * @param tolerance how far the bound may be from the best that this worth can give
   */
  Worth evaluate(double[] worth, Places places, double tolerance) {
    double sum = 0;
    double scale = 1;
    int alone = options.servers();
    for (int u = 0; u < worth.length; u++) {
      double left = options.alone(u) - worth[u];
      sum += worth[u];
      scale += Math.abs(worth[u]);
      if (places.must(u, alone)) {
        sum += left;
      } else if (places.may(u, alone)) {
        sum += Math.min(0, left);
      }
    }
    double[] floors = new double[alone];
    for (int l = 0; l < alone; l++) {
      price(l, worth, places, tolerance / alone);
      floors[l] = knapsack.bound() - ROUNDING * scale;
      sum += floors[l];
    }
    return new Worth(worth, floors, sum - ROUNDING * scale);
  }

  private void price(int l, double[] worth, Places places, double tolerance) {
    boolean empty = true;
    knapsack.clear();
    for (int u = 0; u < worth.length; u++) {
      if (places.may(u, l)) {
        boolean must = places.must(u, l);
        empty &= !must;
        knapsack.add(u, must ? ServerItems.TAKEN : ServerItems.FREE);
      }
    }
    double known = empty ? 0 : Double.POSITIVE_INFINITY;
    for (int pattern = 0; pattern < master.patterns(); pattern++) {
      if (master.group(pattern) == l && !master.forbidden(pattern)) {
        known = Math.min(known, reduced(pattern, worth));
      }
    }
    knapsack.solve(
        l,
        worth,
        known,
        tolerance,
        Long.MAX_VALUE / 4,
        found -> master.add(l, found.size(), found.users(), found.seconds()));
  }

  private double reduced(int pattern, double[] worth) {
    double reduced = master.cost(pattern);
    for (int k = 0; k < master.size(pattern); k++) {
      reduced -= worth[master.member(pattern, k)];
    }
    return reduced;
  }
}
