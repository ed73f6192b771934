package io.gapstone.core.dtasm;

import io.gapstone.core.knapsack.WeightScale;
import java.util.Arrays;

/**
 * The pairs of users and edge servers of one slot that pass the limits of downtime, latency and
 * size, for checking bounds. The pairs of user {@code u} are {@code first[u]} to {@code first[u +
 * 1] - 1}, by rising server. Weights and capacities are the whole numbers that servers compare.
 */
final class SlotPairs {

  final int users;
  final int servers;
  final int[] first;
  int[] server = new int[64];
  long[] weight = new long[64];
  final long[] load;
  final long[] capacity;
  final double[] factor;

  SlotPairs(DtasmSlot slot) {
    this.users = slot.users();
    this.servers = slot.servers();
    this.first = new int[users + 1];
    this.load = new long[users];
    this.capacity = new long[servers];
    this.factor = new double[servers];
    for (int h = 0; h < servers; h++) {
      double hz = slot.network().capacityHz(h);
      factor[h] = WeightScale.factor(hz);
      capacity[h] = WeightScale.scaled(hz, factor[h]);
    }
    int count = 0;
    for (int u = 0; u < users; u++) {
      load[u] = slot.loadBits(u);
      for (int h = 0; h < servers; h++) {
        if (slot.admission(u, h) == Verdict.SERVED) {
          if (count == server.length) {
            server = Arrays.copyOf(server, count + count / 2);
            weight = Arrays.copyOf(weight, server.length);
          }
          server[count] = h;
          weight[count++] = WeightScale.scaled(slot.requiredHz(u, h), factor[h]);
        }
      }
      first[u + 1] = count;
    }
  }

  /** The weight in hertz, which is exact because factors are powers of two. */
  double hz(int pair) {
    return weight[pair] / factor[server[pair]];
  }

  double capacityHz(int h) {
    return capacity[h] / factor[h];
  }
}
