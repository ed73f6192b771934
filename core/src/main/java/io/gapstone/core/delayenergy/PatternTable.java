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
  private final boolean scalar;

  /**
   * Delays count over deadlines and energy with its weight if {@code scalar}, else seconds only.
   */
  PatternTable(DelayEnergyInstance instance, int t, DelayEnergyState state, boolean scalar) {
    this.instance = instance;
    this.costs = new DelayEnergyCosts(instance, t);
    this.state = state;
    this.t = t;
    this.scalar = scalar;
  }

  int users() {
    return instance.users();
  }

  int servers() {
    return instance.servers();
  }

  int room(int s) {
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
    return scalar ? Outward.quotientDown(seconds, instance.deadlineSeconds(u)) : seconds;
  }

  /** The cost of a user on a server, without crowding. */
  double alone(int u, int s) {
    double seconds = wired(instance.dataBits(t, u), costs.accessHops(u, s));
    seconds = instance.model().access() ? seconds : 0;
    double moved = wired(instance.stateBits(t, u), costs.migrationHops(state.host(u), s));
    double delay = relative(u, Outward.sumDown(seconds, moved));
    if (!scalar) {
      return delay;
    }
    DelayEnergyModel model = instance.model();
    double perBitHop =
        Outward.quotientDown(
            Outward.productDown(model.energyWeight(), model.energyPerGigabyteHop()),
            DelayEnergyCosts.GIGABYTE_BITS);
    return Outward.sumDown(delay, Outward.productDown(perBitHop, bitHops(u, s)));
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
    return costs.bitHops(u, state.host(u), s);
  }

  /** What each service on the server adds to the user's cost. */
  double crowd(int u, int s) {
    return relative(u, Outward.quotientDown(instance.cycles(t, u), instance.serverHz(s)));
  }

  /** The most services on the server with which the user may be there; 0 where it may not. */
  int mostCompany(int u, int s) {
    double deadline = instance.deadlineSeconds(u);
    int host = state.host(u);
    boolean free =
        !instance.play().deadlinesBind()
            || !Tolerance.atMost(costs.leastDelaySeconds(u, host), deadline);
    int company = room(s);
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
        double seconds =
            costs.decisionDelaySeconds(u, state.host(u), s, users())
                + costs.communicationSeconds(u);
        double cost = scalar ? seconds / instance.deadlineSeconds(u) : seconds;
        cost += scalar ? instance.model().energyWeight() * costs.energy(bitHops(u, s)) : 0;
        worst = Math.max(worst, cost);
      }
      sum += worst;
    }
    return 1 + 2 * sum;
  }
}
