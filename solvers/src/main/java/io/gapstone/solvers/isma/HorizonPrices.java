package io.gapstone.solvers.isma;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Prices of every server in every slot: each user alone takes the cheapest way through slots and
 * hosts, and what remains after the servers are paid is a lower bound.
 *
 * <p>Each slot's prices begin where that slot alone would have them; then all follow the demand
 * together, with steps that shrink. The best bound met counts.
 */
final class HorizonPrices {

  private static final int SLOT_STEPS = 300;
  private static final double FIRST_STEP = 0.05;
  private static final double SHRINK = 30;
  private static final double MEMORY = 0.7;

  private final HorizonOptions options;
  private final int[] hosts;
  private final int slots;
  private final int servers;
  private final double[] price;
  private final double[] best;
  private final double[] demand;
  private double bound = Double.NEGATIVE_INFINITY;

  /** By slot and server: the least cost where the service is there, and where it is awaited. */
  private final double[] still;

  private final double[] moving;
  private final double[] stillShare;
  private final double[] movingShare;

  /** By slot and host: the cost from there on. */
  private final double[] onward;

  /** By slot and host: the next host, and whether the task stays local. */
  private final int[] next;

  private final int[] paths;

  /**
   * @param hosts where services are before the first slot
   */
  HorizonPrices(HorizonOptions options, int[] hosts) {
    this.options = options;
    this.hosts = hosts;
    slots = options.slots();
    servers = options.servers();
    int size = Math.multiplyExact(slots, servers);
    price = new double[size];
    best = new double[size];
    demand = new double[size];
    still = new double[size];
    moving = new double[size];
    stillShare = new double[size];
    movingShare = new double[size];
    onward = new double[size + servers];
    next = new int[size];
    paths = new int[Math.multiplyExact(slots, options.users())];
  }

  /** Searches, in so many steps. */
  void run(int steps, BooleanSupplier stop) {
    for (int t = 0; t < slots; t++) {
      SlotPrices alone = new SlotPrices(options.slot(t), options.users());
      alone.run(SLOT_STEPS, stop);
      System.arraycopy(alone.prices(), 0, price, t * servers, servers);
    }
    double[] excess = new double[price.length];
    respond();
    for (int step = 0; step < steps && !stop.getAsBoolean(); step++) {
      double size = FIRST_STEP / (1 + SHRINK * step / steps);
      for (int k = 0; k < price.length; k++) {
        excess[k] = MEMORY * excess[k] + (1 - MEMORY) * (demand[k] - 1);
        price[k] *= StrictMath.exp(Math.max(-1, Math.min(1, size * excess[k])));
      }
      respond();
    }
    System.arraycopy(best, 0, price, 0, price.length);
    respond();
  }

  /** On the sum of completion times. */
  double bound() {
    return bound;
  }

  /** The best prices, by slot and server. */
  double[] prices() {
    return best.clone();
  }

  /** By slot and user: the server chosen at these prices, or {@link AssignmentSearch#ALONE}. */
  int[] paths() {
    return paths.clone();
  }

  private void respond() {
    Arrays.fill(demand, 0);
    double sum = 0;
    for (double one : price) {
      sum -= one;
    }
    for (int u = 0; u < options.users(); u++) {
      sum += walk(u);
    }
    if (sum > bound) {
      bound = sum;
      System.arraycopy(price, 0, best, 0, price.length);
    }
  }

  /** The cheapest way of a user; adds what it wants to the demand. */
  private double walk(int u) {
    Arrays.fill(onward, slots * servers, onward.length, 0);
    for (int t = slots - 1; t >= 0; t--) {
      step(t, u);
    }
    int host = hosts[u];
    double cost = onward[host];
    for (int t = 0; t < slots; t++) {
      int place = next[t * servers + host];
      paths[t * options.users() + u] = place;
      if (place != AssignmentSearch.ALONE) {
        int at = t * servers + place;
        demand[at] += place == host ? stillShare[at] : movingShare[at];
        host = place;
      }
    }
    return cost;
  }

  private void step(int t, int u) {
    SlotOptions slot = options.slot(t);
    int from = t * servers;
    int after = from + servers;
    int target = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int l = 0; l < servers; l++) {
      double r = Math.sqrt(price[from + l]);
      int cheap = cheapest(slot, slot.at(l, u), r);
      still[from + l] = slot.cost(cheap, r);
      stillShare[from + l] = slot.share(cheap, r);
      cheap = cheapest(slot, slot.at(l, options.users() + u), r);
      moving[from + l] = slot.cost(cheap, r);
      movingShare[from + l] = slot.share(cheap, r);
      if (moving[from + l] + onward[after + l] < least) {
        least = moving[from + l] + onward[after + l];
        target = l;
      }
    }
    double alone = slot.alone(u);
    for (int l = 0; l < servers; l++) {
      double stay = Math.min(alone, still[from + l]) + onward[after + l];
      next[from + l] = alone <= still[from + l] ? AssignmentSearch.ALONE : l;
      onward[from + l] = stay;
      if (least < stay) {
        onward[from + l] = least;
        next[from + l] = target;
      }
    }
  }

  private static int cheapest(SlotOptions slot, int at, double r) {
    int best = at + 1;
    double least = Double.POSITIVE_INFINITY;
    for (int q = 1; q < SlotOptions.WIDTH; q++) {
      double cost = slot.cost(at + q, r);
      if (cost < least) {
        least = cost;
        best = at + q;
      }
    }
    return best;
  }
}
