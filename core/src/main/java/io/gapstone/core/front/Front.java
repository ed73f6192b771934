package io.gapstone.core.front;

import java.util.ArrayList;
import java.util.List;

/** Nondominated points. */
public final class Front {

  private Front() {}

  /** Whether {@code a} is nowhere worse than {@code b}; every point weakly dominates itself. */
  public static boolean weaklyDominates(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      if (a[i] > b[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The points that no other point weakly dominates, each once, sorted by the last objective and
   * then the ones before it. Takes O(n log n) for two and for three objectives.
   */
  public static double[][] of(double[][] points) {
    if (points.length == 0) {
      return new double[0][];
    }
    int objectives = points[0].length;
    Points.requireTwoOrThree(objectives);
    Points.require(points, objectives);
    List<double[]> front = new ArrayList<>();
    // Whatever dominates a point stands before it in this order.
    Staircase seen = new Staircase(Double.MAX_VALUE, Double.MAX_VALUE);
    for (double[] point : Points.sortedFromTheLast(points)) {
      double y = objectives == 2 ? 0 : point[1];
      if (seen.add(point[0], y)) {
        front.add(point.clone());
      }
    }
    return front.toArray(double[][]::new);
  }
}
