package io.gapstone.solvers.smra;

import io.gapstone.solvers.dual.SmoothFunction;
import java.util.Arrays;

/**
 * The price bound over all slots, as a function of what the whole capacity of a server costs per
 * slot, in seconds: {@code x[e * slots + t]} for CPU, and after all of those the same for
 * bandwidth.
 *
 * <p>Each user's least path is softened: in place of the least of its choices stands {@code -h log
 * sum exp(-cost / h)}, smooth and below it, so that the gradient exists; h is {@link #softness}.
 * The bound itself, with h = 0, is found in the same pass.
 */
final class HorizonPrices implements SmoothFunction {

  private static final double NONE = StayTable.NONE;

  /** A likelihood below this is none. */
  private static final double UNLIKELY = 1e-12;

  private final HorizonCase in;
  private final StayTable table;
  private final StayPrices prices;
  private final int slots;
  private final int cells;

  /** By slot, the softened and the least cost from there on; at {@code slots} that of all. */
  private final double[] onward;

  private final double[] least;

  /** By slot, how likely the user moves in it. */
  private final double[] weight;

  /** By user and slot, the same at the point evaluated last. */
  private final double[] chance;

  private final double[] usage;

  double softness;
  private double bound;
  private double bestBound = Double.NEGATIVE_INFINITY;
  private final double[] best;

  HorizonPrices(StayTable table) {
    this.table = table;
    in = table.in;
    prices = new StayPrices(table);
    slots = in.slots;
    cells = in.servers * slots;
    onward = new double[slots + 1];
    least = new double[slots + 1];
    weight = new double[slots + 1];
    chance = new double[in.users * slots];
    usage = new double[2 * in.servers * (slots + 1)];
    best = new double[2 * cells];
  }

  int size() {
    return 2 * cells;
  }

  /** The bound of the sum of delays at the point evaluated last. */
  double bound() {
    return bound;
  }

  /** Forgets the best bound, for another branch. */
  void forget() {
    bestBound = Double.NEGATIVE_INFINITY;
  }

  /** How likely a user moves in a slot, at the point evaluated last. */
  double chance(int u, int t) {
    return chance[u * slots + t];
  }

  /** The best bound so far. */
  double bestBound() {
    return bestBound;
  }

  /** Where it was found, in seconds for a server's whole capacity. */
  double[] best() {
    return best;
  }

  @Override
  public double at(double[] x, double[] gradient) {
    double soft = priceCapacities(x, gradient);
    double hard = soft;
    Arrays.fill(usage, 0);
    for (int u = 0; u < in.users; u++) {
      prices.price(u);
      backward(u);
      soft += onward[slots];
      hard += least[slots];
      forward(u);
    }
    addUsage(gradient);
    bound = hard;
    if (hard > bestBound) {
      bestBound = hard;
      System.arraycopy(x, 0, best, 0, x.length);
    }
    return soft;
  }

  private double priceCapacities(double[] x, double[] gradient) {
    double sum = 0;
    for (int e = 0; e < in.servers; e++) {
      double cpu = in.instance.cpuHz(e);
      double bandwidth = in.instance.bandwidthHz(e);
      for (int t = 0; t < slots; t++) {
        int i = e * slots + t;
        prices.set(e, t, x[i] / cpu, x[cells + i] / bandwidth);
        sum -= x[i] + x[cells + i];
        gradient[i] = -1;
        gradient[cells + i] = -1;
      }
    }
    return sum;
  }

  private double onward(double[] costs, int k) {
    int to = table.to[k];
    return prices.cost[k] + (to == slots ? 0 : costs[to]);
  }

  private void backward(int u) {
    int k = table.first[u];
    int end = table.first[u + 1];
    for (int from = slots - 1; from >= 0; from--) {
      int start = k;
      double low = NONE;
      double hard = NONE;
      while (k < end && table.from[k] == from) {
        low = Math.min(low, onward(onward, k));
        hard = Math.min(hard, onward(least, k));
        k++;
      }
      least[from] = hard;
      onward[from] = low;
      if (low < NONE) {
        double sum = 0;
        for (int j = start; j < k; j++) {
          sum += exp((low - onward(onward, j)) / softness);
        }
        onward[from] = low - softness * StrictMath.log(sum);
      }
    }
    first(u);
  }

  private void first(int u) {
    double never = prices.never(u);
    double low = never;
    double hard = never;
    for (int t = 0; t < slots; t++) {
      double before = prices.before(u, t);
      low = Math.min(low, before + onward[t]);
      hard = Math.min(hard, before + least[t]);
    }
    double sum = exp((low - never) / softness);
    for (int t = 0; t < slots; t++) {
      sum += exp((low - prices.before(u, t) - onward[t]) / softness);
    }
    least[slots] = hard;
    onward[slots] = low - softness * StrictMath.log(sum);
  }

  /** How likely the user moves in each slot, and what it uses. */
  private void forward(int u) {
    double whole = onward[slots];
    useInitial(u, slots - 1, exp((whole - prices.never(u)) / softness));
    for (int t = 0; t < slots; t++) {
      weight[t] = exp((whole - prices.before(u, t) - onward[t]) / softness);
      useInitial(u, t, weight[t]);
    }
    int end = table.first[u + 1];
    for (int from = 0; from < slots; from++) {
      chance[u * slots + from] = weight[from];
      int start = end;
      while (start > table.first[u] && table.from[start - 1] == from) {
        start--;
      }
      for (int k = start; k < end && weight[from] > UNLIKELY; k++) {
        double part = weight[from] * exp((onward[from] - onward(onward, k)) / softness);
        if (part > UNLIKELY) {
          int to = table.to[k];
          weight[to] += part;
          double cpu = part * prices.cpuShare[k];
          use(table.server[k], from, in.lastHeld(to), cpu, part * prices.bandwidthShare[k]);
        }
      }
      end = start;
    }
  }

  private void useInitial(int u, int last, double part) {
    if (part > 0) {
      double cpu = part * in.instance.initialCpuHz(u);
      use(in.host(u), 0, last, cpu, part * in.instance.initialBandwidthHz(u));
    }
  }

  private void use(int e, int from, int last, double cpu, double bandwidth) {
    int at = e * (slots + 1);
    int half = in.servers * (slots + 1);
    usage[at + from] += cpu;
    usage[at + last + 1] -= cpu;
    usage[half + at + from] += bandwidth;
    usage[half + at + last + 1] -= bandwidth;
  }

  private void addUsage(double[] gradient) {
    int half = in.servers * (slots + 1);
    for (int e = 0; e < in.servers; e++) {
      int at = e * (slots + 1);
      double cpu = 0;
      double bandwidth = 0;
      for (int t = 0; t < slots; t++) {
        cpu += usage[at + t];
        bandwidth += usage[half + at + t];
        gradient[e * slots + t] += cpu / in.instance.cpuHz(e);
        gradient[cells + e * slots + t] += bandwidth / in.instance.bandwidthHz(e);
      }
    }
  }

  private static double exp(double x) {
    return x < -40 ? 0 : StrictMath.exp(x);
  }
}
