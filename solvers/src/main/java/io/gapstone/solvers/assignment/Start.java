package io.gapstone.solvers.assignment;

import java.util.Arrays;

/** First assignments from prices, and how far apart users' options lie. */
final class Start {

  private Start() {}

  /**
   * Everyone takes the cheapest option for which there is room, those first to whom the second
   * cheapest costs most more.
   *
   * @param pairOf receives the pairs of the users that are open, by user
   */
  static void greedy(AssignmentProblem p, Options o, double[] price, long[] room, int[] pairOf) {
    long[] order = new long[o.users];
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(o.users);
    long mask = (1L << bits) - 1;
    for (int i = 0; i < o.users; i++) {
      // A positive double sorts as its bits do; the lowest make room for the user.
      long regret = Double.doubleToRawLongBits(secondExcess(o, i, price));
      order[i] = Long.MAX_VALUE - regret & ~mask | i;
    }
    Arrays.sort(order);
    for (long key : order) {
      int i = (int) (key & mask);
      int u = o.user[i];
      pairOf[u] = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int k = o.first[i]; k < o.first[i + 1]; k++) {
        int pair = o.pair[k];
        double value = o.value(k, price);
        if (value < least && (pair < 0 || p.weight[pair] <= room[p.server[pair]])) {
          least = value;
          pairOf[u] = pair;
        }
      }
      if (pairOf[u] >= 0) {
        room[p.server[pairOf[u]]] -= p.weight[pairOf[u]];
      }
    }
  }

  /** How much the second cheapest option costs above the cheapest. */
  static double secondExcess(Options o, int i, double[] price) {
    double least = Double.POSITIVE_INFINITY;
    double second = Double.POSITIVE_INFINITY;
    for (int k = o.first[i]; k < o.first[i + 1]; k++) {
      double value = o.value(k, price);
      second = Math.min(second, Math.max(value, least));
      least = Math.min(least, value);
    }
    return second == Double.POSITIVE_INFINITY ? 0 : second - least;
  }

  /** The median of {@link #secondExcess}, at least a little. */
  static double scale(Options o, double[] price) {
    double[] all = new double[o.users];
    for (int i = 0; i < o.users; i++) {
      all[i] = secondExcess(o, i, price);
    }
    Arrays.sort(all);
    double median = o.users == 0 ? 0 : all[o.users / 2];
    double high = o.users == 0 ? 0 : all[o.users * 9 / 10];
    return Math.max(Math.max(median, 0.05 * high), 1e-3);
  }
}
