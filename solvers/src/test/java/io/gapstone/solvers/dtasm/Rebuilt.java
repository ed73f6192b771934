package io.gapstone.solvers.dtasm;

import io.gapstone.core.Origin;
import io.gapstone.core.dtasm.DtasmDemand;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmNetwork;
import io.gapstone.core.dtasm.DtasmTrace;
import io.gapstone.core.dtasm.DtasmUsers;

/** An instance with its users in another order, in other units, or with a server of no use. */
final class Rebuilt {

  private Rebuilt() {}

  static DtasmInstance permuted(DtasmInstance in, int[] order) {
    int users = in.users();
    int[] application = new int[users];
    double[] deadline = new double[users];
    int[] host = new int[users];
    int cells = in.slots() * users;
    int[][] volumes = new int[4][cells];
    double[] cycles = new double[cells];
    DtasmTrace trace = in.trace();
    for (int k = 0; k < users; k++) {
      int u = order[k];
      application[k] = in.people().application(u);
      deadline[k] = in.people().deadlineSeconds(u);
      host[k] = Runs.PROBLEM.initialState(in).host(u);
      for (int t = 0; t < in.slots(); t++) {
        int cell = t * users + k;
        volumes[0][cell] = trace.ran(t, u);
        volumes[1][cell] = trace.taskBits(t, u);
        volumes[2][cell] = trace.resultBits(t, u);
        volumes[3][cell] = trace.stateBits(t, u);
        cycles[cell] = trace.cyclesPerBit(t, u);
      }
    }
    return new DtasmInstance(
        Origin.handmade(),
        in.seamlessSeconds(),
        in.network(),
        in.applications(),
        new DtasmUsers(application, deadline, host),
        in.demand(),
        new DtasmTrace(in.slots(), users, volumes[0], volumes[1], volumes[2], volumes[3], cycles));
  }

  /** Capacities times a factor. */
  static DtasmInstance scaled(DtasmInstance in, double factor) {
    int n = in.servers();
    double[] capacity = new double[n];
    double[] bandwidth = new double[n * n];
    double[] delay = new double[n * n];
    double[] cloudBandwidth = new double[n];
    double[] cloudDelay = new double[n];
    for (int i = 0; i < n; i++) {
      capacity[i] = in.network().capacityHz(i) * factor;
      cloudBandwidth[i] = in.network().cloudBandwidth(i);
      cloudDelay[i] = in.network().cloudDelaySeconds(i);
      for (int j = 0; j < n; j++) {
        bandwidth[i * n + j] = in.network().bandwidth(i, j);
        delay[i * n + j] = in.network().delaySeconds(i, j);
      }
    }
    return new DtasmInstance(
        Origin.handmade(),
        in.seamlessSeconds(),
        new DtasmNetwork(capacity, bandwidth, delay, cloudBandwidth, cloudDelay),
        in.applications(),
        in.people(),
        in.demand(),
        in.trace());
  }

  /** Cycles in units of a quarter of what they were: four times as many at four times the speed. */
  static DtasmInstance inQuarterCycles(DtasmInstance in) {
    DtasmInstance faster = scaled(in, 4);
    int cells = in.slots() * in.users();
    int[][] volumes = new int[4][cells];
    double[] cycles = new double[cells];
    for (int cell = 0; cell < cells; cell++) {
      int t = cell / in.users();
      int u = cell % in.users();
      volumes[0][cell] = in.trace().ran(t, u);
      volumes[1][cell] = in.trace().taskBits(t, u);
      volumes[2][cell] = in.trace().resultBits(t, u);
      volumes[3][cell] = in.trace().stateBits(t, u);
      cycles[cell] = 4 * in.trace().cyclesPerBit(t, u);
    }
    return new DtasmInstance(
        Origin.handmade(),
        in.seamlessSeconds(),
        faster.network(),
        in.applications(),
        in.people(),
        in.demand(),
        new DtasmTrace(
            in.slots(), in.users(), volumes[0], volumes[1], volumes[2], volumes[3], cycles));
  }

  /** With one more server, well connected, that has no capacity. */
  static DtasmInstance withUselessServer(DtasmInstance in) {
    int n = in.servers();
    double[] capacity = new double[n + 1];
    double[] bandwidth = new double[(n + 1) * (n + 1)];
    double[] delay = new double[(n + 1) * (n + 1)];
    double[] cloudBandwidth = new double[n + 1];
    double[] cloudDelay = new double[n + 1];
    double[] share = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      boolean old = i < n;
      capacity[i] = old ? in.network().capacityHz(i) : 0;
      cloudBandwidth[i] = old ? in.network().cloudBandwidth(i) : 1e9;
      cloudDelay[i] = old ? in.network().cloudDelaySeconds(i) : 1e-3;
      share[i] = old ? in.demand().ranShare(i) : 0;
      for (int j = 0; j <= n; j++) {
        boolean both = old && j < n;
        bandwidth[i * (n + 1) + j] = both ? in.network().bandwidth(i, j) : 1e9;
        delay[i * (n + 1) + j] = both ? in.network().delaySeconds(i, j) : i == j ? 0 : 1e-3;
      }
    }
    int[] application = new int[in.users()];
    double[] deadline = new double[in.users()];
    int[] host = new int[in.users()];
    for (int u = 0; u < in.users(); u++) {
      application[u] = in.people().application(u);
      deadline[u] = in.people().deadlineSeconds(u);
      int at = Runs.PROBLEM.initialState(in).host(u);
      host[u] = at == n ? n + 1 : at;
    }
    DtasmDemand demand = in.demand();
    return new DtasmInstance(
        Origin.handmade(),
        in.seamlessSeconds(),
        new DtasmNetwork(capacity, bandwidth, delay, cloudBandwidth, cloudDelay),
        in.applications(),
        new DtasmUsers(application, deadline, host),
        new DtasmDemand(
            share,
            demand.taskBits(),
            demand.resultBits(),
            demand.stateBits(),
            demand.cyclesPerBit()),
        in.trace());
  }
}
