package io.gapstone.learners.dtasm;

import io.gapstone.core.dtasm.DtasmDemand;
import io.gapstone.core.dtasm.DtasmSlot;

/**
 * The state that the agent sees: seven numbers per user, users in order. They are task volume,
 * result volume, state volume, computing intensity, RAN node, application and host.
 */
public final class DtasmObservation {

  /** Numbers per user. */
  public static final int PER_USER = 7;

  private DtasmObservation() {}

  /** The numbers as they are, in bits, cycles per bit and indices; the cloud comes last. */
  public static void raw(DtasmSlot slot, float[] into) {
    for (int u = 0; u < slot.users(); u++) {
      int at = u * PER_USER;
      into[at] = slot.taskBits(u); // DTASM (17)
      into[at + 1] = slot.resultBits(u);
      into[at + 2] = slot.stateBits(u);
      into[at + 3] = (float) slot.cyclesPerBit(u);
      into[at + 4] = slot.ran(u);
      into[at + 5] = slot.application(u);
      into[at + 6] = slot.host(u);
    }
  }

  /** The same numbers, each scaled to {@code [0, 1]} by the range that it may take. */
  public static void scaled(DtasmSlot slot, float[] into) {
    DtasmDemand demand = slot.demand();
    int applications = slot.applications().count() - 1;
    for (int u = 0; u < slot.users(); u++) {
      int at = u * PER_USER;
      into[at] = (float) demand.taskBits().share(slot.taskBits(u));
      into[at + 1] = (float) demand.resultBits().share(slot.resultBits(u));
      into[at + 2] = (float) demand.stateBits().share(slot.stateBits(u));
      into[at + 3] = (float) demand.cyclesPerBit().share(slot.cyclesPerBit(u));
      into[at + 4] = share(slot.ran(u), slot.servers() - 1);
      into[at + 5] = share(slot.application(u), applications);
      into[at + 6] = share(slot.host(u), slot.cloud());
    }
  }

  private static float share(int index, int last) {
    return last > 0 ? (float) ((double) index / last) : 0;
  }
}
