package io.gapstone.core.front;

/**
 * How far one set of points is from another. Both measures have a direction and compare raw
 * coordinates: bring objectives of different units to one scale first.
 */
public final class Distances {

  private Distances() {}

  /**
   * The additive epsilon indicator: the least amount by which every objective of every point of
   * {@code set} must fall so that {@code set} weakly dominates each point of {@code target}.
   *
   * <p>{@code additiveEpsilon(found, exact)} is the loss of a found front: 0 where it is the exact
   * one, never below 0 where no found point beats the exact front. {@code additiveEpsilon(exact,
   * found)} is at most 0 then, and the room by which the exact front is better than the nearest
   * found points. E. Zitzler et al., "Performance assessment of multiobjective optimizers", IEEE
   * Trans. Evolutionary Computation 7(2), 2003.
   *
   * @return infinite where {@code set} is empty
   */
  public static double additiveEpsilon(double[][] set, double[][] target) {
    require(set, target);
    double worst = Double.NEGATIVE_INFINITY;
    for (double[] t : target) {
      double best = Double.POSITIVE_INFINITY;
      for (double[] s : set) {
        best = Math.min(best, excess(s, t, best));
      }
      worst = Math.max(worst, best);
    }
    return worst;
  }

  /**
   * The modified inverted generational distance: the mean, over the points of {@code target}, of
   * the least Euclidean length by which a point of {@code set} exceeds it, counting only objectives
   * in which it is worse. H. Ishibuchi et al., "Modified distance calculation in generational
   * distance and inverted generational distance", EMO 2015.
   *
   * @return infinite where {@code set} is empty
   */
  public static double igdPlus(double[][] set, double[][] target) {
    require(set, target);
    double sum = 0;
    for (double[] t : target) {
      double best = Double.POSITIVE_INFINITY;
      for (double[] s : set) {
        best = Math.min(best, squaredExcess(s, t));
      }
      sum += Math.sqrt(best);
    }
    return sum / target.length;
  }

  private static void require(double[][] set, double[][] target) {
    if (target.length == 0) {
      throw new IllegalArgumentException("the target has no points");
    }
    Points.require(target, target[0].length);
    Points.require(set, target[0].length);
  }

  private static double excess(double[] s, double[] t, double enough) {
    double excess = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < t.length && excess < enough; i++) {
      excess = Math.max(excess, s[i] - t[i]);
    }
    return excess;
  }

  private static double squaredExcess(double[] s, double[] t) {
    double sum = 0;
    for (int i = 0; i < t.length; i++) {
      double worse = Math.max(s[i] - t[i], 0);
      sum += worse * worse;
    }
    return sum;
  }
}
