package io.gapstone.instances.smra;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Parameters;
import io.gapstone.core.random.Draws;
import io.gapstone.instances.mobility.Mobility;

/** Where users go: through the whole area of the servers, or each inside one of a few squares. */
final class SmraMovement {

  private final Parameters parameters;
  private final double width;
  private final double height;

  SmraMovement(Parameters parameters, int servers) {
    double spacing = parameters.number("spacingMetres", 1, 1e5);
    int columns = columns(servers);
    this.parameters = parameters;
    this.width = columns * spacing;
    this.height = (servers + columns - 1) / columns * spacing;
  }

  /** How many servers stand in a row: 10 of 60, so that the area is 5 to 3. */
  static int columns(int servers) {
    int rows = (int) Math.max(1, Math.rint(Math.sqrt(0.6 * servers)));
    return (servers + rows - 1) / rows;
  }

  /** Positions {@code [location][user][x, y]}. */
  double[] positions(long seed, int users, int locations) {
    Draws draws = Draws.of(seed, "smra/mobility");
    int clusters = parameters.integer("clusters", 0, users);
    if (clusters == 0) {
      return mobility(width, height).trace(draws, users, locations);
    }
    double side = parameters.number("clusterMetres", 1, 1e7);
    double sideX = Math.min(side, width);
    double sideY = Math.min(side, height);
    double[] positions = new double[2 * users * locations];
    for (int c = 0; c < clusters; c++) {
      double cornerX = draws.decimal(0, width - sideX, 1);
      double cornerY = draws.decimal(0, height - sideY, 1);
      int members = (users - c + clusters - 1) / clusters;
      double[] own = mobility(sideX, sideY).trace(draws, members, locations);
      for (int k = 0; k < locations; k++) {
        for (int m = 0; m < members; m++) {
          int from = 2 * (k * members + m);
          int to = 2 * (k * users + c + m * clusters);
          positions[to] = tenths(own[from] + cornerX);
          positions[to + 1] = tenths(own[from + 1] + cornerY);
        }
      }
    }
    return positions;
  }

  private Mobility mobility(double w, double h) {
    double slowest = parameters.number("speedLowMetresPerSecond", 0, 1000);
    double fastest = parameters.number("speedHighMetresPerSecond", 0, 1000);
    if (slowest > fastest) {
      throw new BadInputException(
          "generator parameter speedLowMetresPerSecond is "
              + slowest
              + "; it must be at most speedHighMetresPerSecond ("
              + fastest
              + ").");
    }
    return new Mobility(
        parameters.word("mobility", "waypoint", "direction"),
        slowest,
        fastest,
        parameters.number("turnRadians", 0, 10),
        parameters.number("slotSeconds", 0.001, 1e6),
        w,
        h);
  }

  static double tenths(double metres) {
    return Math.rint(metres * 10) / 10;
  }
}
