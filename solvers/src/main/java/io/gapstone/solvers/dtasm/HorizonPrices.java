package io.gapstone.solvers.dtasm;

import io.gapstone.solvers.assignment.SmallExp;
import io.gapstone.solvers.dual.SmoothFunction;
import java.util.Arrays;

/**
 * The bound of capacity prices over all slots, as a function of what the whole of a server costs in
 * a slot, {@code slot * servers + server}. For the ascent, prices and value are in units of the
 * mean load per server and slot.
 *
 * <p>A user's least way is softened: in place of the least of its choices stands {@code -e log sum
 * exp(-cost / e)}, smooth and below it; e is {@link #softness}. The bound itself, with e = 0, is
 * found in the same pass. Choices too costly to count are not looked at, so that a pass costs
 * little more than users x slots x servers.
 */
final class HorizonPrices implements SmoothFunction {

  private static final double UNLIKELY = 1e-12;
  private static final double REACH = -SmallExp.LEAST * 0.7;

  private final HorizonCase in;
  private final int servers;
  private final int places;
  private final int slots;

  /** By slot and place: the softened and the least cost from there on, and of going there. */
  private final double[] onward;

  private final double[] least;
  private final double[] soft;
  private final double[] hard;

  /** By slot, the places by rising softened cost, and how many. */
  private final int[] order;

  private final int[] open;
  private final double[] share;
  private double[] likely;
  private double[] likelyNext;
  private final double[] x;
  private final double unit;

  double softness = 1;
  private double bound;
  private double bestBound = Double.NEGATIVE_INFINITY;
  private final double[] best;

  HorizonPrices(HorizonCase in) {
    this.in = in;
    servers = in.servers;
    places = in.places;
    slots = in.slots;
    int size = slots * places;
    onward = new double[size + places];
    least = new double[size + places];
    soft = new double[size];
    hard = new double[size];
    order = new int[size];
    open = new int[slots];
    share = new double[slots * servers];
    likely = new double[places];
    likelyNext = new double[places];
    best = new double[slots * servers];
    x = new double[slots * servers];
    unit = Math.max(1, in.offered() / (slots * servers));
  }

  int size() {
    return slots * servers;
  }

  /** The unit of prices and value, in bits. */
  double unit() {
    return unit;
  }

  /** The best bound so far. */
  double bestBound() {
    return bestBound;
  }

  /** Where it was found, in bits. */
  double[] best() {
    return best;
  }

  @Override
  public double at(double[] point, double[] gradient) {
    double value = 0;
    for (int k = 0; k < x.length; k++) {
      x[k] = unit * point[k];
      value -= x[k];
    }
    bound = value;
    Arrays.fill(gradient, -1);
    for (int u = 0; u < in.users; u++) {
      backward(u);
      value += onward[in.initialHost[u]];
      bound += least[in.initialHost[u]];
      forward(u, gradient);
    }
    if (bound > bestBound) {
      bestBound = bound;
      System.arraycopy(x, 0, best, 0, x.length);
    }
    return value / unit;
  }

  private void backward(int u) {
    for (int t = slots - 1; t >= 0; t--) {
      arrive(t, u);
      if (t == 0) {
        depart(0, u, in.initialHost[u]);
      } else {
        int before = (t - 1) * in.users + u;
        for (int g = 0; g < servers; g++) {
          if (in.weight(before, g) >= 0) {
            depart(t, u, g);
          }
        }
        depart(t, u, servers);
      }
    }
  }

  /** What it costs to be at each place in slot t, and all that follows; sorts them. */
  private void arrive(int t, int u) {
    int cell = t * in.users + u;
    int at = t * places;
    int next = at + places;
    int n = 0;
    for (int h = 0; h <= servers; h++) {
      double cost = in.load[cell];
      if (h < servers) {
        long weight = in.weight(cell, h);
        if (weight < 0) {
          continue;
        }
        double part = weight == 0 ? 0 : (double) weight / in.capacity[h];
        share[t * servers + h] = part;
        cost = x[t * servers + h] * part;
      }
      soft[at + h] = cost + (t == slots - 1 ? 0 : onward[next + h]);
      hard[at + h] = cost + (t == slots - 1 ? 0 : least[next + h]);
      int j = at + n++;
      for (; j > at && soft[at + order[j - 1]] > soft[at + h]; j--) {
        order[j] = order[j - 1];
      }
      order[j] = h;
    }
    open[t] = n;
  }

  private boolean passes(int t, int u, int from, int to) {
    return t == 0 ? in.passesAtFirst(u, to) : in.passesPrepared(t * in.users + u, from, to);
  }

  /** The cost from slot t on of who comes from g. */
  private void depart(int t, int u, int g) {
    int at = t * places;
    double nearest = Double.NaN;
    double lowest = Double.POSITIVE_INFINITY;
    double sum = 0;
    for (int j = at; j < at + open[t]; j++) {
      int h = order[j];
      double cost = soft[at + h];
      if (cost > nearest + REACH * softness && cost >= lowest) {
        break;
      }
      if (passes(t, u, g, h)) {
        lowest = Math.min(lowest, hard[at + h]);
        if (sum == 0) {
          nearest = cost;
          sum = 1;
        } else {
          sum += SmallExp.of((nearest - cost) / softness);
        }
      }
    }
    onward[at + g] = sum == 1 ? nearest : nearest - softness * StrictMath.log(sum);
    least[at + g] = lowest;
  }

  /** How likely the user is at each place, and what it uses there. */
  private void forward(int u, double[] gradient) {
    Arrays.fill(likely, 0);
    likely[in.initialHost[u]] = 1;
    for (int t = 0; t < slots; t++) {
      int at = t * places;
      Arrays.fill(likelyNext, 0);
      for (int g = 0; g <= servers; g++) {
        if (likely[g] > UNLIKELY) {
          spread(t, u, g);
        }
      }
      for (int h = 0; h < servers; h++) {
        if (likelyNext[h] > 0) {
          gradient[t * servers + h] += likelyNext[h] * share[t * servers + h];
        }
      }
      double[] spare = likely;
      likely = likelyNext;
      likelyNext = spare;
    }
  }

  private void spread(int t, int u, int g) {
    int at = t * places;
    double from = onward[at + g];
    for (int j = at; j < at + open[t]; j++) {
      int h = order[j];
      double cost = soft[at + h];
      if (cost > from + REACH * softness) {
        break;
      }
      if (passes(t, u, g, h)) {
        likelyNext[h] += likely[g] * SmallExp.of((from - cost) / softness);
      }
    }
  }
}
