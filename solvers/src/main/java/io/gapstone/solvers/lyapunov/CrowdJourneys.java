package io.gapstone.solvers.lyapunov;

import io.gapstone.core.random.Draws;
import java.util.function.BooleanSupplier;

/**
 * The choices of all users in all slots, improved by giving one user after the other the best way
 * through all slots while the rest stay as they are.
 */
final class CrowdJourneys {

  private static final double LEAST_GAIN = 1e-11;
  private static final int MOST_SHAKEN = 4;

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

  /**
   * Tries so often to take a few users away who are in each other's way, and to lead them anew in
   * another order.
   */
  void shake(Draws draws, int tries, BooleanSupplier stop) {
    int[] few = new int[MOST_SHAKEN];
    int[][] old = new int[MOST_SHAKEN][];
    for (int i = 0; i < tries && !stop.getAsBoolean(); i++) {
      int size = gather(draws, few);
      double before = 0;
      for (int j = 0; j < size; j++) {
        old[j] = ranks[few[j]].clone();
        before += toll(few[j]);
        remove(few[j]);
      }
      double after = 0;
      for (int j = 0; j < size; j++) {
        tolls(few[j], toll);
        after +=
            path.solve(toll, journeys.stay(few[j]), journeys.first(few[j]), budgets[few[j]], way);
        put(few[j], way);
      }
      if (after >= before - LEAST_GAIN) {
        for (int j = 0; j < size; j++) {
          remove(few[j]);
        }
        for (int j = 0; j < size; j++) {
          put(few[j], old[j]);
        }
      }
    }
  }

  /** A user, and who is where it might be, in any order. */
  private int gather(Draws draws, int[] few) {
    int u = draws.index(ranks.length);
    int size = 0;
    for (int tries = 0; tries < MOST_SHAKEN && size < MOST_SHAKEN - 1; tries++) {
      int t = draws.index(crowds.length);
      int p = crowds[t].place(u, draws.index(n));
      for (int m = p < 0 ? 0 : crowds[t].from(p);
          p >= 0 && m < crowds[t].to(p) && size < MOST_SHAKEN - 1;
          m++) {
        int v = crowds[t].user(m);
        boolean there = v != u && ranks[v][t] == crowds[t].rank(m);
        for (int j = 0; j < size; j++) {
          there &= few[j] != v;
        }
        if (there) {
          few[size++] = v;
        }
      }
    }
    few[size++] = u;
    for (int j = size - 1; j > 0; j--) {
      int other = draws.index(j + 1);
      int swap = few[j];
      few[j] = few[other];
      few[other] = swap;
    }
    return size;
  }

  /** What a user adds to the latencies of all. */
  private double toll(int u) {
    double sum = 0;
    for (int t = 0; t < crowds.length; t++) {
      sum += added(t, crowds[t].place(u, ranks[u][t]), u, ranks[u][t]);
    }
    return sum;
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
