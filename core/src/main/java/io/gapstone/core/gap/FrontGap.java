package io.gapstone.core.gap;

import io.gapstone.core.Tolerance;
import io.gapstone.core.front.Distances;
import io.gapstone.core.front.Hypervolume;

/**
 * How far a found front is from the exact one, all objectives to be minimised.
 *
 * @param hypervolumeRatio the found hypervolume over the exact one: 1 is the whole front, 0 nothing
 * @param additiveEpsilon the least amount by which all found points must improve to cover the exact
 *     front, in objectives scaled so that the ideal point is 0 and the reference point 1: 0 is the
 *     whole front; infinite where nothing was found
 * @param ideal the least value of each objective
 * @param reference the point up to which hypervolume is measured
 */
public record FrontGap(
    double hypervolumeRatio, double additiveEpsilon, double[] ideal, double[] reference) {

  /**
   * Compares feasible points with the exact front.
   *
   * @throws CrossedBoundException where a found point is not dominated by the exact front
   */
  public static FrontGap of(
      double[][] found, double[][] exact, double[] ideal, double[] reference) {
    if (exact.length == 0) {
      throw new IllegalArgumentException("the exact front has no points");
    }
    double[] one = new double[reference.length];
    for (int i = 0; i < one.length; i++) {
      if (!(ideal[i] < reference[i])) {
        throw new IllegalArgumentException(
            "ideal["
                + i
                + "] is "
                + ideal[i]
                + "; it must be below the reference, "
                + reference[i]);
      }
      one[i] = 1;
    }
    double[][] scaledFound = scaled(found, ideal, reference);
    double[][] scaledExact = scaled(exact, ideal, reference);
    requireCovered(scaledFound, scaledExact);
    return new FrontGap(
        ratio(Hypervolume.of(scaledFound, one), Hypervolume.of(scaledExact, one)),
        Math.max(0, Distances.additiveEpsilon(scaledFound, scaledExact)),
        ideal.clone(),
        reference.clone());
  }

  private static double ratio(double found, double exact) {
    return Tolerance.same(found, exact) ? 1 : found / exact;
  }

  private static void requireCovered(double[][] found, double[][] exact) {
    if (found.length > 0) {
      double beyond = Distances.additiveEpsilon(exact, found);
      if (!Tolerance.atMost(beyond, 0)) {
        throw new CrossedBoundException(GapKind.ADDITIVE_EPSILON.title(), -beyond, 0);
      }
    }
  }

  private static double[][] scaled(double[][] points, double[] ideal, double[] reference) {
    double[][] scaled = new double[points.length][ideal.length];
    for (int k = 0; k < points.length; k++) {
      for (int i = 0; i < ideal.length; i++) {
        scaled[k][i] = (points[k][i] - ideal[i]) / (reference[i] - ideal[i]);
      }
    }
    return scaled;
  }
}
