package io.gapstone.solvers.dtasm;

import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.solvers.assignment.AssignmentProblem;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearModelBuilder;

/**
 * A slot as a linear model: {@code x[u,h]} is 1 where server h serves user u, {@code cloud[u]}
 * where the cloud does; the objective is the cloud's load in bits, capacities are in megahertz.
 * Pairs that break the limits of downtime, latency or size have no variable.
 */
public final class DtasmSlotModel {

  private static final double MEGA = 1e6;

  private final DtasmSlot slot;
  private final AssignmentProblem problem;
  private final LinearModel model;

  private DtasmSlotModel(DtasmSlot slot, AssignmentProblem problem) {
    this.slot = slot;
    this.problem = problem;
    LinearModelBuilder builder = LinearModel.named("dtasm slot " + slot.t());
    int users = problem.users();
    for (int u = 0; u < users; u++) {
      for (int k = problem.first(u); k < problem.first(u + 1); k++) {
        builder.binary("x[" + u + "," + problem.server(k) + "]", 0);
      }
    }
    for (int u = 0; u < users; u++) {
      builder.binary("cloud[" + u + "]", slot.loadBits(u));
    }
    for (int u = 0; u < users; u++) {
      builder.equal("DTASM (1) user[" + u + "]", 1).term(problem.pairs() + u, 1);
      for (int k = problem.first(u); k < problem.first(u + 1); k++) {
        builder.term(k, 1);
      }
    }
    addCapacities(builder);
    this.model = builder.build();
  }

  private void addCapacities(LinearModelBuilder builder) {
    int servers = problem.servers();
    int[] count = new int[servers + 1];
    for (int k = 0; k < problem.pairs(); k++) {
      count[problem.server(k) + 1]++;
    }
    for (int h = 0; h < servers; h++) {
      count[h + 1] += count[h];
    }
    int[] pairs = new int[problem.pairs()];
    int[] users = new int[problem.pairs()];
    int[] at = count.clone();
    for (int u = 0; u < problem.users(); u++) {
      for (int k = problem.first(u); k < problem.first(u + 1); k++) {
        users[at[problem.server(k)]] = u;
        pairs[at[problem.server(k)]++] = k;
      }
    }
    for (int h = 0; h < servers; h++) {
      builder.atMost("DTASM (13) capacity[" + h + "]", slot.network().capacityHz(h) / MEGA);
      for (int j = count[h]; j < count[h + 1]; j++) {
        builder.term(pairs[j], slot.requiredHz(users[j], h) / MEGA);
      }
    }
  }

  /** Writes the model of a slot. */
  public static DtasmSlotModel of(DtasmSlot slot) {
    return new DtasmSlotModel(slot, SlotAssignment.of(slot));
  }

  public LinearModel model() {
    return model;
  }

  AssignmentProblem problem() {
    return problem;
  }

  /** By user the pair that the values choose, or -1; rounding may have overfilled a server. */
  int[] assignment(double[] values) {
    int[] pairOf = new int[problem.users()];
    for (int u = 0; u < pairOf.length; u++) {
      pairOf[u] = -1;
      for (int k = problem.first(u); k < problem.first(u + 1); k++) {
        if (values[k] > 0.5) {
          pairOf[u] = k;
        }
      }
    }
    return pairOf;
  }

  /** The prices of capacity in bits per hertz that multipliers of the rows give. */
  double[] prices(double[] duals) {
    double[] price = new double[problem.servers()];
    for (int h = 0; h < price.length; h++) {
      price[h] = Math.max(0, -duals[problem.users() + h] / MEGA);
    }
    return price;
  }
}
