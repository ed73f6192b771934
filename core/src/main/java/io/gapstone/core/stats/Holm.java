package io.gapstone.core.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Holm's correction for several tests at once. */
public final class Holm {

  private Holm() {}

  /**
   * Adjusted p-values, in the order of the given ones: rejecting those up to alpha keeps the
   * probability of any false rejection at most alpha. S. Holm, "A simple sequentially rejective
   * multiple test procedure", Scandinavian Journal of Statistics 6, 1979.
   */
  public static double[] adjust(double[] p) {
    for (double value : p) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException(value + " is no probability");
      }
    }
    int[] ascending =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> p[k]))
            .mapToInt(k -> k)
            .toArray();
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int rank = 0; rank < p.length; rank++) {
      int k = ascending[rank];
      largest = Math.max(largest, Math.min(1, (p.length - rank) * p[k]));
      adjusted[k] = largest;
    }
    return adjusted;
  }
}
