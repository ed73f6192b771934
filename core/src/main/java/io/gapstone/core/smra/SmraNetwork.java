package io.gapstone.core.smra;

/**
 * The servers, as parts for {@link SmraInstance}, which takes ownership of the arrays.
 *
 * @param xMetres by server
 * @param yMetres by server
 * @param cpuHz F, a server's whole CPU capacity
 * @param bandwidthHz B, a server's whole channel
 * @param linkBitsPerSecond r between two servers, {@code [server][server]} in one row after the
 *     other, symmetric; the diagonal is never read
 */
public record SmraNetwork(
    double[] xMetres,
    double[] yMetres,
    double[] cpuHz,
    double[] bandwidthHz,
    double[] linkBitsPerSecond) {

  /** The server nearest to a point, the lowest index where several are. */
  public int nearest(double x, double y) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int e = 0; e < xMetres.length; e++) {
      double dx = xMetres[e] - x;
      double dy = yMetres[e] - y;
      double square = dx * dx + dy * dy;
      if (square < least) {
        least = square;
        best = e;
      }
    }
    return best;
  }
}
