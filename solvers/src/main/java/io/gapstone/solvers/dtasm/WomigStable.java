package io.gapstone.solvers.dtasm;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmSlot;

/** WoMig-stable: no service is moved; who was sent to the cloud stays there. */
public final class WomigStable implements DtasmRule {

  @Override
  public String id() {
    return "womig-stable";
  }

  @Override
  public String summary() {
    return "every service stays where it is, also on the cloud";
  }

  @Override
  public Policy<DtasmSlot, DtasmDecision> policy(Parameters parameters, long seed) {
    return WomigStable::stay;
  }

  static DtasmDecision stay(DtasmSlot slot) {
    int[] servers = new int[slot.users()];
    for (int u = 0; u < servers.length; u++) {
      servers[u] = slot.host(u);
    }
    return DtasmDecision.naming(servers);
  }
}
