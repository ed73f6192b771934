package io.gapstone.core.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Wilcoxon's signed-rank test of paired values, two-sided.
 *
 * <p>Pairs without a difference are left out (Wilcoxon's own rule); equal differences share their
 * mean rank. With at most {@value #LARGEST_EXACT} differences, no two of equal size and no pair
 * left out, p is exact; otherwise it is that of the normal approximation with corrections for ties
 * and for continuity. These are the rules of R's {@code wilcox.test}, whose limit is 49, and of
 * SciPy's {@code wilcoxon(correction=True)}.
 *
 * @param differences how many pairs differ
 * @param plus the sum of the ranks of positive differences
 * @param minus the sum of the ranks of negative differences
 * @param p the probability that ranks as uneven as these, or more so, arise by chance
 * @param exact whether p is exact
 */
public record SignedRank(int differences, double plus, double minus, double p, boolean exact) {

  private static final int LARGEST_EXACT = 50;

  /** Tests whether {@code x - y} lies symmetrically around 0. */
  public static SignedRank test(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "x has " + x.length + " values and y " + y.length + "; they must be pairs");
    }
    double[] all = IntStream.range(0, x.length).mapToDouble(k -> x[k] - y[k]).toArray();
    if (Arrays.stream(all).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("a difference is not a number");
    }
    double[] differences = Arrays.stream(all).filter(d -> d != 0).toArray();
    return ranked(differences, differences.length < all.length);
  }

  private static SignedRank ranked(double[] differences, boolean zeros) {
    int n = differences.length;
    double[] sorted =
        Arrays.stream(differences)
            .boxed()
            .sorted(Comparator.comparingDouble(Math::abs))
            .mapToDouble(d -> d)
            .toArray();
    double plus = 0;
    double ties = 0;
    for (int from = 0; from < n; ) {
      int to = from + 1;
      while (to < n && Math.abs(sorted[to]) == Math.abs(sorted[from])) {
        to++;
      }
      double rank = (from + 1 + to) / 2.0;
      for (int k = from; k < to; k++) {
        plus += sorted[k] > 0 ? rank : 0;
      }
      double size = to - from;
      ties += size * size * size - size;
      from = to;
    }
    double minus = n * (n + 1.0) / 2 - plus;
    boolean exact = !zeros && ties == 0 && n <= LARGEST_EXACT;
    double p = exact ? exact(n, Math.min(plus, minus)) : approximate(n, plus, ties);
    return new SignedRank(n, plus, minus, p, exact);
  }

  /** Twice the share of the 2^n sign patterns whose positive ranks sum to at most {@code sum}. */
  private static double exact(int n, double sum) {
    double[] patterns = new double[n * (n + 1) / 2 + 1];
    patterns[0] = 1;
    for (int rank = 1; rank <= n; rank++) {
      for (int s = patterns.length - 1; s >= rank; s--) {
        patterns[s] += patterns[s - rank];
      }
    }
    double atMost = 0;
    for (int s = 0; s <= sum; s++) {
      atMost += patterns[s];
    }
    return Math.min(1, 2 * Math.scalb(atMost, -n));
  }

  private static double approximate(int n, double plus, double ties) {
    double mean = n * (n + 1.0) / 4;
    double variance = n * (n + 1.0) * (2 * n + 1) / 24 - ties / 48;
    double distance = Math.abs(plus - mean) - 0.5;
    if (n == 0 || distance <= 0) {
      return 1;
    }
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    return Math.min(1, 2 * normal.cumulativeProbability(-distance / Math.sqrt(variance)));
  }
}
