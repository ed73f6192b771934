package io.gapstone.core.isma;

import static io.gapstone.core.math.Outward.sumDown;

import io.gapstone.core.certificate.Certificate;

/** The bound of prices: each user alone takes the cheapest way through the slots. */
final class PriceBound {

  private final IsmaInstance instance;
  private final int from;
  private final int to;
  private final IsmaState state;

  PriceBound(IsmaInstance instance, int from, int to, IsmaState state) {
    this.instance = instance;
    this.from = from;
    this.to = to;
    this.state = state;
  }

  double seconds(Certificate certificate) {
    int servers = instance.servers();
    double[] prices = certificate.get("prices", Math.multiplyExact(to - from, servers)).clone();
    double sum = 0;
    for (int k = 0; k < prices.length; k++) {
      prices[k] = Math.max(0, prices[k]);
      sum = sumDown(sum, -prices[k]);
    }
    for (int u = 0; u < instance.users(); u++) {
      sum = sumDown(sum, cheapestWay(u, prices));
    }
    return sum;
  }

  /** Backwards over the slots: the least cost from each host on. */
  private double cheapestWay(int u, double[] prices) {
    int servers = instance.servers();
    double[] onward = new double[servers];
    double[] next = new double[servers];
    for (int t = to - 1; t >= from; t--) {
      double[] spare = next;
      next = onward;
      onward = spare;
      double alone = OptionFloor.down(instance.localSeconds(t, u, 0));
      double moved = Double.POSITIVE_INFINITY;
      double wait = OptionFloor.down(instance.model().migrationSeconds());
      for (int l = 0; l < servers; l++) {
        double price = prices[(t - from) * servers + l];
        double stay = Math.min(alone, cheapest(t, u, l, 0, price));
        onward[l] = sumDown(stay, next[l]);
        moved = Math.min(moved, sumDown(cheapest(t, u, l, wait, price), next[l]));
      }
      for (int l = 0; l < servers; l++) {
        onward[l] = Math.min(onward[l], moved);
      }
    }
    return onward[state.host(u)];
  }

  private double cheapest(int t, int u, int server, double wait, double price) {
    double least = Double.POSITIVE_INFINITY;
    for (int q = 1; q <= IsmaCosts.WHOLE; q++) {
      double overhead =
          OptionFloor.down(
              instance.uploadSeconds(t, u, q) + instance.wiredSeconds(t, u, server, q) + wait);
      double local = OptionFloor.down(instance.localSeconds(t, u, q));
      double work = OptionFloor.down(instance.edgeSeconds(t, u, server, q, 1));
      least = Math.min(least, OptionFloor.seconds(local, overhead, work, price));
    }
    return least;
  }
}
