package io.gapstone.core.front;

import java.util.Arrays;
import java.util.Comparator;

/** What every measure demands of its points. */
final class Points {

  private Points() {}

  /** All rows have the length of the first and are numbers. */
  static void require(double[][] points, int objectives) {
    for (int k = 0; k < points.length; k++) {
      if (points[k].length != objectives) {
        throw new IllegalArgumentException(
            "points[" + k + "] has " + points[k].length + " objectives; others have " + objectives);
      }
      for (double x : points[k]) {
        if (Double.isNaN(x) || x == Double.NEGATIVE_INFINITY) {
          throw new IllegalArgumentException("points[" + k + "] has the coordinate " + x);
        }
      }
    }
  }

  /** Two or three objectives are implemented. */
  static void requireTwoOrThree(int objectives) {
    if (objectives != 2 && objectives != 3) {
      throw new IllegalArgumentException(objectives + " objectives; there must be 2 or 3");
    }
  }

  /** A sorted copy: by the last coordinate, then the one before it, and so on. */
  static double[][] sortedFromTheLast(double[][] points) {
    double[][] sorted = points.clone();
    Arrays.sort(sorted, BY_LAST);
    return sorted;
  }

  private static final Comparator<double[]> BY_LAST =
      (a, b) -> {
        for (int i = a.length - 1; i >= 0; i--) {
          int order = Double.compare(a[i] + 0.0, b[i] + 0.0);
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };
}
