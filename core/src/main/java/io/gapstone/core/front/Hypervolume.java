package io.gapstone.core.front;

/**
 * The area or volume that points dominate, up to a reference point. It is exact but for rounding,
 * for any number of points, in O(n log n).
 *
 * <p>With three objectives it sweeps along the third and keeps the border of the points passed so
 * far in a balanced tree. C. M. Fonseca, L. Paquete, M. Lopez-Ibanez, "An improved dimension-sweep
 * algorithm for the hypervolume indicator", CEC 2006, describes the method.
 */
public final class Hypervolume {

  private Hypervolume() {}

  /**
   * The hypervolume. Points that do not lie strictly below the reference point in every objective
   * contribute nothing; dominated points and repetitions neither.
   */
  public static double of(double[][] points, double[] reference) {
    int objectives = reference.length;
    Points.requireTwoOrThree(objectives);
    Points.require(points, objectives);
    for (double r : reference) {
      if (!Double.isFinite(r)) {
        throw new IllegalArgumentException("the reference point has the coordinate " + r);
      }
    }
    double[][] sorted = Points.sortedFromTheLast(points);
    return objectives == 2 ? area(sorted, reference) : volume(sorted, reference);
  }

  private static double area(double[][] upwards, double[] reference) {
    double area = 0;
    double right = reference[0];
    for (double[] p : upwards) {
      if (p[1] < reference[1] && p[0] < right) {
        area += (right - p[0]) * (reference[1] - p[1]);
        right = p[0];
      }
    }
    return area;
  }

  private static double volume(double[][] upwards, double[] reference) {
    Staircase passed = new Staircase(reference[0], reference[1]);
    double volume = 0;
    double level = Double.NaN;
    for (double[] p : upwards) {
      if (p[0] < reference[0] && p[1] < reference[1] && p[2] < reference[2]) {
        if (p[2] != level) {
          volume += passed.area() == 0 ? 0 : passed.area() * (p[2] - level);
          level = p[2];
        }
        passed.add(p[0], p[1]);
      }
    }
    return passed.area() == 0 ? 0 : volume + passed.area() * (reference[2] - level);
  }
}
