package io.gapstone.core.stats;

import java.util.Arrays;

/** How probable it is that one solver's result is better than another's. */
public final class Improvement {

  private Improvement() {}

  /**
   * {@code P(X < Y) + P(X = Y) / 2} for a value of {@code x} and one of {@code y}, each drawn at
   * random; smaller is better. Takes O(n log n).
   */
  public static double probability(double[] x, double[] y) {
    if (x.length == 0 || y.length == 0) {
      throw new IllegalArgumentException("there are no values to compare");
    }
    double[] sorted = y.clone();
    Arrays.sort(sorted);
    double wins = 0;
    for (double value : x) {
      int notBelow = first(sorted, value, false);
      int above = first(sorted, value, true);
      wins += sorted.length - above + 0.5 * (above - notBelow);
    }
    return wins / x.length / y.length;
  }

  /** The mean over strata, for example over profiles. */
  public static double stratified(double[][] x, double[][] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "x has " + x.length + " strata and y " + y.length + "; they must be the same");
    }
    double[] each = new double[x.length];
    for (int s = 0; s < x.length; s++) {
      each[s] = probability(x[s], y[s]);
    }
    return Means.arithmetic(each);
  }

  /** The first position whose value is above {@code value}, or at least it. */
  private static int first(double[] sorted, double value, boolean above) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean found = above ? sorted[middle] > value : sorted[middle] >= value;
      if (found) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
