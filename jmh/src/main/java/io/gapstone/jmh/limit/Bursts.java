package io.gapstone.jmh.limit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Times of something small, measured in bursts of a few milliseconds: long enough for the clock not
 * to count, short enough for some of them to be left alone by whatever else the machine does. What
 * counts is the time that the thread had a core; how long it waited for one does not.
 */
final class Bursts {

  private static final long BURST_NANOS = 2_000_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Runnable work;
  private final double[] nanos;
  private int repeats = 1;
  private int count;

  /**
   * @param most how many bursts there will be at most
   */
  Bursts(Runnable work, int most) {
    this.work = work;
    this.nanos = new double[most];
  }

  /** Runs without counting for some time, and learns how much a burst is. */
  void warmUp(long warmNanos) {
    long end = System.nanoTime() + warmNanos;
    while (System.nanoTime() < end) {
      long begin = THREADS.getCurrentThreadCpuTime();
      repeat(repeats);
      double each = (THREADS.getCurrentThreadCpuTime() - begin) / (double) repeats;
      repeats = (int) Math.max(1, Math.min(1_000_000, BURST_NANOS / Math.max(1, each)));
    }
  }

  /** One burst, after some calls that bring everything back into the caches. */
  void burst() {
    repeat(2 + repeats / 2);
    long begin = THREADS.getCurrentThreadCpuTime();
    repeat(repeats);
    nanos[count++] = (THREADS.getCurrentThreadCpuTime() - begin) / (double) repeats;
  }

  private void repeat(int times) {
    for (int k = 0; k < times; k++) {
      work.run();
    }
  }

  /** The median over bursts, in nanoseconds. */
  double median() {
    return quantile(0.5);
  }

  double fastest() {
    return quantile(0);
  }

  private double quantile(double q) {
    double[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) (q * (count - 1))];
  }
}
