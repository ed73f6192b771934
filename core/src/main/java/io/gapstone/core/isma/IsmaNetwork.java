package io.gapstone.core.isma;

/**
 * Base stations, each with one edge server of the same index, on a grid of wired links.
 *
 * <p>This is common knowledge: every server knows all of it.
 */
public final class IsmaNetwork {

  private final double[] stationX;
  private final double[] stationY;
  private final int[] gridColumn;
  private final int[] gridRow;
  private final double[] serverHertz;

  /**
   * Takes ownership of the arrays, one entry per station.
   *
   * @param stationX metres east
   * @param stationY metres north
   * @param gridColumn column in the grid of wired links
   * @param gridRow row in the grid of wired links
   * @param serverHertz f^e
   */
  public IsmaNetwork(
      double[] stationX, double[] stationY, int[] gridColumn, int[] gridRow, double[] serverHertz) {
    this.stationX = stationX;
    this.stationY = stationY;
    this.gridColumn = gridColumn;
    this.gridRow = gridRow;
    this.serverHertz = serverHertz;
    if (serverHertz.length == 0) {
      throw new IllegalArgumentException("serverHertz is empty; there must be a server.");
    }
    Checks.length("stationX", stationX.length, servers(), "servers");
    Checks.length("stationY", stationY.length, servers(), "servers");
    Checks.length("gridColumn", gridColumn.length, servers(), "servers");
    Checks.length("gridRow", gridRow.length, servers(), "servers");
    Checks.allFinite("stationX", stationX);
    Checks.allFinite("stationY", stationY);
    Checks.allRates("serverHertz", serverHertz);
  }

  public int servers() {
    return serverHertz.length;
  }

  public double stationX(int station) {
    return stationX[station];
  }

  public double stationY(int station) {
    return stationY[station];
  }

  public int gridColumn(int server) {
    return gridColumn[server];
  }

  public int gridRow(int server) {
    return gridRow[server];
  }

  /** Clock frequency f^e of a server. */
  public double serverHertz(int server) {
    return serverHertz[server];
  }

  /** Wired hops d from a station to a server: steps on the grid. */
  public long hops(int station, int server) {
    return Math.abs((long) gridColumn[station] - gridColumn[server])
        + Math.abs((long) gridRow[station] - gridRow[server]);
  }

  /** The station nearest to a point, the lowest index where several are. */
  public int nearest(double x, double y) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < stationX.length; j++) {
      double dx = x - stationX[j];
      double dy = y - stationY[j];
      double square = dx * dx + dy * dy;
      if (square < least) {
        least = square;
        best = j;
      }
    }
    return best;
  }
}
