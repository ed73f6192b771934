package io.gapstone.solvers.isma;

import io.gapstone.core.Origin;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaNetwork;
import io.gapstone.core.isma.IsmaTrace;
import io.gapstone.core.isma.IsmaUsers;

/** Copies of an instance with another part. */
final class Rebuilt {

  private Rebuilt() {}

  static IsmaInstance withNetwork(IsmaInstance old, IsmaNetwork network) {
    int users = old.users();
    int slots = old.slots();
    double[] cpu = new double[users];
    double[] deadline = new double[users];
    double[] x = new double[users * (slots + 1)];
    double[] y = new double[users * (slots + 1)];
    double[] data = new double[users * slots];
    double[] cycles = new double[users * slots];
    for (int u = 0; u < users; u++) {
      cpu[u] = old.cpuHertz(u);
      deadline[u] = old.deadlineSeconds(u);
      for (int t = 0; t <= slots; t++) {
        x[t * users + u] = old.x(t, u);
        y[t * users + u] = old.y(t, u);
      }
      for (int t = 0; t < slots; t++) {
        data[t * users + u] = old.dataBits(t, u);
        cycles[t * users + u] = old.cycles(t, u);
      }
    }
    return new IsmaInstance(
        Origin.handmade(),
        slots,
        old.model(),
        network,
        new IsmaUsers(cpu, deadline),
        new IsmaTrace(x, y, data, cycles));
  }
}
