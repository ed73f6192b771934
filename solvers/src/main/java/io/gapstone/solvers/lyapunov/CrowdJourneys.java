package io.gapstone.solvers.lyapunov;

import java.util.function.BooleanSupplier;

/**
 * The choices of all users in all slots, improved by giving one user after the other the best way
 * through all slots while the rest stay as they are.
 */
final class CrowdJourneys {

  private static final double LEAST_GAIN = 1e-11;

  private final Journeys journeys;
  private final SlotCrowd[] crowds;
  private final int[] budgets;
  private final int n;
  private final BudgetedPath path;

  /** By user and slot; negative for a user who is nowhere. */
  private final int[][] ranks;

  /** By slot and place. */
  private final int[][] count;

  private final double[] toll;
  private final int[] way;

  CrowdJourneys(Journeys journeys, SlotCrowd[] crowds, int[] budgets) {
    this.journeys = journeys;
    this.crowds = crowds;
    this.budgets = budgets;
    n = crowds[0].candidates();
    path = new BudgetedPath(crowds.length, n);
    ranks = new int[budgets.length][crowds.length];
    count = new int[crowds.length][];
    for (int t = 0; t < crowds.length; t++) {
      count[t] = new int[crowds[t].places()];
    }
    for (int[] row : ranks) {
      java.util.Arrays.fill(row, -1);
    }
    toll = new double[crowds.length * n];
    way = new int[crowds.length];
  }

  /** Replaces all choices; null begins with nobody anywhere and adds users one by one. */
  void load(int[][] choices) {
    for (int u = 0; u < ranks.length; u++) {
      remove(u);
    }
    for (int u = 0; u < ranks.length; u++) {
      if (choices == null) {
        tolls(u, toll);
        path.solve(toll, journeys.stay(u), journeys.first(u), budgets[u], way);
        put(u, way);
      } else {
        put(u, choices[u]);
      }
    }
  }

  int[][] ranks() {
    int[][] copy = new int[ranks.length][];
    for (int u = 0; u < copy.length; u++) {
      copy[u] = ranks[u].clone();
    }
    return copy;
  }

  private void remove(int u) {
    for (int t = 0; t < crowds.length; t++) {
      if (ranks[u][t] >= 0) {
        count[t][crowds[t].place(u, ranks[u][t])]--;
        ranks[u][t] = -1;
      }
    }
  }

  private void put(int u, int[] choices) {
    for (int t = 0; t < crowds.length; t++) {
      ranks[u][t] = choices[t];
      count[t][crowds[t].place(u, choices[t])]++;
    }
  }

  /** Until nobody has a better way, or no time is left. */
  void descend(BooleanSupplier stop) {
    boolean better = true;
    while (better) {
      better = false;
      for (int u = 0; u < ranks.length; u++) {
        if (stop.getAsBoolean()) {
          return;
        }
        better |= improve(u);
      }
    }
  }

  private boolean improve(int u) {
    int[] old = ranks[u].clone();
    remove(u);
    tolls(u, toll);
    double before = 0;
    for (int t = 0; t < old.length; t++) {
      before += toll[t * n + old[t]];
    }
    double after = path.solve(toll, journeys.stay(u), journeys.first(u), budgets[u], way);
    boolean better = after < before - LEAST_GAIN;
    put(u, better ? way : old);
    return better;
  }

  /** What each choice of a user adds to the latencies of all, given the others. */
  void tolls(int u, double[] tolls) {
    for (int t = 0; t < crowds.length; t++) {
      for (int k = 0; k < n; k++) {
        int p = crowds[t].place(u, k);
        tolls[t * n + k] = p < 0 ? Double.POSITIVE_INFINITY : added(t, p, u, k);
      }
    }
  }

  private double added(int t, int p, int u, int k) {
    SlotCrowd crowd = crowds[t];
    int others = count[t][p] - (ranks[u][t] == k ? 1 : 0);
    double sum = crowd.seconds(u, k, others + 1);
    for (int m = crowd.from(p), left = others; left > 0; m++) {
      int v = crowd.user(m);
      if (v != u && ranks[v][t] == crowd.rank(m)) {
        sum += crowd.seconds(v, crowd.rank(m), others + 1);
        sum -= crowd.seconds(v, crowd.rank(m), others);
        left--;
      }
    }
    return sum;
  }

  /** The sum of all latencies. */
  double seconds() {
    double sum = 0;
    for (int u = 0; u < ranks.length; u++) {
      for (int t = 0; t < crowds.length; t++) {
        int k = ranks[u][t];
        sum += crowds[t].seconds(u, k, count[t][crowds[t].place(u, k)]);
      }
    }
    return sum;
  }
}
