package io.gapstone.solvers.dtasm;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmSlot;

/** DANearest: as {@link Nearest} for users whose migration is seamless; the others stay. */
public final class DaNearest implements DtasmRule {

  @Override
  public String id() {
    return "da-nearest";
  }

  @Override
  public String summary() {
    return "the server of the own RAN node where the migration is seamless, else stay";
  }

  @Override
  public Policy<DtasmSlot, DtasmDecision> policy(Parameters parameters, long seed) {
    return DaNearest::decide;
  }

  private static DtasmDecision decide(DtasmSlot slot) {
    int[] servers = new int[slot.users()];
    for (int u = 0; u < servers.length; u++) {
      boolean seamless = slot.downtimeSeconds(u, slot.ran(u)) <= slot.seamlessSeconds();
      servers[u] = seamless ? slot.ran(u) : slot.host(u);
    }
    return DtasmDecision.naming(servers);
  }
}
