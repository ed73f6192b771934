package io.gapstone.solvers.isma;

import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.isma.IsmaCertificates;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Prices of one slot, and the solution that a local search finds from what users choose there. */
final class SlotStart {

  private static final double ROUNDING = 1e-12;

  private final SlotPrices prices;
  private final AssignmentSearch search;

  SlotStart(SlotOptions options, ServerKnapsack knapsack, int steps, BooleanSupplier stop) {
    prices = new SlotPrices(options);
    prices.run(steps, stop);
    search = new AssignmentSearch(options, knapsack);
    search.load(prices.servers());
    search.descend(stop);
  }

  SlotSolution solution() {
    return search.solution();
  }

  ServerPattern pattern(int server) {
    return search.pattern(server);
  }

  /** A lower bound on the sum of completion times. */
  double bound() {
    return prices.bound() * (1 - ROUNDING);
  }

  /** What users are worth at these prices: what they cost. A server's floor is minus its price. */
  Worth worth() {
    double[] costs = prices.costs();
    double[] floors = prices.prices();
    double sum = 0;
    double scale = 0;
    for (double cost : costs) {
      sum += cost;
      scale += cost;
    }
    for (int l = 0; l < floors.length; l++) {
      floors[l] = -floors[l] - ROUNDING * scale;
      sum += floors[l];
    }
    return new Worth(costs, floors, sum - ROUNDING * scale);
  }

  Certificate certificate() {
    return new Certificate(IsmaCertificates.PRICES, Map.of("prices", prices.prices()));
  }
}
