package io.gapstone.solvers.delayenergy;

/**
 * The cheapest way of one user through all slots, where being on a server in a slot has a toll.
 *
 * <p>Moves cost a fixed part and a part per hop, so that the least cost over all servers to come
 * from is two sweeps over the grid. Only where a deadline or a cap forbids some moves are all pairs
 * of servers looked at.
 */
final class UserPath {

  private final HorizonCosts costs;
  private final double[] reached;
  private final double[] grid;

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
      } else if (costs.tight(t, u) || left[t] < Double.POSITIVE_INFINITY) {
        pairs(t, u);
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

  private void pairs(int t, int u) {
    int servers = costs.servers;
    for (int s = 0; s < servers; s++) {
      double least = Double.POSITIVE_INFINITY;
      for (int h = 0; h < servers; h++) {
        double before = reached[(t - 1) * servers + h];
        if (before < least) {
          least = Math.min(least, before + arc(t, u, h, s));
        }
      }
      reached[t * servers + s] = least;
    }
  }

  private void sweeps(int t, int u) {
    int servers = costs.servers;
    int from = (t - 1) * servers;
    int at = t * costs.users + u;
    double hop = costs.moveHop[at] + price[t] * costs.bits[at];
    java.util.Arrays.fill(grid, Double.POSITIVE_INFINITY);
    for (int s = 0; s < servers; s++) {
      grid[costs.cell(s)] = reached[from + s];
    }
    int columns = costs.columns();
    int cells = grid.length;
    for (int y = 0; y < cells; y += columns) {
      for (int i = y; i < y + columns; i++) {
        double least = grid[i];
        least = i > y ? Math.min(least, grid[i - 1] + hop) : least;
        grid[i] = y > 0 ? Math.min(least, grid[i - columns] + hop) : least;
      }
    }
    for (int y = cells - columns; y >= 0; y -= columns) {
      for (int i = y + columns - 1; i >= y; i--) {
        double least = grid[i];
        least = i < y + columns - 1 ? Math.min(least, grid[i + 1] + hop) : least;
        grid[i] = y < cells - columns ? Math.min(least, grid[i + columns] + hop) : least;
      }
    }
    double fixed = costs.moveFixed[at];
    for (int s = 0; s < servers; s++) {
      reached[t * servers + s] = Math.min(reached[from + s], fixed + grid[costs.cell(s)]);
    }
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
