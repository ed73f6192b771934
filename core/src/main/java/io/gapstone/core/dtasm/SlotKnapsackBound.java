package io.gapstone.core.dtasm;

import io.gapstone.core.knapsack.Knapsack;

/**
 * The bound of user prices: each server is paid the price of every user that it serves, may serve a
 * user whom others serve too, and serves what pays most.
 *
 * <p>For any prices m with {@code 0 <= m <= load}, the load on the cloud is at least the sum of all
 * m minus, for each server, the value of its best knapsack. All in whole numbers, so nothing is
 * rounded; prices are cut to a grid first, which keeps the knapsacks quick.
 */
final class SlotKnapsackBound {

  /** How many steps of the grid the whole load has, at most. */
  private static final long STEPS = 1L << 27;

  private SlotKnapsackBound() {}

  /** The bound with a price in bits for each user, cut to what is allowed. */
  static double of(SlotPairs pairs, double[] prices) {
    long total = 0;
    for (long load : pairs.load) {
      total += load;
    }
    long grid = total / STEPS + 1;
    long[] value = new long[pairs.users];
    long sum = 0;
    for (int u = 0; u < pairs.users; u++) {
      value[u] = (long) (Math.max(0, Math.min(prices[u], pairs.load[u])) / grid);
      sum += value[u];
    }
    Knapsack knapsack = new Knapsack();
    int[][] users = usersByServer(pairs);
    long[] values = new long[pairs.users];
    long[] weights = new long[pairs.users];
    boolean[] kept = new boolean[pairs.users];
    for (int h = 0; h < pairs.servers; h++) {
      int n = users[h].length / 2;
      for (int j = 0; j < n; j++) {
        values[j] = value[users[h][2 * j]];
        weights[j] = pairs.weight[users[h][2 * j + 1]];
      }
      knapsack.solve(n, values, weights, pairs.capacity[h], kept);
      for (int j = 0; j < n; j++) {
        sum -= kept[j] ? values[j] : 0;
      }
    }
    return (double) sum * grid;
  }

  /** By server, user and pair in turn. */
  private static int[][] usersByServer(SlotPairs pairs) {
    int[] count = new int[pairs.servers];
    for (int k = 0; k < pairs.first[pairs.users]; k++) {
      count[pairs.server[k]] += 2;
    }
    int[][] lists = new int[pairs.servers][];
    for (int h = 0; h < pairs.servers; h++) {
      lists[h] = new int[count[h]];
      count[h] = 0;
    }
    for (int u = 0; u < pairs.users; u++) {
      for (int k = pairs.first[u]; k < pairs.first[u + 1]; k++) {
        int h = pairs.server[k];
        lists[h][count[h]++] = u;
        lists[h][count[h]++] = k;
      }
    }
    return lists;
  }
}
