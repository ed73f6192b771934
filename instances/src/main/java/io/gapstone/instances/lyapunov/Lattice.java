package io.gapstone.instances.lyapunov;

import io.gapstone.core.BadInputException;

/**
 * Stations in rows and columns, each in the middle of its cell, on a grid of half metres so that
 * distances to whole metres tie exactly.
 */
final class Lattice {

  /** The longer side of a cell is at most this many times the shorter one. */
  private static final double LONGEST_CELL = 4;

  private Lattice() {}

  /** Positions {@code [station][x, y]}, row by row, from the divisor with the squarest cells. */
  static double[] positions(int stations, double widthMetres, double heightMetres) {
    int columns = 0;
    double best = Double.POSITIVE_INFINITY;
    for (int divisor = 1; divisor <= stations; divisor++) {
      if (stations % divisor == 0) {
        double cellWidth = widthMetres / divisor;
        double cellHeight = heightMetres * divisor / stations;
        double elongation = Math.max(cellWidth, cellHeight) / Math.min(cellWidth, cellHeight);
        if (elongation <= best) {
          best = elongation;
          columns = divisor;
        }
      }
    }
    if (best > LONGEST_CELL) {
      throw new BadInputException(
          "lyapunov generator parameter servers is "
              + stations
              + "; it must fill a lattice of about square cells. Maybe "
              + near(stations, widthMetres, heightMetres)
              + "?");
    }
    return fill(stations, columns, widthMetres, heightMetres);
  }

  private static int near(int stations, double widthMetres, double heightMetres) {
    int rows = (int) Math.max(1, Math.rint(Math.sqrt(stations * heightMetres / widthMetres)));
    return rows * (int) Math.max(1, Math.rint((double) stations / rows));
  }

  private static double[] fill(int stations, int columns, double width, double height) {
    double[] metres = new double[2 * stations];
    int rows = stations / columns;
    for (int s = 0; s < stations; s++) {
      metres[2 * s] = half((s % columns + 0.5) * width / columns);
      metres[2 * s + 1] = half((s / columns + 0.5) * height / rows);
    }
    return metres;
  }

  private static double half(double metres) {
    return Math.rint(2 * metres) / 2;
  }
}
