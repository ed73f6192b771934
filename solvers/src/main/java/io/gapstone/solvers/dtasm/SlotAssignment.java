package io.gapstone.solvers.dtasm;

import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.Verdict;
import io.gapstone.core.knapsack.WeightScale;
import io.gapstone.solvers.assignment.AssignmentProblem;
import io.gapstone.solvers.assignment.Polish;

/**
 * One slot as generalised assignment: pairs are those of users and servers that pass the limits of
 * downtime, latency and size; the cost is the cloud's bits plus one bit for every host change.
 * Weights are the whole numbers by which the simulator itself compares, so that what fits here fits
 * there.
 */
final class SlotAssignment {

  private SlotAssignment() {}

  static AssignmentProblem of(DtasmSlot slot) {
    int servers = slot.servers();
    long[] capacity = new long[servers];
    double[] factor = new double[servers];
    for (int h = 0; h < servers; h++) {
      double hz = slot.network().capacityHz(h);
      factor[h] = WeightScale.factor(hz);
      capacity[h] = WeightScale.scaled(hz, factor[h]);
    }
    AssignmentProblem.Builder builder = new AssignmentProblem.Builder(capacity);
    for (int u = 0; u < slot.users(); u++) {
      int host = slot.host(u);
      builder.user(slot.loadBits(u) + (host == slot.cloud() ? 0 : 1));
      for (int h = 0; h < servers; h++) {
        if (slot.admission(u, h) == Verdict.SERVED) {
          long weight = WeightScale.scaled(slot.requiredHz(u, h), factor[h]);
          builder.pair(h, weight, host == h ? 0 : 1);
        }
      }
    }
    return builder.build();
  }

  /** Rejects who is too much where a server is overfull, and lets in who has room. */
  static void repair(AssignmentProblem problem, int[] pairOf) {
    if (!problem.fits(pairOf)) {
      new Polish(problem).improve(pairOf);
    }
  }

  /** Names each user the server of its pair; who is rejected is named the cloud. */
  static DtasmDecision decision(AssignmentProblem problem, int[] pairOf) {
    int[] servers = new int[pairOf.length];
    for (int u = 0; u < servers.length; u++) {
      servers[u] = pairOf[u] < 0 ? problem.servers() : problem.server(pairOf[u]);
    }
    return DtasmDecision.naming(servers);
  }
}
