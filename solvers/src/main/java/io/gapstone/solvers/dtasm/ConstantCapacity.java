package io.gapstone.solvers.dtasm;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmSlot;

/** One fixed assignment for all slots, with as many users per server as its capacity deserves. */
public final class ConstantCapacity implements DtasmRule {

  @Override
  public String id() {
    return "constant-capacity";
  }

  @Override
  public String summary() {
    return "a fixed assignment with user counts in proportion to capacity";
  }

  @Override
  public Policy<DtasmSlot, DtasmDecision> policy(Parameters parameters, long seed) {
    return slot -> DtasmDecision.naming(assignment(slot));
  }

  /** Users in order; each goes to the server with the most capacity per odd seat (Webster). */
  static int[] assignment(DtasmSlot slot) {
    int[] count = new int[slot.servers()];
    int[] servers = new int[slot.users()];
    for (int u = 0; u < servers.length; u++) {
      int best = 0;
      double most = -1;
      for (int h = 0; h < count.length; h++) {
        double claim = slot.network().capacityHz(h) / (2 * count[h] + 1);
        if (claim > most) {
          most = claim;
          best = h;
        }
      }
      count[best]++;
      servers[u] = best;
    }
    return servers;
  }
}
