package io.gapstone.solvers.isma;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Prices of the servers' processors in one slot: every user alone takes the cheapest option, and
 * what remains after the servers are paid is a lower bound.
 *
 * <p>Prices follow the demand: each is multiplied by a power of the smoothed excess, with steps
 * that shrink; then subgradient steps polish them. The best bound met counts.
 */
final class SlotPrices {

  private static final double FIRST_STEP = 0.1;
  private static final double SHRINK = 60;
  private static final double MEMORY = 0.7;
  private static final double FIRST_AHEAD = 0.01;
  private static final double LEAST_AHEAD = 1e-7;
  private static final double NEARER = 0.6;
  private static final double RISE = 1e-3;
  private static final int PATIENCE = 10;
  private static final int HALVINGS = 30;
  private static final double RANGE = 1e9;

  private final SlotOptions options;
  private final double[] price;
  private final double[] roots;
  private final double[] demand;
  private final double[] cost;
  private final int[] choice;
  private double bound = Double.NEGATIVE_INFINITY;
  private final double[] best;

  SlotPrices(SlotOptions options) {
    this(options, options.users());
  }

  /** For the first of the users only. */
  SlotPrices(SlotOptions options, int users) {
    this.options = options;
    price = new double[options.servers()];
    roots = new double[options.servers()];
    demand = new double[options.servers()];
    best = new double[options.servers()];
    cost = new double[users];
    choice = new int[users];
  }

  /** Searches, in so many steps. */
  void run(int steps, BooleanSupplier stop) {
    common();
    double[] excess = new double[price.length];
    for (int step = 0; step < steps && !stop.getAsBoolean(); step++) {
      respond();
      double size = FIRST_STEP / (1 + SHRINK * step / steps);
      for (int l = 0; l < price.length; l++) {
        excess[l] = MEMORY * excess[l] + (1 - MEMORY) * (demand[l] - 1);
        price[l] *= StrictMath.exp(Math.max(-1, Math.min(1, size * excess[l])));
      }
    }
    polish(steps, stop);
    System.arraycopy(best, 0, price, 0, price.length);
    respond();
  }

  /** Steps towards a value a little above the best, which comes nearer where it is not reached. */
  private void polish(int steps, BooleanSupplier stop) {
    double[] scale = best.clone();
    double[] direction = new double[price.length];
    double ahead = FIRST_AHEAD;
    int waited = PATIENCE;
    for (int step = 0; step < steps && ahead > LEAST_AHEAD && !stop.getAsBoolean(); step++) {
      if (waited == PATIENCE) {
        waited = 0;
        ahead *= NEARER;
        System.arraycopy(best, 0, price, 0, price.length);
        Arrays.fill(direction, 0);
      }
      double before = bound;
      double value = respond();
      waited = bound > before * (1 + RISE * ahead) ? 0 : waited + 1;
      double length = 0;
      for (int l = 0; l < price.length; l++) {
        direction[l] = MEMORY * direction[l] + (demand[l] - 1) * scale[l];
        length += direction[l] * direction[l];
      }
      if (length == 0) {
        return;
      }
      double size = (bound * (1 + ahead) - value) / length;
      for (int l = 0; l < price.length; l++) {
        price[l] = Math.max(0, price[l] + size * direction[l] * scale[l]);
      }
    }
  }

  /** One price per unit of speed for all, at which all servers together are about full. */
  private void common() {
    double[] speed = new double[price.length];
    double all = 0;
    double scale = 0;
    for (int u = 0; u < cost.length; u++) {
      scale += options.alone(u);
    }
    for (int l = 0; l < speed.length; l++) {
      for (int u = 0; u < cost.length; u++) {
        speed[l] += 1 / options.work(options.at(l, u) + SlotOptions.WIDTH - 1);
      }
      all += speed[l];
    }
    double low = scale / RANGE;
    double high = scale * RANGE;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = Math.sqrt(low * high);
      for (int l = 0; l < speed.length; l++) {
        price[l] = middle * speed[l] / all;
      }
      respond();
      double wanted = 0;
      for (double one : demand) {
        wanted += one;
      }
      if (wanted > price.length) {
        low = middle;
      } else {
        high = middle;
      }
    }
    System.arraycopy(best, 0, price, 0, price.length);
  }

  private double respond() {
    double sum = 0;
    Arrays.fill(demand, 0);
    for (int l = 0; l < price.length; l++) {
      roots[l] = Math.sqrt(price[l]);
      sum -= price[l];
    }
    for (int u = 0; u < cost.length; u++) {
      double least = options.alone(u);
      int server = AssignmentSearch.ALONE;
      int option = 0;
      for (int l = 0; l < price.length; l++) {
        int at = options.at(l, u);
        for (int q = 1; q < SlotOptions.WIDTH; q++) {
          double here = options.cost(at + q, roots[l]);
          if (here < least) {
            least = here;
            server = l;
            option = at + q;
          }
        }
      }
      cost[u] = least;
      choice[u] = server;
      sum += least;
      if (server != AssignmentSearch.ALONE) {
        demand[server] += options.share(option, roots[server]);
      }
    }
    if (sum > bound) {
      bound = sum;
      System.arraycopy(price, 0, best, 0, price.length);
    }
    return sum;
  }

  /** Looks at given prices, and keeps them where their bound is better than all before. */
  void consider(double[] prices) {
    System.arraycopy(prices, 0, price, 0, price.length);
    respond();
  }

  /** On the sum of completion times. */
  double bound() {
    return bound;
  }

  /** The best prices, for a whole server each. */
  double[] prices() {
    return best.clone();
  }

  /** What each user costs at these prices, with what it pays. */
  double[] costs() {
    return cost.clone();
  }

  /** The server that each user chooses at these prices, or {@link AssignmentSearch#ALONE}. */
  int[] servers() {
    return choice.clone();
  }
}
