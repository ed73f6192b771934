package io.gapstone.solvers.dual;

/**
 * Maximises a concave function with kinks over a rectangle {@code [0, x] x [0, y]}.
 *
 * <p>First along each axis, by the crossing of the tangents at both ends of the interval, halved
 * when that is slow. Where the slopes at the best point of an axis say that the other price should
 * rise, the maximum lies inside: a polygon that holds it is cut through its centroid, which takes
 * off at least a third of its area whatever the slope (Levin; Newman 1965). An object keeps its
 * working memory; one thread at a time may use it.
 */
public final class PlaneSearch {

  private static final int LINE_STEPS = 60;
  private static final int CUTS = 80;
  private static final int CORNERS = CUTS + 8;

  private PlaneFunction function;
  private double tolerance;
  private double enough;

  private double bestX;
  private double bestY;
  private double best;

  private double[] cornerX = new double[CORNERS];
  private double[] cornerY = new double[CORNERS];
  private double[] otherX = new double[CORNERS];
  private double[] otherY = new double[CORNERS];
  private int corners;

  /**
   * Searches until the value is within {@code tolerance} of the maximum, or {@code enough}.
   *
   * @param mostX the function does not rise beyond; 0 to keep that price at 0
   * @param mostY the same for the other price
   */
  public void maximise(
      PlaneFunction f, double mostX, double mostY, double tolerance, double enough) {
    this.function = f;
    this.tolerance = tolerance;
    this.enough = enough;
    best = Double.NEGATIVE_INFINITY;
    if (at(0, 0) >= enough) {
      return;
    }
    boolean risesX = mostX > 0 && f.slopeX() > 0;
    boolean risesY = mostY > 0 && f.slopeY() > 0;
    if (!risesX && !risesY) {
      return;
    }
    if (risesY && line(false, mostY) <= 0 || mostX <= 0 || best >= enough) {
      return;
    }
    if (risesX && line(true, mostX) <= 0 || mostY <= 0 || best >= enough) {
      return;
    }
    polygon(mostX, mostY);
  }

  public double x() {
    return bestX;
  }

  public double y() {
    return bestY;
  }

  public double value() {
    return best;
  }

  private double at(double x, double y) {
    double value = function.at(x, y);
    if (value > best) {
      best = value;
      bestX = x;
      bestY = y;
    }
    return value;
  }

  /**
   * Searches an axis, the function rising at 0; returns the slope of the other price at the maximum
   * there, of the one mixture of slopes that is level along the axis.
   */
  private double line(boolean alongX, double most) {
    double low = 0;
    double lowValue = point(alongX, 0);
    double lowSlope = along(alongX);
    double lowAcross = across(alongX);
    double high = most;
    double highValue = point(alongX, most);
    double highSlope = along(alongX);
    double highAcross = across(alongX);
    if (highSlope >= 0) {
      return highAcross;
    }
    for (int step = 1; step <= LINE_STEPS && best < enough; step++) {
      double crossing =
          (highValue - lowValue + lowSlope * low - highSlope * high) / (lowSlope - highSlope);
      double ceiling = lowValue + lowSlope * (crossing - low);
      if (ceiling - best <= tolerance) {
        break;
      }
      double next = step % 3 == 0 ? 0.5 * (low + high) : crossing;
      if (!(next > low && next < high)) {
        break;
      }
      double value = point(alongX, next);
      double slope = along(alongX);
      if (slope >= 0) {
        low = next;
        lowValue = value;
        lowSlope = slope;
        lowAcross = across(alongX);
      } else {
        high = next;
        highValue = value;
        highSlope = slope;
        highAcross = across(alongX);
      }
      if (slope == 0) {
        return lowAcross;
      }
    }
    double part = lowSlope / (lowSlope - highSlope);
    return lowAcross + part * (highAcross - lowAcross);
  }

  private double point(boolean alongX, double price) {
    return alongX ? at(price, 0) : at(0, price);
  }

  private double along(boolean alongX) {
    return alongX ? function.slopeX() : function.slopeY();
  }

  private double across(boolean alongX) {
    return alongX ? function.slopeY() : function.slopeX();
  }

  private void polygon(double mostX, double mostY) {
    corners = 4;
    cornerX[0] = 0;
    cornerY[0] = 0;
    cornerX[1] = mostX;
    cornerY[1] = 0;
    cornerX[2] = mostX;
    cornerY[2] = mostY;
    cornerX[3] = 0;
    cornerY[3] = mostY;
    for (int cut = 0; cut < CUTS && best < enough; cut++) {
      double area = 0;
      double x = 0;
      double y = 0;
      for (int k = 1; k + 1 < corners; k++) {
        double ax = cornerX[k] - cornerX[0];
        double ay = cornerY[k] - cornerY[0];
        double bx = cornerX[k + 1] - cornerX[0];
        double by = cornerY[k + 1] - cornerY[0];
        double twice = ax * by - ay * bx;
        area += twice;
        x += twice * (ax + bx) / 3;
        y += twice * (ay + by) / 3;
      }
      if (!(area > 0)) {
        return;
      }
      x = cornerX[0] + x / area;
      y = cornerY[0] + y / area;
      double value = at(x, y);
      double slopeX = function.slopeX();
      double slopeY = function.slopeY();
      double ceiling = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < corners; k++) {
        double tangent = value + slopeX * (cornerX[k] - x) + slopeY * (cornerY[k] - y);
        ceiling = Math.max(ceiling, tangent);
      }
      if (ceiling - best <= tolerance) {
        return;
      }
      cut(x, y, value, slopeX, slopeY);
    }
  }

  /** Keeps the part of the polygon where the tangent reaches the best value. */
  private void cut(double x, double y, double value, double slopeX, double slopeY) {
    double level = best - value;
    int kept = 0;
    for (int k = 0; k < corners; k++) {
      int next = k + 1 == corners ? 0 : k + 1;
      double here = slopeX * (cornerX[k] - x) + slopeY * (cornerY[k] - y) - level;
      double there = slopeX * (cornerX[next] - x) + slopeY * (cornerY[next] - y) - level;
      if (here >= 0) {
        otherX[kept] = cornerX[k];
        otherY[kept++] = cornerY[k];
      }
      if (here >= 0 != there >= 0) {
        double part = here / (here - there);
        otherX[kept] = cornerX[k] + part * (cornerX[next] - cornerX[k]);
        otherY[kept++] = cornerY[k] + part * (cornerY[next] - cornerY[k]);
      }
    }
    double[] spareX = cornerX;
    double[] spareY = cornerY;
    cornerX = otherX;
    cornerY = otherY;
    otherX = spareX;
    otherY = spareY;
    corners = kept;
  }
}
