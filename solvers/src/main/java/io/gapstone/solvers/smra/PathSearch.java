package io.gapstone.solvers.smra;

import java.util.Arrays;

/** The few cheapest paths of one user at given prices, by a shortest path with ranks. */
final class PathSearch {

  private static final double NONE = StayTable.NONE;

  private final StayPrices prices;
  private final StayTable table;
  private final int slots;
  private final int most;

  /** By slot and rank, the cost from there on; at {@code slots}, of all. */
  private final double[] cost;

  /** The stay that begins there; for whole paths the slot of the first move, -1 for none. */
  private final int[] stay;

  /** The rank of what follows. */
  private final int[] next;

  private int found;

  PathSearch(StayPrices prices, int most) {
    this.prices = prices;
    this.most = most;
    table = prices.table;
    slots = table.slots;
    cost = new double[(slots + 1) * most];
    stay = new int[(slots + 1) * most];
    next = new int[(slots + 1) * most];
  }

  /** Finds the cheapest paths of a user; returns how many there are. */
  int search(int u) {
    prices.price(u);
    Arrays.fill(cost, NONE);
    int k = table.first[u];
    int end = table.first[u + 1];
    for (int from = slots - 1; from >= 0; from--) {
      while (k < end && table.from[k] == from) {
        int to = table.to[k];
        if (to == slots) {
          insert(from, prices.cost[k], k, 0);
        } else {
          extend(from, to, prices.cost[k], k);
        }
        k++;
      }
    }
    insert(slots, prices.never(u), -1, 0);
    for (int t = 0; t < slots; t++) {
      double before = prices.before(u, t);
      if (before < NONE) {
        extend(slots, t, before, t);
      }
    }
    found = 0;
    while (found < most && cost[slots * most + found] < NONE) {
      found++;
    }
    return found;
  }

  private void extend(int at, int to, double own, int what) {
    for (int r = 0; r < most && cost[to * most + r] < NONE; r++) {
      if (!insert(at, own + cost[to * most + r], what, r)) {
        return;
      }
    }
  }

  private boolean insert(int at, double value, int what, int rank) {
    int start = at * most;
    int place = start + most - 1;
    if (value >= cost[place]) {
      return false;
    }
    while (place > start && cost[place - 1] > value) {
      cost[place] = cost[place - 1];
      stay[place] = stay[place - 1];
      next[place] = next[place - 1];
      place--;
    }
    cost[place] = value;
    stay[place] = what;
    next[place] = rank;
    return true;
  }

  double cost(int rank) {
    return cost[slots * most + rank];
  }

  /** Writes in which slots the path moves. */
  void path(int rank, boolean[] moves) {
    Arrays.fill(moves, 0, slots, false);
    int place = slots * most + rank;
    int at = stay[place];
    int follow = next[place];
    while (at >= 0 && at < slots) {
      moves[at] = true;
      place = at * most + follow;
      follow = next[place];
      at = table.to[stay[place]];
    }
  }

  /**
   * What a given path costs at the prices of the last search, which must have been for the user.
   */
  double cost(int u, boolean[] moves, int offset) {
    int t = 0;
    while (t < slots && !moves[offset + t]) {
      t++;
    }
    if (t == slots) {
      return prices.never(u);
    }
    double sum = prices.before(u, t);
    int k = table.first[u + 1] - 1;
    while (t < slots) {
      int to = t + 1;
      while (to < slots && !moves[offset + to]) {
        to++;
      }
      while (table.from[k] != t || table.to[k] != to) {
        k--;
      }
      sum += prices.cost[k];
      k = table.first[u + 1] - 1;
      t = to;
    }
    return sum;
  }
}
