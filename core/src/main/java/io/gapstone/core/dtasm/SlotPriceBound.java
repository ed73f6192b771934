package io.gapstone.core.dtasm;

import io.gapstone.core.math.Outward;

/**
 * The bound of capacity prices: whoever takes capacity pays for it, every user takes what is
 * cheapest for it, and what all capacity is worth is taken off.
 *
 * <p>For any prices p of at least 0, the load on the cloud is at least {@code sum over users of min
 * (load, p weight) - sum over servers of p capacity}. Rounded downwards. Prices are in bits per
 * hertz; below 0 they count as 0.
 */
final class SlotPriceBound {

  private SlotPriceBound() {}

  /** The bound with the prices at {@code prices[from..]}, over what is open. */
  static double of(SlotPairs pairs, double[] prices, int from, OpenPairs open) {
    double sum = 0;
    for (int h = 0; h < pairs.servers; h++) {
      double price = Math.max(0, prices[from + h]);
      sum = Outward.sumDown(sum, -Outward.productUp(price, pairs.capacityHz(h)));
    }
    for (int u = 0; u < pairs.users; u++) {
      double least = open.open(open.cloud(u)) ? pairs.load[u] : Double.POSITIVE_INFINITY;
      for (int k = pairs.first[u]; k < pairs.first[u + 1]; k++) {
        if (open.open(k)) {
          least = Math.min(least, costDown(pairs, k, prices, from));
        }
      }
      sum = Outward.sumDown(sum, least);
    }
    return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
  }

  private static double costDown(SlotPairs pairs, int k, double[] prices, int from) {
    double price = Math.max(0, prices[from + pairs.server[k]]);
    return price == 0 ? 0 : Math.max(0, Outward.productDown(price, pairs.hz(k)));
  }

  /** Closes the options with which the bound would be at least {@code target}. */
  static void closeCostly(
      SlotPairs pairs, double[] prices, int from, OpenPairs open, double target) {
    double bound = of(pairs, prices, from, open);
    for (int u = 0; u < pairs.users; u++) {
      double load = pairs.load[u];
      double least = open.open(open.cloud(u)) ? load : Double.POSITIVE_INFINITY;
      for (int k = pairs.first[u]; k < pairs.first[u + 1]; k++) {
        if (open.open(k)) {
          least = Math.min(least, Math.nextUp(costDown(pairs, k, prices, from)));
        }
      }
      double others = Outward.sumDown(bound, -least);
      for (int k = pairs.first[u]; k < pairs.first[u + 1]; k++) {
        if (Outward.sumDown(others, costDown(pairs, k, prices, from)) >= target) {
          open.close(k);
        }
      }
      if (Outward.sumDown(others, load) >= target) {
        open.close(open.cloud(u));
      }
    }
  }
}
