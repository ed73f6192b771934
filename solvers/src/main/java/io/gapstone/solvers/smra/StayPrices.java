package io.gapstone.solvers.smra;

/**
 * What stays cost at given prices, with their best shares. Prices lie in prefix sums over slots, so
 * that a stay's price is a difference.
 */
final class StayPrices {

  final StayTable table;
  private final HorizonCase in;
  private final int slots;
  private final double leastCpu;
  private final double leastBandwidth;

  /** By server, {@code slots + 1} prefix sums, in seconds per hertz. */
  private final double[] cpuSum;

  private final double[] bandwidthSum;

  /** By stay, of the users priced so far. */
  final double[] cost;

  final double[] cpuShare;
  final double[] bandwidthShare;

  StayPrices(StayTable table) {
    this.table = table;
    in = table.in;
    slots = table.slots;
    leastCpu = in.boxes.cpuMinHz();
    leastBandwidth = in.boxes.bandwidthMinHz();
    cpuSum = new double[in.servers * (slots + 1)];
    bandwidthSum = new double[in.servers * (slots + 1)];
    cost = new double[table.from.length];
    cpuShare = new double[table.from.length];
    bandwidthShare = new double[table.from.length];
  }

  /** Sets a server's price of one slot; its slots must be set in order. */
  void set(int e, int t, double cpuPrice, double bandwidthPrice) {
    int at = e * (slots + 1) + t;
    cpuSum[at + 1] = cpuSum[at] + cpuPrice;
    bandwidthSum[at + 1] = bandwidthSum[at] + bandwidthPrice;
  }

  /** Prices the stays of one user. */
  void price(int u) {
    for (int k = table.first[u]; k < table.first[u + 1]; k++) {
      if (table.barred[k]) {
        cost[k] = StayTable.NONE;
        continue;
      }
      int e = table.server[k];
      int at = e * (slots + 1);
      int end = at + in.lastHeld(table.to[k]) + 1;
      int start = at + table.from[k];
      double cpuPrice = cpuSum[end] - cpuSum[start];
      double bandwidthPrice = bandwidthSum[end] - bandwidthSum[start];
      int cell = e * slots + table.from[k];
      double cpu = share(table.work[k], cpuPrice, leastCpu, in.newCpu[cell]);
      double bandwidth = share(table.air[k], bandwidthPrice, leastBandwidth, in.newBandwidth[cell]);
      cpuShare[k] = cpu;
      bandwidthShare[k] = bandwidth;
      cost[k] =
          table.work[k] / cpu
              + cpuPrice * cpu
              + table.air[k] / bandwidth
              + bandwidthPrice * bandwidth
              + table.move[k];
    }
  }

  private static double share(double weight, double price, double least, double most) {
    if (price * most * most <= weight) {
      return most;
    }
    return Math.max(least, Math.sqrt(weight / price));
  }

  /** What a user pays before its first move in slot t, that move included. */
  double before(int u, int t) {
    int cell = u * slots + t;
    if (table.barredFirst[cell]) {
      return StayTable.NONE;
    }
    return in.initial(u, t) + held(u, t) + table.firstMove[cell];
  }

  /** What a user pays that never moves. */
  double never(int u) {
    return table.barredNever[u] ? StayTable.NONE : in.initial(u, slots) + held(u, slots - 1);
  }

  /** The price of the initial shares, held to the end of slot t. */
  private double held(int u, int t) {
    int at = in.host(u) * (slots + 1);
    return in.instance.initialCpuHz(u) * (cpuSum[at + t + 1] - cpuSum[at])
        + in.instance.initialBandwidthHz(u) * (bandwidthSum[at + t + 1] - bandwidthSum[at]);
  }
}
