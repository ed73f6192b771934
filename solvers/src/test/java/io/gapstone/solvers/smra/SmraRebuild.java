package io.gapstone.solvers.smra;

import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraNetwork;
import io.gapstone.core.smra.SmraTrace;
import io.gapstone.core.smra.SmraUsers;
import java.util.function.IntFunction;

/** Instances put together from others, to see what depends on what. */
record SmraRebuild(SmraInstance base, int[] users, int slots) {

  /** User k of the new instance is user {@code users[k]} of the base. */
  SmraInstance permuted() {
    return build(k -> base, t -> base);
  }

  /** The base up to what a policy sees in slot {@code from - 1}, another instance after that. */
  SmraInstance withFuture(SmraInstance other, int from) {
    return build(k -> k < from ? base : other, t -> t < from ? base : other);
  }

  private SmraInstance build(
      IntFunction<SmraInstance> locationSource, IntFunction<SmraInstance> slotSource) {
    return new SmraInstance(
        base.origin(),
        base.targets(),
        base.radio(),
        base.boxes(),
        network(),
        own(),
        trace(locationSource, slotSource));
  }

  private SmraNetwork network() {
    int servers = base.servers();
    double[] x = new double[servers];
    double[] y = new double[servers];
    double[] cpu = new double[servers];
    double[] bandwidth = new double[servers];
    double[] links = new double[servers * servers];
    for (int e = 0; e < servers; e++) {
      x[e] = base.serverX(e);
      y[e] = base.serverY(e);
      cpu[e] = base.cpuHz(e);
      bandwidth[e] = base.bandwidthHz(e);
      for (int other = 0; other < servers; other++) {
        links[e * servers + other] = base.linkBitsPerSecond(e, other);
      }
    }
    return new SmraNetwork(x, y, cpu, bandwidth, links);
  }

  private SmraUsers own() {
    int n = users.length;
    SmraUsers own =
        new SmraUsers(new int[n], new double[n], new double[n], new double[n], new double[n]);
    for (int k = 0; k < n; k++) {
      own.initialServer()[k] = base.initialServer(users[k]);
      own.initialCpuHz()[k] = base.initialCpuHz(users[k]);
      own.initialBandwidthHz()[k] = base.initialBandwidthHz(users[k]);
      own.checkpointShare()[k] = base.checkpointShare(users[k]);
      own.serviceCpuHz()[k] = base.serviceCpuHz(users[k]);
    }
    return own;
  }

  private SmraTrace trace(
      IntFunction<SmraInstance> locationSource, IntFunction<SmraInstance> slotSource) {
    int n = users.length;
    int cells = slots * n;
    SmraTrace trace =
        new SmraTrace(
            slots,
            new double[2 * (cells + n)],
            base.predictor(),
            new double[2 * cells],
            new int[cells],
            new double[cells],
            new double[cells],
            new double[cells],
            new double[cells],
            new double[cells]);
    for (int k = 0; k <= slots; k++) {
      for (int u = 0; u < n; u++) {
        SmraInstance from = locationSource.apply(k);
        trace.positionMetres()[2 * (k * n + u)] = from.x(k, users[u]);
        trace.positionMetres()[2 * (k * n + u) + 1] = from.y(k, users[u]);
      }
    }
    for (int t = 0; t < slots; t++) {
      for (int u = 0; u < n; u++) {
        SmraInstance from = slotSource.apply(t);
        int cell = t * n + u;
        trace.predictedMetres()[2 * cell] = from.predictedX(t, users[u]);
        trace.predictedMetres()[2 * cell + 1] = from.predictedY(t, users[u]);
        trace.predictedServer()[cell] = from.predictedServer(t, users[u]);
        trace.dataBits()[cell] = from.dataBits(t, users[u]);
        trace.cyclesPerBit()[cell] = from.cyclesPerBit(t, users[u]);
        trace.stateBits()[cell] = from.stateBits(t, users[u]);
        trace.suspendCyclesPerBit()[cell] = from.suspendCyclesPerBit(t, users[u]);
        trace.resumeCyclesPerBit()[cell] = from.resumeCyclesPerBit(t, users[u]);
      }
    }
    return trace;
  }
}
