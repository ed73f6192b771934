package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Origin;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyNetwork;
import io.gapstone.core.delayenergy.DelayEnergyTrace;
import io.gapstone.core.delayenergy.DelayEnergyUsers;

/** Joins the past of one instance with the future of another of the same sizes. */
final class Splice {

  private Splice() {}

  /** The first {@code slots} slots are those of {@code past}. */
  static DelayEnergyInstance of(DelayEnergyInstance past, DelayEnergyInstance future, int slots) {
    int users = past.users();
    int all = past.slots();
    double[] x = new double[(all + 1) * users];
    double[] y = new double[(all + 1) * users];
    double[] data = new double[all * users];
    double[] cycles = new double[all * users];
    double[] states = new double[all * users];
    int[] hosts = new int[users];
    double[] deadlines = new double[users];
    for (int u = 0; u < users; u++) {
      hosts[u] = past.initialHost(u);
      deadlines[u] = past.deadlineSeconds(u);
      for (int k = 0; k <= all; k++) {
        x[k * users + u] = (k <= slots ? past : future).x(k, u);
        y[k * users + u] = (k <= slots ? past : future).y(k, u);
      }
      for (int t = 0; t < all; t++) {
        DelayEnergyInstance source = t < slots ? past : future;
        data[t * users + u] = source.dataBits(t, u);
        cycles[t * users + u] = source.cycles(t, u);
        states[t * users + u] = source.stateBits(t, u);
      }
    }
    return new DelayEnergyInstance(
        Origin.handmade(),
        past.radio(),
        past.model(),
        network(past),
        new DelayEnergyUsers(hosts, deadlines),
        new DelayEnergyTrace(all, x, y, data, cycles, states),
        past.reference());
  }

  private static DelayEnergyNetwork network(DelayEnergyInstance instance) {
    int[] cells = new int[instance.servers()];
    double[] hertz = new double[cells.length];
    int[] vms = new int[cells.length];
    for (int s = 0; s < cells.length; s++) {
      cells[s] = instance.serverCell(s);
      hertz[s] = instance.serverHz(s);
      vms[s] = instance.vms(s);
    }
    return new DelayEnergyNetwork(
        instance.columns(), instance.rows(), instance.cellMetres(), cells, hertz, vms);
  }
}
