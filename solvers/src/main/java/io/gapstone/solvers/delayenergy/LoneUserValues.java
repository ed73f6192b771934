package io.gapstone.solvers.delayenergy;

import io.gapstone.core.delayenergy.DelayEnergyModel;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import java.util.Arrays;

/**
 * Value iteration for one user alone on the grid, with the mean task, state and deadline of the
 * users of one slot.
 *
 * <p>A state is the user's cell and the server of its service; each slot the user steps to a
 * uniformly chosen existing neighbour cell, then a server is chosen. Moving costs a constant and an
 * amount per hop, so the best move from every server is found by one sweep of distances over the
 * grid: an iteration takes time in proportion to cells squared, whatever the number of servers.
 */
final class LoneUserValues {

  private static final int MOST_ITERATIONS = 10_000;

  private final int columns;
  private final int cells;
  private final int[] serverCell;
  private final double discount;

  /** Cost of a slot without moves, {@code [cell][server]}. */
  private final double[] stay;

  private final double moveCost;
  private final double hopCost;

  /** Expected value of the next slot, {@code [cell][server]}. */
  private double[] after;

  private LoneUserValues(DelayEnergySlot slot, double discount) {
    DelayEnergyModel model = slot.model();
    Means means = Means.of(slot);
    this.columns = slot.columns();
    this.cells = slot.columns() * slot.rows();
    this.discount = discount;
    this.serverCell = new int[slot.servers()];
    for (int s = 0; s < serverCell.length; s++) {
      serverCell[s] = slot.serverCell(s);
    }
    double deadline = means.deadlineSeconds();
    this.moveCost = means.stateBits() / model.backhaulBitsPerSecond() / deadline;
    this.hopCost =
        model.hopSeconds() / deadline
            + model.energyWeight() * model.energyPerGigabyteHop() * means.stateBits() / 8e9;
    this.stay = new double[cells * serverCell.length];
    for (int c = 0; c < cells; c++) {
      for (int s = 0; s < serverCell.length; s++) {
        int hops = hops(c, serverCell[s]);
        double access =
            hops == 0 || !model.access()
                ? 0
                : means.dataBits() / model.backhaulBitsPerSecond() + model.hopSeconds() * hops;
        stay[c * serverCell.length + s] = (access + means.cycles() / slot.serverHz(s)) / deadline;
      }
    }
    this.after = new double[stay.length];
  }

  /**
   * Iterates until all values change by the same amount, up to {@code tolerance}: only differences
   * between values matter to a decision.
   */
  static LoneUserValues iterate(DelayEnergySlot slot, double discount, double tolerance) {
    LoneUserValues values = new LoneUserValues(slot, discount);
    for (int k = 0; k < MOST_ITERATIONS; k++) {
      if (values.improve() <= tolerance) {
        break;
      }
    }
    return values;
  }

  /** The expected cost of the next slots for a user in {@code cell} with its service on s. */
  double after(int cell, int s) {
    return after[cell * serverCell.length + s];
  }

  /** One iteration; says by how much the changes of values differ among each other. */
  private double improve() {
    double[] value = new double[after.length];
    double[] way = new double[cells];
    for (int c = 0; c < cells; c++) {
      best(c, way, value);
    }
    double[] next = new double[after.length];
    for (int c = 0; c < cells; c++) {
      expect(c, value, next);
    }
    double most = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < next.length; k++) {
      most = Math.max(most, next[k] - after[k]);
      least = Math.min(least, next[k] - after[k]);
    }
    after = next;
    return most - least;
  }

  /** The value of each server for a user that has arrived in cell c. */
  private void best(int c, double[] way, double[] value) {
    int servers = serverCell.length;
    Arrays.fill(way, Double.POSITIVE_INFINITY);
    for (int s = 0; s < servers; s++) {
      int at = c * servers + s;
      value[at] = stay[at] + discount * after[at];
      way[serverCell[s]] = value[at];
    }
    sweep(way);
    for (int s = 0; s < servers; s++) {
      int at = c * servers + s;
      value[at] = Math.min(value[at], moveCost + way[serverCell[s]]);
    }
  }

  /** Makes each cell's number the least over all cells of their number plus the way there. */
  private void sweep(double[] way) {
    for (int row = 0; row < cells; row += columns) {
      for (int c = row; c < row + columns; c++) {
        double west = c > row ? way[c - 1] : Double.POSITIVE_INFINITY;
        double south = row > 0 ? way[c - columns] : Double.POSITIVE_INFINITY;
        way[c] = Math.min(way[c], Math.min(west, south) + hopCost);
      }
    }
    for (int row = cells - columns; row >= 0; row -= columns) {
      for (int c = row + columns - 1; c >= row; c--) {
        double east = c < row + columns - 1 ? way[c + 1] : Double.POSITIVE_INFINITY;
        double north = row < cells - columns ? way[c + columns] : Double.POSITIVE_INFINITY;
        way[c] = Math.min(way[c], Math.min(east, north) + hopCost);
      }
    }
  }

  /** The mean of the values over the cells to which the user can step from cell c. */
  private void expect(int c, double[] value, double[] next) {
    int exits = 0;
    exits += add(c % columns > 0, c, c - 1, value, next);
    exits += add(c % columns < columns - 1, c, c + 1, value, next);
    exits += add(c >= columns, c, c - columns, value, next);
    exits += add(c < cells - columns, c, c + columns, value, next);
    if (exits == 0) {
      exits = add(true, c, c, value, next);
    }
    int servers = serverCell.length;
    for (int k = c * servers; k < (c + 1) * servers; k++) {
      next[k] /= exits;
    }
  }

  private int add(boolean exists, int c, int to, double[] value, double[] next) {
    if (!exists) {
      return 0;
    }
    int servers = serverCell.length;
    for (int s = 0; s < servers; s++) {
      next[c * servers + s] += value[to * servers + s];
    }
    return 1;
  }

  private int hops(int a, int b) {
    return Math.abs(a % columns - b % columns) + Math.abs(a / columns - b / columns);
  }

  /** What the users of a slot bring on average. */
  private record Means(double dataBits, double cycles, double stateBits, double deadlineSeconds) {

    static Means of(DelayEnergySlot slot) {
      double data = 0;
      double cycles = 0;
      double state = 0;
      double deadline = 0;
      int users = slot.users();
      for (int u = 0; u < users; u++) {
        data += slot.dataBits(u) / users;
        cycles += slot.cycles(u) / users;
        state += slot.stateBits(u) / users;
        deadline += slot.deadlineSeconds(u) / users;
      }
      return new Means(data, cycles, state, deadline);
    }
  }
}
