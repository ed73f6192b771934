package io.gapstone.solvers.dtasm;

import io.gapstone.core.Origin;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.DtasmTrace;
import java.util.List;

/**
 * One fixed assignment for all slots, found by local search on training slots.
 *
 * <p>Training starts from the hosts that the first slot shows, with that slot; the slots that
 * follow have the same network and users, and volumes and RAN nodes that the policy draws itself
 * from {@link DtasmSlot#demand()}, what is known about demand in the long run. It never sees a slot
 * of the instance before its time.
 *
 * <p>Three assignments compete: that of {@link ConstantCapacity}, it with overload searched away,
 * and the hosts with overload searched away. The one with the least simulated load is polished.
 */
public final class ConstantBest implements DtasmRule {

  @Override
  public String id() {
    return "constant-best";
  }

  @Override
  public String summary() {
    return "the best fixed assignment that local search finds on training slots";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("trainingSlots", "20", "slots that the policy draws to train on"),
        new Parameter("passes", "10", "at most so many passes of local search on overload"),
        new Parameter("polish", "2000000", "users times slots simulated to polish on real load"));
  }

  @Override
  public Policy<DtasmSlot, DtasmDecision> policy(Parameters parameters, long seed) {
    int slots = parameters.integer("trainingSlots", 1, 10_000);
    int passes = parameters.integer("passes", 0, 1_000);
    long polish = (long) parameters.number("polish", 0, 1e12);
    return new Policy<>() {
      private int[] assignment;

      @Override
      public DtasmDecision decide(DtasmSlot slot) {
        if (assignment == null) {
          DtasmInstance training = training(slot, seed, slots);
          LoadPolish load = new LoadPolish(training, WomigStable.stay(slot), seed);
          load.offer(ConstantCapacity.assignment(slot));
          for (int[] start : List.of(ConstantCapacity.assignment(slot), edgeHosts(slot))) {
            load.offer(new OverloadSearch(training, start, seed).improve(passes));
          }
          assignment = load.polish(polish);
        }
        return DtasmDecision.naming(assignment.clone());
      }
    };
  }

  /** Everyone's host; for users on the cloud the server of their RAN node. */
  private static int[] edgeHosts(DtasmSlot slot) {
    int[] servers = new int[slot.users()];
    for (int u = 0; u < servers.length; u++) {
      servers[u] = slot.host(u) == slot.cloud() ? slot.ran(u) : slot.host(u);
    }
    return servers;
  }

  private static DtasmInstance training(DtasmSlot slot, long seed, int drawn) {
    return new DtasmInstance(
        Origin.handmade(),
        slot.seamlessSeconds(),
        slot.network(),
        slot.applications(),
        slot.people(),
        slot.demand(),
        trace(slot, slot.demand().draw(seed, "policy/constant-best", drawn, slot.users())));
  }

  /** The slot that is seen, followed by those that are drawn. */
  private static DtasmTrace trace(DtasmSlot slot, DtasmTrace drawn) {
    int users = slot.users();
    int slots = drawn.slots() + 1;
    int[] ran = new int[slots * users];
    int[] task = new int[slots * users];
    int[] result = new int[slots * users];
    int[] state = new int[slots * users];
    double[] cycles = new double[slots * users];
    for (int k = 0; k < slots * users; k++) {
      int t = k / users - 1;
      int u = k % users;
      ran[k] = t < 0 ? slot.ran(u) : drawn.ran(t, u);
      task[k] = t < 0 ? slot.taskBits(u) : drawn.taskBits(t, u);
      result[k] = t < 0 ? slot.resultBits(u) : drawn.resultBits(t, u);
      state[k] = t < 0 ? slot.stateBits(u) : drawn.stateBits(t, u);
      cycles[k] = t < 0 ? slot.cyclesPerBit(u) : drawn.cyclesPerBit(t, u);
    }
    return new DtasmTrace(slots, users, ran, task, result, state, cycles);
  }
}
