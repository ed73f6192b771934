package io.gapstone.solvers.dtasm;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmSlot;

/** Nearest: every user is named the server of its own RAN node. */
public final class Nearest implements DtasmRule {

  @Override
  public String id() {
    return "nearest";
  }

  @Override
  public String summary() {
    return "every user is named the server of its own RAN node";
  }

  @Override
  public Policy<DtasmSlot, DtasmDecision> policy(Parameters parameters, long seed) {
    return Nearest::decide;
  }

  private static DtasmDecision decide(DtasmSlot slot) {
    int[] servers = new int[slot.users()];
    for (int u = 0; u < servers.length; u++) {
      servers[u] = slot.ran(u);
    }
    return DtasmDecision.naming(servers);
  }
}
