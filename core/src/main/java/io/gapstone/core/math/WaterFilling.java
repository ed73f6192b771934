package io.gapstone.core.math;

import java.util.Arrays;

/**
 * Divides one capacity among users so that the sum of {@code weight / share} is least, with every
 * share inside one box.
 *
 * <p>The optimum is {@code share = clip(sqrt(weight / price))} for one price. Below, {@code level}
 * is {@code 1 / sqrt(price)}: raised from 0, it first lifts a share off the lower end of the box,
 * those of the largest weights before others, and later stops it at the upper end. The total
 * between two such events is linear in the level, so the exact level is found by passing over the
 * events in order. An object keeps its working memory; one thread at a time may use it.
 */
public final class WaterFilling {

  private double[] roots = new double[16];

  /**
   * Fills {@code shares[from..to-1]}.
   *
   * @param weights positive, at the same indices
   * @return whether {@code capacity} suffices for all minima; where not, nothing is written
   */
  public boolean divide(
      double[] weights,
      int from,
      int to,
      double least,
      double most,
      double capacity,
      double[] shares) {
    int n = to - from;
    if (!(n * least <= capacity)) {
      return false;
    }
    if (n * most <= capacity) {
      Arrays.fill(shares, from, to, most);
      return true;
    }
    if (roots.length < n) {
      roots = new double[Math.max(n, 2 * roots.length)];
    }
    for (int k = 0; k < n; k++) {
      roots[k] = Math.sqrt(weights[from + k]);
    }
    Arrays.sort(roots, 0, n);
    double level = level(n, least, most, capacity);
    for (int k = from; k < to; k++) {
      shares[k] = Math.min(most, Math.max(least, Math.sqrt(weights[k]) * level));
    }
    return true;
  }

  /** The level at which the clipped shares add up to the capacity; {@code roots} ascend. */
  private double level(int n, double least, double most, double capacity) {
    int low = n; // roots[0..low-1] are at the lower end
    int high = n; // roots[high..n-1] are at the upper end
    double free = 0; // sum of roots[low..high-1]
    while (true) {
      double lift = low > 0 ? least / roots[low - 1] : Double.POSITIVE_INFINITY;
      double stop = high > low ? most / roots[high - 1] : Double.POSITIVE_INFINITY;
      double next = Math.min(lift, stop);
      double rest = capacity - low * least - (n - high) * most;
      if (next == Double.POSITIVE_INFINITY || free * next >= rest) {
        return low == high ? next : rest / sum(low, high);
      }
      if (lift <= stop) {
        low--;
        free += roots[low];
      } else {
        high--;
        free = high > low ? free - roots[high] : 0;
      }
    }
  }

  private double sum(int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += roots[k];
    }
    return sum;
  }
}
