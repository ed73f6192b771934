package io.gapstone.solvers.smra;

import io.gapstone.core.Tolerance;
import io.gapstone.core.smra.SmraBoxes;
import io.gapstone.core.smra.SmraSlot;

/**
 * The numbers of one slot as its solvers want them: the users that may move, those of one target
 * together. Position k stands for a user; those of server e are at {@code start[e]} to {@code
 * start[e + 1] - 1}, in user order.
 */
final class SlotCase {

  final int users;
  final int servers;
  final SmraBoxes boxes;
  final int[] start;
  final int[] user;

  /** Seconds of staying. */
  final double[] stay;

  /** Seconds of the move itself. */
  final double[] migration;

  /** Cycles of the task: seconds times hertz of CPU. */
  final double[] work;

  /** Seconds times hertz of bandwidth at the target. */
  final double[] air;

  /** What newcomers can share. */
  final double[] freeCpu;

  final double[] freeBandwidth;

  /** The same with all the tolerance of the checker, for bounds. */
  final double[] wideCpu;

  final double[] wideBandwidth;

  /** Delays of those who can only stay. */
  final double stayers;

  /** The sum of delays when everyone stays. */
  double staying() {
    double sum = stayers;
    for (double delay : stay) {
      sum += delay;
    }
    return sum;
  }

  SlotCase(SmraSlot slot) {
    users = slot.users();
    servers = slot.servers();
    boxes = slot.boxes();
    start = new int[servers + 1];
    for (int u = 0; u < users; u++) {
      if (slot.host(u) != slot.target(u)) {
        start[slot.target(u) + 1]++;
      }
    }
    freeCpu = new double[servers];
    freeBandwidth = new double[servers];
    wideCpu = new double[servers];
    wideBandwidth = new double[servers];
    for (int e = 0; e < servers; e++) {
      start[e + 1] += start[e];
      freeCpu[e] = slot.freeCpuHz(e);
      freeBandwidth[e] = slot.freeBandwidthHz(e);
      wideCpu[e] = widened(freeCpu[e], slot.serverCpuHz(e));
      wideBandwidth[e] = widened(freeBandwidth[e], slot.serverBandwidthHz(e));
    }
    int movable = start[servers];
    user = new int[movable];
    stay = new double[movable];
    migration = new double[movable];
    work = new double[movable];
    air = new double[movable];
    stayers = fill(slot);
  }

  private double fill(SmraSlot slot) {
    int[] next = start.clone();
    double sum = 0;
    for (int u = 0; u < users; u++) {
      int target = slot.target(u);
      double staying = slot.expectedStaySeconds(u);
      if (slot.host(u) == target) {
        sum += staying;
        continue;
      }
      int k = next[target]++;
      user[k] = u;
      stay[k] = staying;
      migration[k] = slot.migrationSeconds(u);
      work[k] = slot.dataBits(u) * slot.cyclesPerBit(u);
      air[k] = slot.dataBits(u) / slot.expectedEfficiency(u, target);
    }
    return sum;
  }

  private static double widened(double free, double capacity) {
    return Math.max(0, free + Tolerance.largestAtMost(capacity) * (1 + 1e-12) - capacity);
  }
}
