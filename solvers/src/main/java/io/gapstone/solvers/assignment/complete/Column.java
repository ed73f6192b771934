package io.gapstone.solvers.assignment.complete;

import java.util.Arrays;

/** A set of jobs that one agent can take, and its share in the mixture of the bundle. */
final class Column {

  /** In ascending order. */
  final int[] jobs;

  final double cost;
  double share;

  /** The reduced cost at the prices last looked at. */
  double reduced;

  /** For how many rounds it had no share. */
  int idle;

  private final long[] bits;

  Column(int[] jobs, double cost) {
    this.jobs = jobs;
    this.cost = cost;
    this.bits = new long[jobs.length == 0 ? 0 : (jobs[jobs.length - 1] >> 6) + 1];
    for (int j : jobs) {
      bits[j >> 6] |= 1L << j;
    }
  }

  /** How many jobs two sets have in common. */
  int common(Column other) {
    int count = 0;
    for (int k = Math.min(bits.length, other.bits.length) - 1; k >= 0; k--) {
      count += Long.bitCount(bits[k] & other.bits[k]);
    }
    return count;
  }

  boolean same(Column other) {
    return Arrays.equals(bits, other.bits);
  }
}
