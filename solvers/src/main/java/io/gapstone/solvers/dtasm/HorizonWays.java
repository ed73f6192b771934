package io.gapstone.solvers.dtasm;

import java.util.Arrays;

/** The cheapest ways of one user through the slots at given prices. A workspace. */
final class HorizonWays {

  private static final double NONE = Double.POSITIVE_INFINITY;

  private final HorizonCase in;
  private final double[] x;
  private final int slots;
  private final int places;

  /** By slot and place: what it costs there, up to and with there, and from there on. */
  private final double[] cost;

  private final double[] upTo;
  private final double[] from;
  private final int[] order;

  HorizonWays(HorizonCase in, double[] x) {
    this.in = in;
    this.x = x;
    slots = in.slots;
    places = in.places;
    cost = new double[slots * places];
    upTo = new double[slots * places];
    from = new double[slots * places];
    order = new int[places];
  }

  /** Finds the user's ways; returns what the cheapest costs. */
  double search(int u) {
    for (int t = 0; t < slots; t++) {
      int cell = t * in.users + u;
      for (int h = 0; h < in.servers; h++) {
        long w = in.weight(cell, h);
        double part = w == 0 ? 0 : (double) w / in.capacity[h];
        cost[t * places + h] = w < 0 ? NONE : x[t * in.servers + h] * part;
      }
      cost[t * places + in.servers] = in.load[cell];
    }
    for (int h = 0; h < places; h++) {
      upTo[h] = in.passesAtFirst(u, h) ? cost[h] : NONE;
    }
    for (int t = 1; t < slots; t++) {
      arrive(t, u);
    }
    Arrays.fill(from, (slots - 1) * places, slots * places, 0);
    for (int t = slots - 2; t >= 0; t--) {
      depart(t, u);
    }
    double cheapest = NONE;
    for (int h = 0; h < places; h++) {
      cheapest = Math.min(cheapest, through(0, h));
    }
    return cheapest;
  }

  /** What the cheapest way through a place in a slot costs. */
  double through(int t, int h) {
    return upTo[t * places + h] + from[t * places + h];
  }

  private void arrive(int t, int u) {
    int cell = t * in.users + u;
    int before = (t - 1) * places;
    sort(upTo, before);
    for (int h = 0; h < places; h++) {
      int k = t * places + h;
      upTo[k] = NONE;
      for (int j = 0; j < places && cost[k] < NONE; j++) {
        if (in.passesPrepared(cell, order[j], h)) {
          upTo[k] = upTo[before + order[j]] + cost[k];
          break;
        }
      }
    }
  }

  private void depart(int t, int u) {
    int cell = (t + 1) * in.users + u;
    int next = (t + 1) * places;
    for (int h = 0; h < places; h++) {
      from[next + h] += cost[next + h];
    }
    sort(from, next);
    for (int g = 0; g < places; g++) {
      for (int h : order) {
        if (in.passesPrepared(cell, g, h)) {
          from[t * places + g] = from[next + h];
          break;
        }
      }
    }
    for (int h = 0; h < places; h++) {
      from[next + h] = cost[next + h] == NONE ? NONE : from[next + h] - cost[next + h];
    }
  }

  private void sort(double[] values, int at) {
    for (int h = 0; h < places; h++) {
      int j = h;
      for (; j > 0 && values[at + order[j - 1]] > values[at + h]; j--) {
        order[j] = order[j - 1];
      }
      order[j] = h;
    }
  }
}
