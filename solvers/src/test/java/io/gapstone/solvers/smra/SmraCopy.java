package io.gapstone.solvers.smra;

import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraState;

/** A decision that can be spoilt. Each change says whether the decision offered the chance. */
final class SmraCopy {

  final SmraInstance in;
  private final int t;
  private final int[] servers;
  private final double[] cpuHz;
  private final double[] bandwidthHz;

  SmraCopy(SmraInstance in, int t, SmraDecision decision) {
    this.in = in;
    this.t = t;
    int n = decision.users();
    servers = new int[n];
    cpuHz = new double[n];
    bandwidthHz = new double[n];
    for (int u = 0; u < n; u++) {
      servers[u] = decision.server(u);
      cpuHz[u] = decision.cpuHz(u);
      bandwidthHz[u] = decision.bandwidthHz(u);
    }
  }

  SmraDecision decision() {
    return new SmraDecision(servers, cpuHz, bandwidthHz, new boolean[servers.length]);
  }

  boolean set(int u, int server) {
    servers[u] = server;
    return true;
  }

  boolean toNeitherHostNorTarget(SmraState state) {
    int e = 0;
    while (e == state.host(0) || e == in.target(t, 0)) {
      e++;
    }
    return set(0, e);
  }

  boolean scaleStayer(SmraState state, double byCpu, double byBandwidth) {
    return scale(state, false, byCpu, byBandwidth);
  }

  boolean scaleMover(SmraState state, double byCpu, double byBandwidth) {
    return scale(state, true, byCpu, byBandwidth);
  }

  private boolean scale(SmraState state, boolean mover, double byCpu, double byBandwidth) {
    for (int u = 0; u < servers.length; u++) {
      if ((servers[u] != state.host(u)) == mover) {
        cpuHz[u] *= byCpu;
        bandwidthHz[u] *= byBandwidth;
        return true;
      }
    }
    return false;
  }

  /** Raises the shares at a server that is full, by a thousandth, where the boxes have room. */
  boolean overfill(SmraState state, boolean cpu) {
    double[] shares = cpu ? cpuHz : bandwidthHz;
    double most = cpu ? in.boxes().cpuMaxHz() : in.boxes().bandwidthMaxHz();
    for (int e = 0; e < in.servers(); e++) {
      double sum = cpu ? state.takenCpuHz(e) : state.takenBandwidthHz(e);
      double capacity = cpu ? in.cpuHz(e) : in.bandwidthHz(e);
      int mover = -1;
      for (int u = 0; u < servers.length; u++) {
        if (servers[u] == e && state.host(u) != e) {
          sum += shares[u];
          mover = shares[u] * 1.001 < most ? u : mover;
        }
      }
      if (mover >= 0 && sum > capacity * (1 - 1e-9)) {
        shares[mover] *= 1.001;
        return true;
      }
    }
    return false;
  }
}
