package io.gapstone.solvers.lyapunov;

import java.util.function.BooleanSupplier;

/** Local search over the choices of one slot: one user goes elsewhere, or two change places. */
final class SlotSearch {

  private static final double LEAST_GAIN = 1e-12;

  private final SlotCrowd crowd;
  private final int[] ranks;
  private final int[] count;
  private final double[] total;

  SlotSearch(SlotCrowd crowd) {
    this.crowd = crowd;
    ranks = new int[crowd.users()];
    count = new int[crowd.places()];
    total = new double[crowd.places()];
  }

  /** Takes over the choices of all users. */
  void load(int[] choices) {
    System.arraycopy(choices, 0, ranks, 0, ranks.length);
    java.util.Arrays.fill(count, 0);
    for (int u = 0; u < ranks.length; u++) {
      count[crowd.place(u, ranks[u])]++;
    }
    for (int p = 0; p < count.length; p++) {
      total[p] = among(p, count[p]);
    }
  }

  /** Each user in turn takes what adds least to the sum of latencies so far. */
  void greedy() {
    java.util.Arrays.fill(count, 0);
    java.util.Arrays.fill(total, 0);
    java.util.Arrays.fill(ranks, -1);
    for (int u = 0; u < ranks.length; u++) {
      place(u, bestOf(u));
    }
  }

  int[] ranks() {
    return ranks.clone();
  }

  /** The sum of latencies. */
  double seconds() {
    double sum = 0;
    for (double seconds : total) {
      sum += seconds;
    }
    return sum;
  }

  void descend(BooleanSupplier stop) {
    boolean better = true;
    while (better && !stop.getAsBoolean()) {
      better = false;
      for (int u = 0; u < ranks.length; u++) {
        better |= relocate(u) || exchange(u);
      }
    }
  }

  private boolean relocate(int u) {
    int old = ranks[u];
    double before = removed(u);
    int best = bestOf(u);
    double gain = before - added(u, best);
    place(u, gain > LEAST_GAIN ? best : old);
    return gain > LEAST_GAIN;
  }

  /** Takes a user away; returns what that saves. */
  private double removed(int u) {
    int p = crowd.place(u, ranks[u]);
    double before = total[p];
    ranks[u] = -1;
    count[p]--;
    total[p] = among(p, count[p]);
    return before - total[p];
  }

  private int bestOf(int u) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < crowd.candidates(); k++) {
      if (crowd.place(u, k) >= 0) {
        double added = added(u, k);
        if (added < least) {
          least = added;
          best = k;
        }
      }
    }
    return best;
  }

  /** What a user who is nowhere adds to a place. */
  private double added(int u, int k) {
    int p = crowd.place(u, k);
    return crowd.seconds(u, k, count[p] + 1) + among(p, count[p] + 1) - total[p];
  }

  private void place(int u, int k) {
    int p = crowd.place(u, k);
    ranks[u] = k;
    count[p]++;
    total[p] = among(p, count[p]);
  }

  /** The latencies of those who are at a place, if they were so many. */
  private double among(int p, int sharers) {
    double sum = 0;
    if (count[p] > 0) {
      for (int m = crowd.from(p); m < crowd.to(p); m++) {
        if (ranks[crowd.user(m)] == crowd.rank(m)) {
          sum += crowd.seconds(crowd.user(m), crowd.rank(m), sharers);
        }
      }
    }
    return sum;
  }

  private boolean exchange(int u) {
    int here = crowd.place(u, ranks[u]);
    double own = crowd.seconds(u, ranks[u], count[here]);
    for (int k = 0; k < crowd.candidates(); k++) {
      int there = crowd.place(u, k);
      if (there < 0 || there == here) {
        continue;
      }
      double other = crowd.seconds(u, k, count[there]);
      for (int m = crowd.from(there); m < crowd.to(there); m++) {
        int v = crowd.user(m);
        if (ranks[v] == crowd.rank(m)) {
          int back = crowd.rankOf(v, here);
          if (back >= 0
              && own + crowd.seconds(v, ranks[v], count[there])
                  > other + crowd.seconds(v, back, count[here]) + LEAST_GAIN) {
            ranks[u] = k;
            ranks[v] = back;
            total[here] = among(here, count[here]);
            total[there] = among(there, count[there]);
            return true;
          }
        }
      }
    }
    return false;
  }
}
