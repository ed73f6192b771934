package io.gapstone.instances.delayenergy;

import io.gapstone.core.delayenergy.DelayEnergyNetwork;
import io.gapstone.core.random.Draws;

/**
 * Users on the cells of a grid: a uniform cell first, then at each location one of the existing
 * neighbours to the west, east, south and north, with a uniform place inside the cell. Places lie
 * on a grid of 0.1 m.
 */
final class DelayEnergyWalk {

  private static final int[] ACROSS = {-1, 1, 0, 0};
  private static final int[] UP = {0, 0, -1, 1};

  private final DelayEnergyNetwork network;
  private final int users;
  private final int locations;
  private final double[] x;
  private final double[] y;

  DelayEnergyWalk(DelayEnergyNetwork network, int users, int locations) {
    this.network = network;
    this.users = users;
    this.locations = locations;
    this.x = new double[locations * users];
    this.y = new double[locations * users];
  }

  void draw(Draws draws) {
    for (int u = 0; u < users; u++) {
      int column = draws.index(network.columns());
      int row = draws.index(network.rows());
      for (int k = 0; k < locations; k++) {
        if (k > 0) {
          int step = step(draws, column, row);
          column += step < 0 ? 0 : ACROSS[step];
          row += step < 0 ? 0 : UP[step];
        }
        x[k * users + u] = inside(draws, column);
        y[k * users + u] = inside(draws, row);
      }
    }
  }

  /** A direction that does not lead off the grid; -1 where there is none. */
  private int step(Draws draws, int column, int row) {
    int exits = 0;
    for (int d = 0; d < ACROSS.length; d++) {
      exits += leads(d, column, row) ? 1 : 0;
    }
    int rank = exits == 0 ? -1 : draws.index(exits);
    for (int d = 0; d < ACROSS.length; d++) {
      if (leads(d, column, row) && rank-- == 0) {
        return d;
      }
    }
    return -1;
  }

  private boolean leads(int d, int column, int row) {
    int toColumn = column + ACROSS[d];
    int toRow = row + UP[d];
    return toColumn >= 0 && toColumn < network.columns() && toRow >= 0 && toRow < network.rows();
  }

  /** A place in {@code [0, cellMetres)} beyond the cell's western or southern border. */
  private double inside(Draws draws, int cell) {
    double offset = draws.decimal(0, network.cellMetres() - 0.1, 1);
    return Math.rint((cell * network.cellMetres() + offset) * 10) / 10;
  }

  double[] x() {
    return x;
  }

  double[] y() {
    return y;
  }
}
