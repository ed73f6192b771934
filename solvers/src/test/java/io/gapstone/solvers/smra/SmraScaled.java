package io.gapstone.solvers.smra;

import io.gapstone.core.smra.SmraBoxes;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraNetwork;
import io.gapstone.core.smra.SmraTrace;
import io.gapstone.core.smra.SmraUsers;
import java.util.Arrays;

/**
 * The same instance in other units of data and frequency, with further servers that nobody is near.
 * Delays are the same.
 *
 * @param unit what bits, bits per second and hertz are multiplied by
 * @param useless how many servers to add
 */
record SmraScaled(SmraInstance base, double unit, int useless) {

  SmraInstance instance() {
    SmraBoxes box = base.boxes();
    return new SmraInstance(
        base.origin(),
        base.targets(),
        base.radio(),
        new SmraBoxes(
            unit * box.cpuMinHz(),
            unit * box.cpuMaxHz(),
            unit * box.bandwidthMinHz(),
            unit * box.bandwidthMaxHz()),
        network(),
        users(),
        trace());
  }

  private SmraNetwork network() {
    int n = base.servers() + useless;
    double[] x = new double[n];
    double[] y = new double[n];
    double[] cpu = new double[n];
    double[] bandwidth = new double[n];
    double[] links = new double[n * n];
    Arrays.fill(links, unit * 5e7);
    for (int e = 0; e < n; e++) {
      boolean known = e < base.servers();
      x[e] = known ? base.serverX(e) : 1e9 + e;
      y[e] = known ? base.serverY(e) : 1e9;
      cpu[e] = unit * base.cpuHz(known ? e : 0);
      bandwidth[e] = unit * base.bandwidthHz(known ? e : 0);
      for (int other = 0; known && other < base.servers(); other++) {
        links[e * n + other] = unit * base.linkBitsPerSecond(e, other);
      }
    }
    return new SmraNetwork(x, y, cpu, bandwidth, links);
  }

  private SmraUsers users() {
    int n = base.users();
    SmraUsers own =
        new SmraUsers(new int[n], new double[n], new double[n], new double[n], new double[n]);
    for (int u = 0; u < n; u++) {
      own.initialServer()[u] = base.initialServer(u);
      own.initialCpuHz()[u] = unit * base.initialCpuHz(u);
      own.initialBandwidthHz()[u] = unit * base.initialBandwidthHz(u);
      own.checkpointShare()[u] = base.checkpointShare(u);
      own.serviceCpuHz()[u] = unit * base.serviceCpuHz(u);
    }
    return own;
  }

  private SmraTrace trace() {
    int n = base.users();
    int cells = base.slots() * n;
    double[] positions = new double[2 * (cells + n)];
    for (int k = 0; k <= base.slots(); k++) {
      for (int u = 0; u < n; u++) {
        positions[2 * (k * n + u)] = base.x(k, u);
        positions[2 * (k * n + u) + 1] = base.y(k, u);
      }
    }
    double[] predicted = new double[2 * cells];
    int[] server = new int[cells];
    double[] data = new double[cells];
    double[] cycles = new double[cells];
    double[] state = new double[cells];
    double[] suspend = new double[cells];
    double[] resume = new double[cells];
    for (int c = 0; c < cells; c++) {
      int t = c / n;
      int u = c % n;
      predicted[2 * c] = base.predictedX(t, u);
      predicted[2 * c + 1] = base.predictedY(t, u);
      server[c] = base.predictedServer(t, u);
      data[c] = unit * base.dataBits(t, u);
      cycles[c] = base.cyclesPerBit(t, u);
      state[c] = unit * base.stateBits(t, u);
      suspend[c] = base.suspendCyclesPerBit(t, u);
      resume[c] = base.resumeCyclesPerBit(t, u);
    }
    return new SmraTrace(
        base.slots(),
        positions,
        base.predictor(),
        predicted,
        server,
        data,
        cycles,
        state,
        suspend,
        resume);
  }
}
