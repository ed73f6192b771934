package io.gapstone.core.lyapunov;

/**
 * Finds the stations nearest to a point, in time that does not depend on how many there are.
 *
 * <p>Stations lie in square cells, about one in each; the search goes from the point's cell
 * outwards, ring by ring. Nearest means least {@code dx * dx + dy * dy}, ties to the lowest index.
 */
public final class StationGrid {

  /** Makes the stop of a search safe against the rounding of cell borders. */
  private static final double SAFETY = 1 + 1e-9;

  private final double[] stationMetres;
  private final double left;
  private final double bottom;
  private final double cell;
  private final int columns;
  private final int rows;
  private final int[] first;
  private final int[] members;
  private final double[] memberMetres;

  /**
   * Sorts stations into cells.
   *
   * @param stationMetres {@code [station][x, y]}
   */
  public StationGrid(double[] stationMetres) {
    this.stationMetres = stationMetres;
    int stations = stationMetres.length / 2;
    this.left = least(0);
    this.bottom = least(1);
    double width = greatest(0) - left;
    double height = greatest(1) - bottom;
    this.cell =
        Math.max(
            1, Math.max(Math.sqrt(width * height / stations), Math.max(width, height) / stations));
    this.columns = (int) (width / cell) + 1;
    this.rows = (int) (height / cell) + 1;
    this.first = new int[columns * rows + 1];
    this.members = new int[stations];
    for (int s = 0; s < stations; s++) {
      first[cellOf(s) + 1]++;
    }
    for (int c = 0; c < columns * rows; c++) {
      first[c + 1] += first[c];
    }
    int[] next = first.clone();
    this.memberMetres = new double[2 * stations];
    for (int s = 0; s < stations; s++) {
      int m = next[cellOf(s)]++;
      members[m] = s;
      memberMetres[2 * m] = stationMetres[2 * s];
      memberMetres[2 * m + 1] = stationMetres[2 * s + 1];
    }
  }

  private double least(int axis) {
    double least = stationMetres[axis];
    for (int i = axis; i < stationMetres.length; i += 2) {
      least = Math.min(least, stationMetres[i]);
    }
    return least;
  }

  private double greatest(int axis) {
    double greatest = stationMetres[axis];
    for (int i = axis; i < stationMetres.length; i += 2) {
      greatest = Math.max(greatest, stationMetres[i]);
    }
    return greatest;
  }

  private int cellOf(int s) {
    return row(stationMetres[2 * s + 1]) * columns + column(stationMetres[2 * s]);
  }

  private int column(double x) {
    return (int) Math.min(Math.max((x - left) / cell, 0), columns - 1);
  }

  private int row(double y) {
    return (int) Math.min(Math.max((y - bottom) / cell, 0), rows - 1);
  }

  /** The station nearest to a point. */
  public int nearest(double x, double y) {
    int column = column(x);
    int row = row(y);
    int from = Math.max(column - 1, 0);
    int to = Math.min(column + 1, columns - 1);
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int r = Math.max(row - 1, 0); r <= Math.min(row + 1, rows - 1); r++) {
      for (int m = first[r * columns + from]; m < first[r * columns + to + 1]; m++) {
        double square = square(m, x, y);
        if (before(square, members[m], least, best)) {
          least = square;
          best = members[m];
        }
      }
    }
    // All other stations are at least one whole cell away.
    if (least * SAFETY < cell * cell) {
      return best;
    }
    int[] id = new int[1];
    nearest(x, y, id, new double[1]);
    return id[0];
  }

  /**
   * Fills {@code ids} with the nearest stations, nearest first, and {@code squares} with the
   * squares of their distances. There must be as many stations as {@code ids} has places.
   */
  public void nearest(double x, double y, int[] ids, double[] squares) {
    int column = column(x);
    int row = row(y);
    int found = 0;
    for (int ring = 0; ; ring++) {
      for (int r = Math.max(row - ring, 0); r <= Math.min(row + ring, rows - 1); r++) {
        boolean edge = r == row - ring || r == row + ring;
        int step = edge || ring == 0 ? 1 : 2 * ring;
        for (int c = column - ring; c <= column + ring; c += step) {
          if (c >= 0 && c < columns) {
            found = scan(r * columns + c, x, y, ids, squares, found);
          }
        }
      }
      // Stations of the next ring are at least this many whole cells away.
      double beyond = ring * cell;
      if (found == ids.length && beyond * beyond > squares[found - 1] * SAFETY
          || ring > columns + rows) {
        return;
      }
    }
  }

  private int scan(int c, double x, double y, int[] ids, double[] squares, int known) {
    int found = known;
    for (int m = first[c]; m < first[c + 1]; m++) {
      int s = members[m];
      double square = square(m, x, y);
      if (found == ids.length && !before(square, s, squares[found - 1], ids[found - 1])) {
        continue;
      }
      int at = found < ids.length ? found++ : found - 1;
      while (at > 0 && before(square, s, squares[at - 1], ids[at - 1])) {
        squares[at] = squares[at - 1];
        ids[at] = ids[at - 1];
        at--;
      }
      squares[at] = square;
      ids[at] = s;
    }
    return found;
  }

  private double square(int member, double x, double y) {
    double dx = memberMetres[2 * member] - x;
    double dy = memberMetres[2 * member + 1] - y;
    return dx * dx + dy * dy;
  }

  private static boolean before(double square, int s, double otherSquare, int other) {
    return square < otherSquare || square == otherSquare && s < other;
  }
}
