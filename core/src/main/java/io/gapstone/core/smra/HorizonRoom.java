package io.gapstone.core.smra;

import io.gapstone.core.Tolerance;

/**
 * The most that a newcomer can ever get, by slot and server, from above. Who could not move so far,
 * because each target was its host, had no room for one user's minima, or was ruled out by a
 * branch, still holds its initial shares.
 */
final class HorizonRoom {

  private final int servers;
  private final double[] cpu;
  private final double[] bandwidth;
  private final double leastCpu;
  private final double leastBandwidth;

  HorizonRoom(SmraInstance in, SmraState state, HorizonMoves fixed) {
    servers = in.servers();
    int cells = Math.multiplyExact(in.slots(), servers);
    cpu = new double[cells];
    bandwidth = new double[cells];
    leastCpu = Tolerance.leastAtLeast(in.boxes().cpuMinHz());
    leastBandwidth = Tolerance.leastAtLeast(in.boxes().bandwidthMinHz());
    boolean[] mayHaveMoved = new boolean[in.users()];
    for (int t = 0; t < in.slots(); t++) {
      fill(in, state, t, mayHaveMoved);
      for (int u = 0; u < in.users(); u++) {
        int target = in.target(t, u);
        mayHaveMoved[u] |= target != state.host(u) && open(t, target) && !fixed.keeps(u, t);
      }
    }
  }

  private void fill(SmraInstance in, SmraState state, int t, boolean[] mayHaveMoved) {
    double[] heldCpu = new double[servers];
    double[] heldBandwidth = new double[servers];
    for (int u = 0; u < in.users(); u++) {
      if (!mayHaveMoved[u]) {
        int e = state.host(u);
        heldCpu[e] = Math.max(0, Math.nextDown(heldCpu[e] + state.cpuHz(u)));
        heldBandwidth[e] = Math.max(0, Math.nextDown(heldBandwidth[e] + state.bandwidthHz(u)));
      }
    }
    for (int e = 0; e < servers; e++) {
      int k = t * servers + e;
      cpu[k] = most(in.boxes().cpuMaxHz(), in.cpuHz(e), heldCpu[e]);
      bandwidth[k] = most(in.boxes().bandwidthMaxHz(), in.bandwidthHz(e), heldBandwidth[e]);
    }
  }

  /** The checker adds up shares in its own order, so the capacity gets some rounding, too. */
  private static double most(double box, double capacity, double held) {
    double largest = Tolerance.largestAtMost(capacity) * (1 + 1e-12);
    return Math.min(Tolerance.largestAtMost(box), Math.nextUp(largest - held));
  }

  /** Whether a newcomer can find its minima. */
  boolean open(int t, int e) {
    int k = t * servers + e;
    return cpu[k] >= leastCpu && bandwidth[k] >= leastBandwidth;
  }

  double cpuHz(int t, int e) {
    return cpu[t * servers + e];
  }

  double bandwidthHz(int t, int e) {
    return bandwidth[t * servers + e];
  }
}
