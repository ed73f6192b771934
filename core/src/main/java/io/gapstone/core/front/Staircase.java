package io.gapstone.core.front;

import java.util.Map;
import java.util.TreeMap;

/**
 * The lower left border of points in the plane, and the area above and to the right of it within
 * the corner {@code (right, top)}. An insertion takes logarithmic time, counted over all of them.
 */
final class Staircase {

  private final double right;
  private final double top;

  /** The border's corners: y by x; y falls as x grows. */
  private final TreeMap<Double, Double> corners = new TreeMap<>();

  private double area;

  Staircase(double right, double top) {
    this.right = right;
    this.top = top;
  }

  double area() {
    return area;
  }

  /**
   * Adds a point left of and below the corner.
   *
   * @return whether no point so far weakly dominates it
   */
  boolean add(double abscissa, double y) {
    double x = abscissa + 0.0; // the tree would order -0.0 before 0.0
    Map.Entry<Double, Double> left = corners.floorEntry(x);
    if (left != null && left.getValue() <= y) {
      return false;
    }
    double from = x;
    double height = left == null ? top : left.getValue();
    Map.Entry<Double, Double> next = corners.ceilingEntry(x);
    while (next != null && next.getValue() >= y) {
      area += (next.getKey() - from) * (height - y);
      from = next.getKey();
      height = next.getValue();
      corners.remove(next.getKey());
      next = corners.higherEntry(from);
    }
    area += ((next == null ? right : next.getKey()) - from) * (height - y);
    corners.put(x, y);
    return true;
  }
}
