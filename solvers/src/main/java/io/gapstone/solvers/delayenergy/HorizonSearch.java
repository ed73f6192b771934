package io.gapstone.solvers.delayenergy;

import io.gapstone.core.random.Draws;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Everybody's servers in all slots, improved by leading a few users anew, one after the other, each
 * on its best way through all slots while the rest stay as they are.
 *
 * <p>Room and caps are always kept. A missed deadline costs {@link #LATE}, which is more than
 * anything else, so that decisions become allowed where they can.
 */
final class HorizonSearch {

  /** What a missed deadline costs here. */
  static final double LATE = 1e4;

  private static final double LEAST_GAIN = 1e-11;
  private static final int MOST_SHAKEN = 5;

  private final HorizonCosts costs;
  private final UserPath path;

  /** By slot and user; -1 for a user who is nowhere. */
  private final int[] place;

  /** By slot and user: among how many the user is in time. */
  private final int[] bears;

  /** By slot and server: how many there are, and their weights. */
  private final int[] count;

  private final double[] load;

  /** By slot. */
  private final double[] moved;

  private final int[] newlyLate;
  private final int[] way;
  private final int[] few = new int[MOST_SHAKEN];
  private final int[][] old;

  HorizonSearch(HorizonCosts costs) {
    this.costs = costs;
    path = new UserPath(costs, LATE);
    place = new int[costs.slots * costs.users];
    bears = new int[place.length];
    count = new int[costs.slots * costs.servers];
    load = new double[count.length];
    moved = new double[costs.slots];
    newlyLate = new int[costs.servers];
    way = new int[costs.slots];
    old = new int[MOST_SHAKEN][costs.slots];
    clear();
  }

  /** Nobody anywhere. */
  void clear() {
    Arrays.fill(place, -1);
    Arrays.fill(count, 0);
    Arrays.fill(load, 0);
    Arrays.fill(moved, 0);
  }

  /** Everybody at these servers, by slot and user. */
  void load(int[] places) {
    clear();
    for (int u = 0; u < costs.users; u++) {
      for (int t = 0; t < costs.slots; t++) {
        way[t] = places[t * costs.users + u];
      }
      put(u, way);
    }
  }

  /** Everybody at home for ever. */
  void loadHosts() {
    clear();
    for (int u = 0; u < costs.users; u++) {
      Arrays.fill(way, costs.firstHost(u));
      put(u, way);
    }
  }

  /**
   * Everybody anew, on the cheapest ways at given prices that have room.
   *
   * @return whether all found one
   */
  boolean loadPriced(double[] price, Draws draws) {
    clear();
    int[] order = new int[costs.users];
    for (int u = 0; u < order.length; u++) {
      order[u] = u;
    }
    draws.shuffle(order);
    for (int u : order) {
      prepare(u);
      for (int k = 0; k < path.toll.length; k++) {
        int t = k / costs.servers;
        int s = k % costs.servers;
        if (path.toll[k] < Double.POSITIVE_INFINITY) {
          path.toll[k] = price[(t * costs.users + u) * costs.servers + s];
        }
      }
      if (path.solve(u, way) == Double.POSITIVE_INFINITY) {
        return false;
      }
      put(u, way);
    }
    return true;
  }

  int[] places() {
    return place.clone();
  }

  private void put(int u, int[] servers) {
    int from = costs.firstHost(u);
    for (int t = 0; t < costs.slots; t++) {
      int at = t * costs.users + u;
      int s = servers[t];
      place[at] = s;
      count[t * costs.servers + s]++;
      load[t * costs.servers + s] += costs.weight[at];
      moved[t] += costs.bitHops(t, u, from, s);
      if (costs.deadlines) {
        bears[at] = costs.tight(t, u) ? costs.most(t, u, from, s) : Integer.MAX_VALUE;
      }
      from = s;
    }
  }

  private void remove(int u) {
    int from = costs.firstHost(u);
    for (int t = 0; t < costs.slots; t++) {
      int at = t * costs.users + u;
      int k = t * costs.servers + place[at];
      load[k] = --count[k] == 0 ? 0 : load[k] - costs.weight[at];
      moved[t] -= costs.bitHops(t, u, from, place[at]);
      from = place[at];
      place[at] = -1;
    }
  }

  /** Sets what each place costs a user who is nowhere now. */
  private void prepare(int u) {
    boolean capped = costs.cap < Double.POSITIVE_INFINITY;
    for (int t = 0; t < costs.slots; t++) {
      if (capped) {
        path.left[t] = costs.cap - moved[t];
      }
      if (costs.deadlines) {
        whoWouldBeLate(t, u);
      }
      double w = costs.weight[t * costs.users + u];
      for (int s = 0; s < costs.servers; s++) {
        int k = t * costs.servers + s;
        int n = count[k];
        path.company[k] = n + 1;
        if (n >= costs.room[s]) {
          path.toll[k] = Double.POSITIVE_INFINITY;
          continue;
        }
        path.toll[k] = costs.slowness[s] * ((n + 1) * w + load[k]);
        if (costs.deadlines) {
          path.toll[k] += LATE * newlyLate[s];
        }
      }
    }
  }

  private void whoWouldBeLate(int t, int u) {
    Arrays.fill(newlyLate, 0);
    for (int v = 0; v < costs.users; v++) {
      int at = t * costs.users + v;
      int s = place[at];
      if (v != u && s >= 0 && bears[at] == count[t * costs.servers + s]) {
        newlyLate[s]++;
      }
    }
  }

  /** What a user adds to the cost of all. */
  private double cost(int u) {
    double sum = 0;
    int from = costs.firstHost(u);
    for (int t = 0; t < costs.slots; t++) {
      int at = t * costs.users + u;
      int s = place[at];
      int k = t * costs.servers + s;
      sum += costs.access[at * costs.servers + s] + costs.move(t, u, from, s, 0);
      sum += costs.slowness[s] * (count[k] * costs.weight[at] + load[k] - costs.weight[at]);
      if (costs.deadlines) {
        for (int v = 0; v < costs.users; v++) {
          int other = t * costs.users + v;
          boolean met = place[other] == s;
          sum += met && late(other, v == u, count[k]) ? LATE : 0;
        }
      }
      from = s;
    }
    return sum;
  }

  private boolean late(int at, boolean himself, int n) {
    return himself ? bears[at] < n : bears[at] == n - 1;
  }

  private boolean lead(int u) {
    double before = cost(u);
    for (int t = 0; t < costs.slots; t++) {
      old[0][t] = place[t * costs.users + u];
    }
    remove(u);
    prepare(u);
    double after = path.solve(u, way);
    boolean better = after < before - LEAST_GAIN;
    put(u, better ? way : old[0]);
    return better;
  }

  /** Until nobody has a better way. */
  void descend(BooleanSupplier stop) {
    boolean better = true;
    while (better) {
      better = false;
      for (int u = 0; u < costs.users; u++) {
        if (stop.getAsBoolean()) {
          return;
        }
        better |= lead(u);
      }
    }
  }

  /**
   * Takes a few users away who are in each other's way, and leads them anew in another order.
   *
   * @param worse by how much the whole may become worse
   * @param lateFirst whether to begin with somebody who is late, if there is one
   * @return how the cost changed
   */
  double shake(Draws draws, double worse, boolean lateFirst) {
    int size = gather(draws, lateFirst ? someoneLate(draws) : -1);
    double before = 0;
    for (int j = 0; j < size; j++) {
      before += cost(few[j]);
      for (int t = 0; t < costs.slots; t++) {
        old[j][t] = place[t * costs.users + few[j]];
      }
      remove(few[j]);
    }
    double after = 0;
    int led = 0;
    double noise = draws.coin() ? 0 : draws.unit();
    while (led < size && after < before + worse) {
      int u = few[led];
      prepare(u);
      if (noise > 0) {
        disturb(draws, noise);
      }
      double cost = path.solve(u, way);
      if (cost < Double.POSITIVE_INFINITY) {
        put(u, way);
        cost = noise > 0 ? cost(u) : cost;
        led++;
      }
      after += cost;
    }
    if (led == size && after < before + worse) {
      return after - before;
    }
    while (led > 0) {
      remove(few[--led]);
    }
    for (int j = size - 1; j >= 0; j--) {
      put(few[j], old[j]);
    }
    return 0;
  }

  /** Tolls as if others were there already; never lower. */
  private void disturb(Draws draws, double noise) {
    for (int k = 0; k < path.toll.length; k++) {
      path.toll[k] *= 1 + noise * draws.unit();
    }
  }

  /** A user, and some who are where it is or might be, in any order. */
  private int gather(Draws draws, int late) {
    int size = 0;
    few[size++] = late < 0 ? draws.index(costs.users) : late % costs.users;
    if (late >= 0) {
      int v = someone(draws, late / costs.users, place[late]);
      few[size] = v;
      size += v == few[0] ? 0 : 1;
    }
    int wanted = 2 + draws.index(MOST_SHAKEN - 1);
    for (int tries = 0; tries < 3 * MOST_SHAKEN && size < wanted; tries++) {
      int u = few[draws.index(size)];
      int t = draws.index(costs.slots);
      int s = draws.coin() ? place[t * costs.users + u] : near(draws, t, u);
      int v = someone(draws, t, s);
      boolean fresh = v >= 0;
      for (int j = 0; j < size; j++) {
        fresh &= few[j] != v;
      }
      if (fresh) {
        few[size++] = v;
      }
    }
    for (int j = size - 1; j > 0; j--) {
      int other = draws.index(j + 1);
      int swap = few[j];
      few[j] = few[other];
      few[other] = swap;
    }
    return size;
  }

  /** The better of two servers drawn. */
  private int near(Draws draws, int t, int u) {
    int row = (t * costs.users + u) * costs.servers;
    int s = draws.index(costs.servers);
    for (int k = 0; k < 2; k++) {
      int other = draws.index(costs.servers);
      s = costs.access[row + other] < costs.access[row + s] ? other : s;
    }
    return s;
  }

  /** The slot and user of a missed deadline, or -1. */
  private int someoneLate(Draws draws) {
    int from = draws.index(place.length);
    for (int k = 0; costs.deadlines && k < place.length; k++) {
      int at = (from + k) % place.length;
      if (bears[at] < count[at / costs.users * costs.servers + place[at]]) {
        return at;
      }
    }
    return -1;
  }

  private int someone(Draws draws, int t, int s) {
    int from = draws.index(costs.users);
    for (int k = 0; k < costs.users; k++) {
      int v = (from + k) % costs.users;
      if (place[t * costs.users + v] == s) {
        return v;
      }
    }
    return -1;
  }

  /** Everybody's cost, and {@link #LATE} for each missed deadline. */
  double value() {
    double sum = costs.objective(place);
    return sum + LATE * lates();
  }

  /** How many deadlines are missed that count. */
  int lates() {
    int late = 0;
    for (int at = 0; costs.deadlines && at < place.length; at++) {
      late += bears[at] < count[at / costs.users * costs.servers + place[at]] ? 1 : 0;
    }
    return late;
  }
}
