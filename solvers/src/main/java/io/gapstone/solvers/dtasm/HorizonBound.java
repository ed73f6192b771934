package io.gapstone.solvers.dtasm;

import io.gapstone.core.Budget;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.dtasm.DtasmCertificates;
import io.gapstone.solvers.dual.ProjectedAscent;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * The best prices over all slots, for softened ways that harden step by step: the bound comes close
 * to the best that prices can prove, which is that of the linear relaxation.
 */
final class HorizonBound {

  /** The first and last softness, as parts of the mean load. */
  private static final double SOFT = 0.1;

  private static final double HARDENING = 0.3;
  private static final int PHASES = 6;
  private static final int STEPS_PER_PHASE = 200;
  private static final double LEAST_GAIN = 1e-7;

  private final HorizonCase in;
  private final HorizonPrices prices;
  private final double offered;
  private long steps;

  HorizonBound(HorizonCase in) {
    this.in = in;
    this.prices = new HorizonPrices(in);
    this.offered = in.offered();
  }

  /** Climbs until it is no longer worth while, or the budget is spent. */
  void climb(Budget budget, DoubleConsumer better) {
    prices.softness = Math.max(1, SOFT * offered / ((double) in.users * in.slots));
    ProjectedAscent ascent = new ProjectedAscent(prices, new double[prices.size()]);
    for (int phase = 0; phase < PHASES; phase++) {
      for (int k = 0; k < STEPS_PER_PHASE; k++) {
        if (budget.spent(work())) {
          return;
        }
        double gain = ascent.step();
        steps++;
        if (!(gain * prices.unit() > LEAST_GAIN * offered)) {
          break;
        }
      }
      better.accept(prices.bestBound());
      prices.softness *= HARDENING;
      ascent.restart();
    }
  }

  /** In thousands of cells looked at. */
  long work() {
    return steps * in.slots * in.users * in.servers / 1000;
  }

  /** Cost of the whole of a server, by {@code slot * servers + server}. */
  double[] x() {
    return prices.best();
  }

  double bound() {
    return prices.bestBound();
  }

  Certificate certificate() {
    double[] price = prices.best().clone();
    for (int k = 0; k < price.length; k++) {
      double hz = in.instance.network().capacityHz(k % in.servers);
      price[k] = hz == 0 ? 0 : price[k] / hz;
    }
    return new Certificate(DtasmCertificates.HORIZON_PRICES, Map.of("price", price));
  }
}
