package io.gapstone.bench.throughput;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Time that this thread computed, which other programs on the machine do not lengthen much. Every
 * backend computes in the thread that calls it.
 */
final class Cpu {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Cpu() {}

  static double seconds() {
    return THREADS.getCurrentThreadCpuTime() / 1e9;
  }
}
