package io.gapstone.bench.replay;

/**
 * Where servers are.
 *
 * @param x by server, the cloud included where there is one
 * @param y by server, growing northwards
 * @param cloud the index of the cloud, or {@link #NONE}
 * @param lines what else is drawn: x and y of both ends, four numbers for each line
 * @param metres whether the unit is a metre; otherwise the map has no scale
 * @param origin one sentence on where the positions come from
 */
record ServerMap(double[] x, double[] y, int cloud, double[] lines, boolean metres, String origin) {

  static final int NONE = -1;

  private static final double[] NO_LINES = {};

  /** Servers whose positions in metres the instance gives. */
  static ServerMap given(double[] x, double[] y, double[] lines) {
    return new ServerMap(
        x, y, NONE, lines, true, "Positions of servers and users are those of the instance.");
  }

  static ServerMap given(double[] x, double[] y) {
    return given(x, y, NO_LINES);
  }
}
