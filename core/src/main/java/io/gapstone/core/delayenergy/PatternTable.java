package io.gapstone.core.delayenergy;

import io.gapstone.core.Tolerance;
import io.gapstone.core.math.Outward;

/**
 * What a slot's decisions cost, rounded downwards: user u on server s among k services costs {@code
 * alone(u, s) + k crowd(u, s)}, and the slot {@link #constant} besides. For the checking of
 * certificates.
 */
final class PatternTable {

  private final DelayEnergyInstance instance;
  private final DelayEnergyCosts costs;
  private final DelayEnergyState state;
  private final int t;
  private final double unit;
  private final Cost cost;

  /** What is counted. */
  enum Cost {
    /** Delay over deadline plus the weight times energy. */
    SCALAR,
    /** Delay in seconds. */
    DELAY,
    /** Energy in its unit, see {@link DelayEnergyFronts#unit}. */
    ENERGY,
    /** Users without a place: on one more server, which takes all at a cost of 1 each. */
    PLACES
  }

  PatternTable(DelayEnergyInstance instance, int t, DelayEnergyState state, Cost cost) {
    this.instance = instance;
    this.costs = new DelayEnergyCosts(instance, t);
    this.state = state;
    this.t = t;
    this.cost = cost;
    this.unit = cost == Cost.ENERGY ? DelayEnergyFronts.unit(instance, t) : 1;
  }

  int users() {
    return instance.users();
  }

  int servers() {
    return instance.servers() + (cost == Cost.PLACES ? 1 : 0);
  }

  private boolean nowhere(int s) {
    return s == instance.servers();
  }

  int room(int s) {
    if (nowhere(s)) {
      return users();
    }
    return Math.min(instance.vms(s), users());
  }

  /** What no decision changes. */
  double constant() {
    double sum = 0;
    for (int u = 0; u < users(); u++) {
      sum = Outward.sumDown(sum, relative(u, costs.communicationSeconds(u)));
    }
    return sum;
  }

  private double relative(int u, double seconds) {
    return switch (cost) {
      case SCALAR -> Outward.quotientDown(seconds, instance.deadlineSeconds(u));
      case DELAY -> seconds;
      case ENERGY, PLACES -> 0;
    };
  }

  /** The cost of a user on a server, without crowding. */
  double alone(int u, int s) {
    if (cost == Cost.PLACES) {
      return nowhere(s) ? 1 : 0;
    }
    if (cost == Cost.ENERGY) {
      return Math.rint(bitHops(u, s) / unit);
    }
    double moved = wired(instance.stateBits(t, u), costs.migrationHops(state.host(u), s));
    double delay = relative(u, Outward.sumDown(accessSeconds(u, s), moved));
    if (cost == Cost.DELAY) {
      return delay;
    }
    return Outward.sumDown(delay, Outward.productDown(energyPerBitHop(), bitHops(u, s)));
  }

  private double accessSeconds(int u, int s) {
    double seconds = wired(instance.dataBits(t, u), costs.accessHops(u, s));
    return instance.model().access() ? seconds : 0;
  }

  /** The cost of the way from the user's station to the server. */
  double access(int u, int s) {
    return relative(u, accessSeconds(u, s));
  }

  /** What a bit that moves by one hop costs. */
  double energyPerBitHop() {
    DelayEnergyModel model = instance.model();
    return Outward.quotientDown(
        Outward.productDown(model.energyWeight(), model.energyPerGigabyteHop()),
        DelayEnergyCosts.GIGABYTE_BITS);
  }

  private double wired(double bits, int hops) {
    if (hops == 0) {
      return 0;
    }
    DelayEnergyModel model = instance.model();
    return Outward.sumDown(
        Outward.quotientDown(bits, model.backhaulBitsPerSecond()),
        Outward.productDown(model.hopSeconds(), hops));
  }

  double bitHops(int u, int s) {
    return nowhere(s) ? 0 : costs.bitHops(u, state.host(u), s);
  }

  /** What each service on the server adds to the user's cost. */
  double crowd(int u, int s) {
    return cost == Cost.PLACES
        ? 0
        : relative(u, Outward.quotientDown(instance.cycles(t, u), instance.serverHz(s)));
  }

  /** The most services on the server with which the user may be there; 0 where it may not. */
  int mostCompany(int u, int s) {
    double deadline = instance.deadlineSeconds(u);
    int host = state.host(u);
    boolean free =
        !instance.play().deadlinesBind()
            || !Tolerance.atMost(costs.leastDelaySeconds(u, host), deadline);
    int company = room(s);
    if (nowhere(s)) {
      return company;
    }
    while (!free
        && company > 0
        && !Tolerance.atMost(costs.delaySeconds(u, host, s, company), deadline)) {
      company--;
    }
    return company;
  }

  /** At least what any decision can cost. */
  double ceiling() {
    double sum = 0;
    for (int u = 0; u < users(); u++) {
      double worst = 0;
      for (int s = 0; s < servers(); s++) {
        worst = Math.max(worst, above(u, s));
      }
      sum += worst;
    }
    return 1 + 2 * sum;
  }

  private double above(int u, int s) {
    if (cost == Cost.ENERGY) {
      return bitHops(u, s) / unit;
    }
    if (cost == Cost.PLACES) {
      return 1;
    }
    double seconds =
        costs.decisionDelaySeconds(u, state.host(u), s, users()) + costs.communicationSeconds(u);
    double energy = instance.model().energyWeight() * costs.energy(bitHops(u, s));
    return cost == Cost.DELAY ? seconds : seconds / instance.deadlineSeconds(u) + energy;
  }
}
