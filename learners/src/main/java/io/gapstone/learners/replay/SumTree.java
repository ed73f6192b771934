package io.gapstone.learners.replay;

import java.util.Arrays;

/**
 * Numbers by index, and the sums by which one of them is drawn in proportion, both in logarithmic
 * time. Every sum is that of its two halves, so the same numbers give the same sums in whatever
 * order they were set.
 */
final class SumTree {

  private final int leaves;

  /** Node 1 is the root; node k has the children 2k and 2k + 1. */
  private final double[] sums;

  SumTree(int count) {
    this.leaves = Math.max(1, Integer.highestOneBit(Math.max(1, count - 1)) << 1);
    this.sums = new double[2 * leaves];
  }

  double get(int index) {
    return sums[leaves + index];
  }

  /** Sets a number, which must not be negative. */
  void set(int index, double value) {
    int node = leaves + index;
    sums[node] = value;
    for (node >>= 1; node > 0; node >>= 1) {
      sums[node] = sums[2 * node] + sums[2 * node + 1];
    }
  }

  double total() {
    return sums[1];
  }

  /**
   * The index at which the running sum of the numbers passes {@code target}; one whose number is
   * positive, where there is any.
   *
   * @param target in {@code [0, total())}
   */
  int find(double target) {
    int node = 1;
    double left = target;
    while (node < leaves) {
      node *= 2;
      if (left >= sums[node] && sums[node + 1] > 0) {
        left -= sums[node];
        node++;
      }
    }
    return node - leaves;
  }

  /** The first {@code count} numbers. */
  double[] values(int count) {
    return Arrays.copyOfRange(sums, leaves, leaves + count);
  }
}
