package io.gapstone.solvers.dtasm;

import io.gapstone.core.Origin;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmNetwork;
import io.gapstone.core.dtasm.DtasmTrace;
import io.gapstone.core.dtasm.DtasmUsers;

/** An instance with its users in another order, and with one more server that has no capacity. */
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
}
