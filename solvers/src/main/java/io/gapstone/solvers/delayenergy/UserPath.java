package io.gapstone.solvers.delayenergy;

/**
 * The cheapest way of one user through all slots, where being on a server in a slot has a toll.
 *
 * <p>Moves cost a fixed part and a part per hop, so that the least cost over all servers to come
 * from is two sweeps over the grid. Only where a deadline or a cap forbids the move found that way
 * are all servers to come from looked at.
 */
final class UserPath {

  /** With more servers than this a bound allows late moves rather than look at all pairs. */
  private static final int MOST_SCANNED = 128;

  private final HorizonCosts costs;
  private final double[] reached;
  private final double[] grid;

  /** By cell, the server from which it is reached. */
  private final int[] source;

  /** By slot and server: the cost of being there besides access; infinite where impossible. */
  final double[] toll;

  /** By slot and server: among how many services the user would be there. */
  final int[] company;

  /** By slot: the bits times hops that may still be moved. */
  final double[] left;

  /** By slot: the price of a bit times hop. */
  final double[] price;

  /** What missing a deadline costs. */
  private final double late;

  UserPath(HorizonCosts costs, double late) {
    this.costs = costs;
    this.late = late;
    reached = new double[costs.slots * costs.servers];
    grid = new double[costs.cells()];
    source = new int[costs.cells()];
    toll = new double[costs.slots * costs.servers];
    company = new int[costs.slots * costs.servers];
    left = new double[costs.slots];
    price = new double[costs.slots];
    java.util.Arrays.fill(company, 1);
    java.util.Arrays.fill(left, Double.POSITIVE_INFINITY);
  }

  /** Finds the way, as {@code way[t]}; returns its cost, infinite where there is none. */
  double solve(int u, int[] way) {
    int servers = costs.servers;
    for (int t = 0; t < costs.slots; t++) {
      if (t == 0) {
        for (int s = 0; s < servers; s++) {
          reached[s] = arc(0, u, costs.firstHost(u), s);
        }
      } else {
        sweeps(t, u);
      }
      int row = (t * costs.users + u) * servers;
      for (int s = 0; s < servers; s++) {
        reached[t * servers + s] += costs.access[row + s] + toll[t * servers + s];
      }
    }
    int end = (costs.slots - 1) * servers;
    int best = 0;
    for (int s = 1; s < servers; s++) {
      best = reached[end + s] < reached[end + best] ? s : best;
    }
    double cost = reached[end + best];
    if (cost < Double.POSITIVE_INFINITY) {
      trace(u, best, way);
    }
    return cost;
  }

  private double arc(int t, int u, int from, int to) {
    double cost = costs.move(t, u, from, to, price[t]);
    if (left[t] < Double.POSITIVE_INFINITY && costs.bitHops(t, u, from, to) > left[t]) {
      return Double.POSITIVE_INFINITY;
    }
    if (costs.tight(t, u) && !costs.allowed(t, u, from, to, company[t * costs.servers + to])) {
      cost += late;
    }
    return cost;
  }

  private void sweeps(int t, int u) {
    int servers = costs.servers;
    int from = (t - 1) * servers;
    int at = t * costs.users + u;
    double hop = costs.moveHop[at] + price[t] * costs.bits[at];
    java.util.Arrays.fill(grid, Double.POSITIVE_INFINITY);
    for (int s = 0; s < servers; s++) {
      grid[costs.cell(s)] = reached[from + s];
      source[costs.cell(s)] = s;
    }
    int columns = costs.columns();
    int cells = grid.length;
    for (int y = 0; y < cells; y += columns) {
      for (int i = y; i < y + columns; i++) {
        if (i > y) {
          pull(i, i - 1, hop);
        }
        if (y > 0) {
          pull(i, i - columns, hop);
        }
      }
    }
    for (int y = cells - columns; y >= 0; y -= columns) {
      for (int i = y + columns - 1; i >= y; i--) {
        if (i < y + columns - 1) {
          pull(i, i + 1, hop);
        }
        if (y < cells - columns) {
          pull(i, i + columns, hop);
        }
      }
    }
    double fixed = costs.moveFixed[at];
    boolean free = !costs.tight(t, u) && left[t] == Double.POSITIVE_INFINITY;
    for (int s = 0; s < servers; s++) {
      double moved = fixed + grid[costs.cell(s)];
      double stayed = reached[from + s];
      int best = moved < stayed ? source[costs.cell(s)] : s;
      double least = Math.min(moved, stayed);
      if (!free && toll[t * servers + s] < Double.POSITIVE_INFINITY && !allowed(t, u, best, s)) {
        least = forbidden(t, u, s, least);
      }
      reached[t * servers + s] = least;
    }
  }

  /** The cost where the way that costs {@code least} is late or too heavy. */
  private double forbidden(int t, int u, int s, double least) {
    if (lateAnyway(t, u, s)) {
      return least + late;
    }
    boolean relaxed = late == Double.POSITIVE_INFINITY && costs.servers > MOST_SCANNED;
    return relaxed ? least : fromAnywhere(t, u, s);
  }

  private boolean lateAnyway(int t, int u, int s) {
    return left[t] == Double.POSITIVE_INFINITY
        && company[t * costs.servers + s] > costs.mostFromAnywhere(t, u, s);
  }

  private void pull(int to, int from, double hop) {
    double cost = grid[from] + hop;
    if (cost < grid[to]) {
      grid[to] = cost;
      source[to] = source[from];
    }
  }

  private boolean allowed(int t, int u, int from, int to) {
    return (left[t] == Double.POSITIVE_INFINITY || costs.bitHops(t, u, from, to) <= left[t])
        && costs.allowed(t, u, from, to, company[t * costs.servers + to]);
  }

  private double fromAnywhere(int t, int u, int s) {
    double least = Double.POSITIVE_INFINITY;
    for (int h = 0; h < costs.servers; h++) {
      double cost = reached[(t - 1) * costs.servers + h] + costs.move(t, u, h, s, price[t]);
      if (cost < least) {
        least = Math.min(least, reached[(t - 1) * costs.servers + h] + arc(t, u, h, s));
      }
    }
    return least;
  }

  private void trace(int u, int end, int[] way) {
    int servers = costs.servers;
    int s = end;
    for (int t = costs.slots - 1; t > 0; t--) {
      way[t] = s;
      int from = s;
      double least = reached[(t - 1) * servers + s] + arc(t, u, s, s);
      for (int h = 0; h < servers; h++) {
        double before = reached[(t - 1) * servers + h];
        double cost = before < least ? before + arc(t, u, h, s) : least;
        if (cost < least) {
          least = cost;
          from = h;
        }
      }
      s = from;
    }
    way[0] = s;
  }
}
