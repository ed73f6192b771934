package io.gapstone.solvers.dtasm;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.random.Draws;

/** Random: every user is named an edge server drawn uniformly. */
public final class RandomServers implements DtasmRule {

  @Override
  public String id() {
    return "random";
  }

  @Override
  public String summary() {
    return "every user is named an edge server at random";
  }

  @Override
  public Policy<DtasmSlot, DtasmDecision> policy(Parameters parameters, long seed) {
    Draws draws = Draws.of(seed, "policy/random");
    return slot -> DtasmDecision.naming(draw(slot, draws));
  }

  static int[] draw(DtasmSlot slot, Draws draws) {
    int[] servers = new int[slot.users()];
    for (int u = 0; u < servers.length; u++) {
      servers[u] = draws.index(slot.servers());
    }
    return servers;
  }
}
