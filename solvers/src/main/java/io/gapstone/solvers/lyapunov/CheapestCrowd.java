package io.gapstone.solvers.lyapunov;

import java.util.Arrays;

/**
 * The set of users that leaves a place the least latency minus worth.
 *
 * <p>Among so many sharers the best set is the cheapest users. Latencies grow with the number of
 * sharers, so the search ends where even taking all users with a gain is no better.
 */
final class CheapestCrowd {

  private int size;
  private int musts;
  private int[] user = new int[8];
  private int[] rank = new int[8];
  private double[] worth = new double[8];

  /** Those who must come first, then the rest by value. */
  private int[] order = new int[8];

  private double[] value = new double[8];

  private int[] chosen = new int[8];
  private int choices;
  private double least;

  void clear() {
    size = 0;
    musts = 0;
  }

  /** A user who may, or must, be there. */
  void add(int u, int itsRank, double itsWorth, boolean must) {
    if (size == user.length) {
      int length = 2 * size;
      user = Arrays.copyOf(user, length);
      rank = Arrays.copyOf(rank, length);
      worth = Arrays.copyOf(worth, length);
      order = Arrays.copyOf(order, length);
      value = new double[length];
      chosen = Arrays.copyOf(chosen, length);
    }
    user[size] = u;
    rank[size] = itsRank;
    worth[size] = itsWorth;
    order[size] = size;
    if (must) {
      order[size] = order[musts];
      order[musts++] = size;
    }
    size++;
  }

  /** Finds the best set of those added. */
  double solve(SlotCrowd crowd) {
    least = musts == 0 ? 0 : Double.POSITIVE_INFINITY;
    choices = 0;
    for (int sharers = Math.max(1, musts); sharers <= size; sharers++) {
      double gains = 0;
      double sum = 0;
      for (int i = 0; i < size; i++) {
        int m = order[i];
        value[m] = crowd.seconds(user[m], rank[m], sharers) - worth[m];
        if (i < musts) {
          sum += value[m];
        } else if (value[m] < 0) {
          gains += value[m];
        }
      }
      if (sum + gains >= least) {
        break;
      }
      sort();
      for (int i = musts; i < sharers; i++) {
        sum += value[order[i]];
      }
      if (sum < least) {
        least = sum;
        choices = sharers;
        System.arraycopy(order, 0, chosen, 0, sharers);
      }
    }
    return least;
  }

  /** By value; nearly sorted already where values of one sharer less were sorted. */
  private void sort() {
    for (int i = musts + 1; i < size; i++) {
      int m = order[i];
      int at = i;
      while (at > musts && after(order[at - 1], m)) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = m;
    }
  }

  private boolean after(int a, int b) {
    return value[a] > value[b] || value[a] == value[b] && a > b;
  }

  double least() {
    return least;
  }

  /** How many the best set has. */
  int choices() {
    return choices;
  }

  /** One of its users. */
  int user(int choice) {
    return user[chosen[choice]];
  }

  /** That user's rank of the place. */
  int rank(int choice) {
    return rank[chosen[choice]];
  }
}
