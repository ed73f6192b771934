package io.gapstone.bench.solve;

import java.util.Arrays;

/**
 * How long decisions took, in microseconds.
 *
 * <p>Single calls on a cold machine: a hint, not a benchmark.
 */
public record Latency(double p50, double p99, double max) {

  static Latency of(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Latency(quantile(sorted, 0.5), quantile(sorted, 0.99), quantile(sorted, 1));
  }

  /** Nearest rank. */
  private static double quantile(long[] sorted, double q) {
    int rank = (int) Math.ceil(q * sorted.length);
    return sorted[Math.max(rank, 1) - 1] / 1000.0;
  }
}
