package io.gapstone.solvers.assignment;

import io.gapstone.core.knapsack.Knapsack;
import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * The bound of user prices, and its ascent.
 *
 * <p>Each server is paid the price of every user whom it serves, may serve a user whom others serve
 * too, and serves what pays most for its capacity: the bound is the sum of all prices minus the
 * values of the servers' best knapsacks. It is at least as good as that of capacity prices, since
 * the knapsacks are whole. The ascent follows averaged slopes with Polyak's steps.
 */
final class UserPrices {

  /** How many steps of the grid of prices the sum of all rejections has. */
  private static final double STEPS = 1L << 27;

  private static final double LEAST_AMBITION = 2e-3;
  private static final int PATIENCE = 20;

  private final AssignmentProblem p;
  private final double unit;
  private final int[][] pairs;
  private final int[] userOf;
  private final Knapsack knapsack = new Knapsack();
  private final long[] values;
  private final long[] weights;
  private final int[] items;
  private final boolean[] kept;
  private final double[] slope;
  private final double[] mean;
  private final double[] best;
  private double bestBound = Double.NEGATIVE_INFINITY;
  private double ambition = 0.5;
  private int since;
  private long looks;

  /** Begins at user prices that give the bound of capacity prices. */
  UserPrices(AssignmentProblem problem, Options all, double[] price) {
    this.p = problem;
    this.pairs = new int[p.servers][];
    this.userOf = new int[p.pairs()];
    this.best = new double[p.users];
    this.slope = new double[p.users];
    this.mean = new double[p.users];
    double total = 0;
    int[] count = new int[p.servers];
    for (int u = 0; u < p.users; u++) {
      total += p.rejection[u];
      best[u] = Double.POSITIVE_INFINITY;
      for (int k = all.first[u]; k < all.first[u + 1]; k++) {
        best[u] = Math.min(best[u], all.value(k, price));
      }
      for (int k = p.first[u]; k < p.first[u + 1]; k++) {
        count[p.server[k]]++;
        userOf[k] = u;
      }
    }
    this.unit = Math.max(total, 1) / STEPS;
    int most = 0;
    for (int h = 0; h < p.servers; h++) {
      most = Math.max(most, count[h]);
      pairs[h] = new int[count[h]];
      count[h] = 0;
    }
    for (int k = 0; k < p.pairs(); k++) {
      pairs[p.server[k]][count[p.server[k]]++] = k;
    }
    this.values = new long[most];
    this.weights = new long[most];
    this.items = new int[most];
    this.kept = new boolean[most];
  }

  double bound() {
    return bestBound;
  }

  /** The best prices found, by user. */
  double[] prices() {
    return best.clone();
  }

  /** How many pairs were looked at. */
  long looks() {
    return looks;
  }

  /** Whether nothing more is to be expected. */
  boolean done() {
    return ambition < LEAST_AMBITION;
  }

  /** Climbs for so many evaluations. */
  void climb(int evaluations, double upper, LongPredicate stop) {
    double[] at = best.clone();
    for (int i = 0; i < evaluations && !done() && !stop.test(looks); i++) {
      double bound = evaluate(at);
      if (bound > bestBound) {
        bestBound = bound;
        System.arraycopy(at, 0, best, 0, at.length);
        since = 0;
      } else if (++since > PATIENCE) {
        ambition *= 0.7;
        since = 0;
        System.arraycopy(best, 0, at, 0, at.length);
        Arrays.fill(mean, 0);
        continue;
      }
      double length = 0;
      for (int u = 0; u < at.length; u++) {
        mean[u] = 0.7 * mean[u] + 0.3 * slope[u];
        length += mean[u] * mean[u];
      }
      double step = ambition * Math.max(upper - bound, 1e-6 * Math.abs(upper)) / (length + 1e-9);
      for (int u = 0; u < at.length; u++) {
        at[u] = Math.max(0, Math.min(p.rejection[u], at[u] + step * mean[u]));
      }
    }
  }

  /** The bound at these prices; fills the slope. */
  private double evaluate(double[] at) {
    double sum = 0;
    for (int u = 0; u < at.length; u++) {
      sum += at[u];
      slope[u] = 1;
    }
    long gained = 0;
    for (int h = 0; h < p.servers; h++) {
      int n = 0;
      for (int k : pairs[h]) {
        double profit = at[userOf[k]] - p.cost[k];
        if (profit > 0) {
          values[n] = (long) Math.ceil(profit / unit);
          weights[n] = p.weight[k];
          items[n++] = userOf[k];
        }
      }
      knapsack.solve(n, values, weights, p.capacity[h], kept);
      for (int j = 0; j < n; j++) {
        if (kept[j]) {
          gained += values[j];
          slope[items[j]] -= 1;
        }
      }
      looks += 50L * pairs[h].length;
    }
    for (int u = 0; u < at.length; u++) {
      if (at[u] >= p.rejection[u] && slope[u] > 0) {
        slope[u] = 0;
      }
    }
    return sum - gained * unit;
  }
}
