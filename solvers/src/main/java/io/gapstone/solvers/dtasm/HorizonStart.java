package io.gapstone.solvers.dtasm;

import java.util.Arrays;

/** A plan that fits, user by user at given prices, those first who have most to lose. */
final class HorizonStart {

  private HorizonStart() {}

  static HorizonPlan of(HorizonCase in, double[] x) {
    HorizonPlan plan = new HorizonPlan(in);
    HorizonRouter router = new HorizonRouter(in, plan, x);
    HorizonWays ways = new HorizonWays(in, x);
    double[] gain = new double[in.users];
    Integer[] order = new Integer[in.users];
    for (int u = 0; u < in.users; u++) {
      order[u] = u;
      gain[u] = -ways.search(u);
      for (int t = 0; t < in.slots; t++) {
        gain[u] += in.load[t * in.users + u];
      }
    }
    Arrays.sort(order, (a, b) -> Double.compare(gain[b], gain[a]));
    for (int u : order) {
      router.send(u, 1);
    }
    return plan;
  }
}
