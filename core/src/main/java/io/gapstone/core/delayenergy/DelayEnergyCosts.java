package io.gapstone.core.delayenergy;

/**
 * A user's delay and energy in one slot.
 *
 * <p>Hops are counted to and from the cells of servers. A service that stays has no migration, and
 * one at its user's own station no access.
 */
final class DelayEnergyCosts {

  /** Bits in the gigabyte that energy is priced by. */
  static final double GIGABYTE_BITS = 8e9;

  private final DelayEnergyInstance instance;
  private final int t;

  DelayEnergyCosts(DelayEnergyInstance instance, int t) {
    this.instance = instance;
    this.t = t;
  }

  int accessHops(int u, int s) {
    return instance.hops(instance.station(t + 1, u), instance.serverCell(s));
  }

  int migrationHops(int from, int to) {
    return instance.hops(instance.serverCell(from), instance.serverCell(to));
  }

  double communicationSeconds(int u) {
    return instance.communicationSeconds(t, u);
  }

  /** The task's wired way from the user's station to server {@code s}. */
  double accessSeconds(int u, int s) {
    int hops = accessHops(u, s);
    if (hops == 0 || !instance.model().access()) {
      return 0;
    }
    return instance.dataBits(t, u) / instance.model().backhaulBitsPerSecond()
        + instance.model().hopSeconds() * hops;
  }

  /** On a server that divides itself among {@code occupants} services. */
  double computationSeconds(int u, int s, int occupants) {
    return instance.cycles(t, u) * occupants / instance.serverHz(s); // DELAY-ENERGY (4)
  }

  double migrationSeconds(int u, int from, int to) {
    if (from == to) {
      return 0;
    }
    return instance.stateBits(t, u) / instance.model().backhaulBitsPerSecond()
        + instance.model().hopSeconds() * migrationHops(from, to); // DELAY-ENERGY (5)
  }

  /** All that decisions can change of the delay. */
  double decisionDelaySeconds(int u, int from, int to, int occupants) {
    return accessSeconds(u, to)
        + computationSeconds(u, to, occupants)
        + migrationSeconds(u, from, to);
  }

  double delaySeconds(int u, int from, int to, int occupants) {
    return communicationSeconds(u) // DELAY-ENERGY (6)
        + decisionDelaySeconds(u, from, to, occupants);
  }

  /** Bits carried times hops: whole numbers, in which energies are exact. */
  double bitHops(int u, int from, int to) {
    return instance.stateBits(t, u) * migrationHops(from, to);
  }

  double energy(double bitHops) {
    return instance.model().energyPerGigabyteHop() * (bitHops / GIGABYTE_BITS); // DELAY-ENERGY (7)
  }

  /** The delay that is left to the user when all other users are elsewhere, on its best server. */
  double leastDelaySeconds(int u, int host) {
    double least = Double.POSITIVE_INFINITY;
    for (int s = 0; s < instance.servers(); s++) {
      least = Math.min(least, decisionDelaySeconds(u, host, s, 1));
    }
    return communicationSeconds(u) + least;
  }
}
