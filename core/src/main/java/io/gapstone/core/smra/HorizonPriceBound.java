package io.gapstone.core.smra;

import io.gapstone.core.Tolerance;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.math.Outward;

/**
 * A lower bound of all slots from prices of CPU and bandwidth per slot and server.
 *
 * <p>A user that moves to a server in slot a and away from it in slot b keeps one pair of shares
 * there; it holds them, and pays for them, in all slots from a to b, since a leaver's share is free
 * from the next slot. At given prices the best shares are known in closed form, so the user's best
 * path is a shortest path over the slots in which it moves. All users' paths, less what the
 * capacities are worth, are a bound. Nobody's share is larger than what {@link HorizonRoom} leaves.
 *
 * <p>Prices are one number per slot and server, in seconds per hertz, at {@code slot * servers +
 * server}; negative ones count as 0. Where moves are fixed, only paths count that agree.
 */
final class HorizonPriceBound {

  private final SmraInstance in;
  private final SmraState state;
  private final double[] cpuPrices;
  private final double[] bandwidthPrices;
  private final HorizonMoves fixed;

  private final double leastCpu;
  private final double leastBandwidth;

  /** By slot, the least cost of the slots from it on, when the user moves in it. */
  private final double[] onward;

  private final HorizonRoom room;

  HorizonPriceBound(SmraInstance in, SmraState state, Certificate certificate) {
    this(
        in,
        state,
        certificate.get("cpuPrices", prices(in)),
        certificate.get("bandwidthPrices", prices(in)),
        new HorizonMoves(in));
  }

  HorizonPriceBound(
      SmraInstance in,
      SmraState state,
      double[] cpuPrices,
      double[] bandwidthPrices,
      HorizonMoves fixed) {
    this.in = in;
    this.state = state;
    this.cpuPrices = cpuPrices;
    this.bandwidthPrices = bandwidthPrices;
    this.fixed = fixed;
    leastCpu = Tolerance.leastAtLeast(in.boxes().cpuMinHz());
    leastBandwidth = Tolerance.leastAtLeast(in.boxes().bandwidthMinHz());
    onward = new double[in.slots()];
    room = new HorizonRoom(in, state, fixed);
  }

  /** How many prices of each kind there are. */
  static int prices(SmraInstance in) {
    return Math.multiplyExact(in.slots(), in.servers());
  }

  /** The mean delay that no decisions can beat; infinite where somebody has no path. */
  double bound() {
    double total = 0;
    for (int t = 0; t < in.slots(); t++) {
      for (int e = 0; e < in.servers(); e++) {
        double cpu = Tolerance.largestAtMost(in.cpuHz(e)) * (1 + 1e-12);
        double bandwidth = Tolerance.largestAtMost(in.bandwidthHz(e)) * (1 + 1e-12);
        total = Outward.sumDown(total, -Outward.productUp(price(cpuPrices, t, e), cpu));
        total = Outward.sumDown(total, -Outward.productUp(price(bandwidthPrices, t, e), bandwidth));
      }
    }
    for (int u = 0; u < in.users(); u++) {
      double least = user(u);
      if (least == Double.POSITIVE_INFINITY) {
        return least;
      }
      total = Outward.sumDown(total, least);
    }
    return Outward.quotientDown(total, (double) in.slots() * in.users());
  }

  private double price(double[] prices, int t, int e) {
    return Math.max(0, prices[t * in.servers() + e]);
  }

  private double user(int u) {
    for (int t = in.slots() - 1; t >= 0; t--) {
      onward[t] = moved(u, t);
    }
    return kept(u);
  }

  /** The least cost from slot {@code from} on, when the user moves to its target there. */
  private double moved(int u, int from) {
    int e = in.target(from, u);
    double work = 0;
    double air = 0;
    double cpuPrice = 0;
    double bandwidthPrice = 0;
    double best = Double.POSITIVE_INFINITY;
    double mostCpu = room.cpuHz(from, e);
    double mostBandwidth = room.bandwidthHz(from, e);
    if (fixed.keeps(u, from) || !room.open(from, e)) {
      return best;
    }
    for (int t = from; t <= in.slots(); t++) {
      boolean ends = t == in.slots();
      if (!ends) {
        cpuPrice = Outward.sumDown(cpuPrice, price(cpuPrices, t, e));
        bandwidthPrice = Outward.sumDown(bandwidthPrice, price(bandwidthPrices, t, e));
      }
      if (ends || t > from && leaves(u, t, e)) {
        double held =
            Outward.sumDown(
                OutwardDelays.priced(work, Math.max(0, cpuPrice), leastCpu, mostCpu),
                OutwardDelays.priced(
                    air, Math.max(0, bandwidthPrice), leastBandwidth, mostBandwidth));
        best = Math.min(best, ends ? held : Outward.sumDown(held, arrival(u, t, e)));
      }
      if (!ends && t > from && fixed.moves(u, t)) {
        return best;
      }
      if (!ends) {
        work = Outward.sumDown(work, OutwardDelays.work(in, t, u));
        air = Outward.sumDown(air, OutwardDelays.air(in, t, u, e));
      }
    }
    return best;
  }

  /** The least cost of all slots, the user keeping what it holds until its first move. */
  private double kept(int u) {
    int e = state.host(u);
    double cpu = state.cpuHz(u);
    double bandwidth = state.bandwidthHz(u);
    double cost = 0;
    double best = Double.POSITIVE_INFINITY;
    for (int t = 0; t < in.slots(); t++) {
      cost = Outward.sumDown(cost, Outward.productDown(price(cpuPrices, t, e), cpu));
      cost = Outward.sumDown(cost, Outward.productDown(price(bandwidthPrices, t, e), bandwidth));
      if (leaves(u, t, e)) {
        best = Math.min(best, Outward.sumDown(cost, arrival(u, t, e)));
      }
      if (fixed.moves(u, t)) {
        return best;
      }
      cost = Outward.sumDown(cost, OutwardDelays.task(in, t, u, e, cpu, bandwidth));
    }
    return Math.min(best, cost);
  }

  /** Whether the user may move away from a server in slot t, and has a path from there. */
  private boolean leaves(int u, int t, int from) {
    return in.target(t, u) != from && onward[t] < Double.POSITIVE_INFINITY;
  }

  /** The move in slot t and all that follows. */
  private double arrival(int u, int t, int from) {
    return Outward.sumDown(OutwardDelays.migration(in, t, u, from, in.target(t, u)), onward[t]);
  }
}
