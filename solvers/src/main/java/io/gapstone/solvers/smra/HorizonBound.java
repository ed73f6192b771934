package io.gapstone.solvers.smra;

import io.gapstone.core.Budget;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.smra.SmraCertificates;
import io.gapstone.solvers.dual.ProjectedAscent;
import java.util.Map;

/**
 * The best prices over all slots, for softened paths that harden step by step: the bound comes
 * within about the last softness of the best that prices can prove.
 */
final class HorizonBound {

  /** The first softness, as a part of the mean delay when nobody moves. */
  private static final double SOFT = 0.3;

  private static final double HARDENING = 0.4;
  private static final int PHASES = 8;
  private static final int STEPS_PER_PHASE = 200;
  private static final double LEAST_GAIN = 1e-6;

  /** More than twice what the checker tolerates, as a part of what is counted. */
  private static final double TOLERATED = 2.2e-9;

  private final HorizonCase in;
  private final HorizonPrices prices;
  private long steps;

  HorizonBound(HorizonCase in, StayTable table) {
    this.in = in;
    prices = new HorizonPrices(table);
  }

  /** Climbs until it is no longer worth while, or the budget is spent. */
  void climb(Budget budget, Runnable better) {
    prices.softness = SOFT * meanDelayOfStaying(in);
    ProjectedAscent ascent = new ProjectedAscent(prices, new double[prices.size()]);
    for (int phase = 0; phase < PHASES && !budget.spent(steps); phase++) {
      double before = prices.bestBound();
      double gain = Double.POSITIVE_INFINITY;
      for (int k = 0; k < STEPS_PER_PHASE && !budget.spent(steps); k++) {
        gain = ascent.step();
        steps++;
        if (!(gain > LEAST_GAIN * Math.abs(ascent.value()))) {
          break;
        }
      }
      if (prices.bestBound() > before) {
        better.run();
      }
      prices.softness *= HARDENING;
      ascent.restart();
    }
  }

  /** The mean delay of a user in a slot when nobody moves. */
  static double meanDelayOfStaying(HorizonCase in) {
    double stay = 0;
    for (int u = 0; u < in.users; u++) {
      stay += in.initial(u, in.slots);
    }
    return stay / ((double) in.users * in.slots);
  }

  long steps() {
    return steps;
  }

  /** The prices, as in {@link HorizonPrices}. */
  double[] x() {
    return prices.best();
  }

  /** A lower bound of the sum of delays, with all the tolerance of the checker. */
  double lower() {
    return tolerant(raw(), x());
  }

  /** A lower bound of the sum of delays where nothing is tolerated. */
  double raw() {
    return prices.bestBound();
  }

  /**
   * A bound less what the checker's tolerance is worth; an infinite one has nothing to lose.
   *
   * @param x the prices that prove it
   */
  static double tolerant(double bound, double[] x) {
    if (bound == Double.POSITIVE_INFINITY) {
      return bound;
    }
    double worth = 0;
    for (double seconds : x) {
      worth += seconds;
    }
    return bound - TOLERATED * (Math.abs(bound) + 2 * worth);
  }

  Certificate certificate() {
    return certificate(in, prices.best());
  }

  /** The certificate of prices as in {@link HorizonPrices}. */
  static Certificate certificate(HorizonCase in, double[] x) {
    int cells = in.servers * in.slots;
    double[] cpu = new double[cells];
    double[] bandwidth = new double[cells];
    for (int e = 0; e < in.servers; e++) {
      for (int t = 0; t < in.slots; t++) {
        int from = e * in.slots + t;
        int to = t * in.servers + e;
        cpu[to] = x[from] / in.instance.cpuHz(e);
        bandwidth[to] = x[cells + from] / in.instance.bandwidthHz(e);
      }
    }
    return new Certificate(
        SmraCertificates.HORIZON_PRICES, Map.of("cpuPrices", cpu, "bandwidthPrices", bandwidth));
  }
}
