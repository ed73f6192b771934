package io.gapstone.instances.mobility;

import io.gapstone.core.random.Draws;

/**
 * Synthetic movement inside a rectangle.
 *
 * <p>{@code waypoint}: a user heads for a uniformly drawn point, then for the next, without a
 * pause. {@code direction}: a user keeps a heading that turns by a normal angle before each step,
 * and is reflected at the borders. Speeds are drawn once per user. Positions lie on a grid of 0.1
 * m.
 *
 * @param model {@code waypoint} or {@code direction}
 * @param slowest the least speed in metres per second
 * @param fastest the greatest speed in metres per second
 * @param turnRadians the standard deviation of a turn, for {@code direction}
 */
public record Mobility(
    String model,
    double slowest,
    double fastest,
    double turnRadians,
    double slotSeconds,
    double widthMetres,
    double heightMetres) {

  /** Positions {@code [location][user][x, y]} as one flat array. */
  public double[] trace(Draws draws, int users, int locations) {
    double[] trace = new double[locations * users * 2];
    for (int u = 0; u < users; u++) {
      double speed = draws.decimal(slowest, fastest, 2);
      double x = draws.decimal(0, widthMetres, 1);
      double y = draws.decimal(0, heightMetres, 1);
      if (model.equals("waypoint")) {
        waypoint(draws, speed, x, y, trace, u, users, locations);
      } else {
        direction(draws, speed, x, y, trace, u, users, locations);
      }
    }
    return trace;
  }

  private void waypoint(
      Draws draws, double speed, double x0, double y0, double[] trace, int u, int users, int n) {
    double x = x0;
    double y = y0;
    double goalX = draws.decimal(0, widthMetres, 1);
    double goalY = draws.decimal(0, heightMetres, 1);
    for (int k = 0; k < n; k++) {
      put(trace, k, users, u, x, y);
      double rest = speed * slotSeconds;
      while (rest > 0) {
        double dx = goalX - x;
        double dy = goalY - y;
        double distance = Math.sqrt(dx * dx + dy * dy);
        if (distance > rest) {
          x += dx * rest / distance;
          y += dy * rest / distance;
          break;
        }
        rest -= distance;
        x = goalX;
        y = goalY;
        goalX = draws.decimal(0, widthMetres, 1);
        goalY = draws.decimal(0, heightMetres, 1);
        if (distance == 0 && goalX == x && goalY == y) {
          break;
        }
      }
    }
  }

  private void direction(
      Draws draws, double speed, double x0, double y0, double[] trace, int u, int users, int n) {
    double x = x0;
    double y = y0;
    double heading = draws.unit() * 2 * Math.PI;
    for (int k = 0; k < n; k++) {
      put(trace, k, users, u, x, y);
      heading += turnRadians * draws.normal();
      double nextX = x + speed * slotSeconds * StrictMath.cos(heading);
      double nextY = y + speed * slotSeconds * StrictMath.sin(heading);
      boolean turnX = folds(nextX, widthMetres);
      boolean turnY = folds(nextY, heightMetres);
      x = reflect(nextX, widthMetres);
      y = reflect(nextY, heightMetres);
      if (turnX) {
        heading = Math.PI - heading;
      }
      if (turnY) {
        heading = -heading;
      }
    }
  }

  /** Where a mirror at both ends of {@code [0, length]} puts a point on a line. */
  static double reflect(double value, double length) {
    if (length == 0) {
      return 0;
    }
    double folded = value % (2 * length);
    if (folded < 0) {
      folded += 2 * length;
    }
    return folded <= length ? folded : 2 * length - folded;
  }

  /** Whether the point was mirrored an odd number of times. */
  private static boolean folds(double value, double length) {
    return length > 0 && Math.floorMod((long) Math.floor(value / length), 2L) == 1;
  }

  private static void put(double[] trace, int k, int users, int u, double x, double y) {
    trace[(k * users + u) * 2] = Math.rint(x * 10) / 10;
    trace[(k * users + u) * 2 + 1] = Math.rint(y * 10) / 10;
  }
}
