package io.gapstone.solvers.dtasm;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.random.Draws;
import java.util.List;

/** WoMig-dynamic: as {@link WomigStable}, but all hosts are drawn anew from time to time. */
public final class WomigDynamic implements DtasmRule {

  @Override
  public String id() {
    return "womig-dynamic";
  }

  @Override
  public String summary() {
    return "every service stays, but after each period all are placed anew at random";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("period", "500", "slots from one random placement to the next"));
  }

  @Override
  public Policy<DtasmSlot, DtasmDecision> policy(Parameters parameters, long seed) {
    int period = parameters.integer("period", 1, Integer.MAX_VALUE);
    Draws draws = Draws.of(seed, "policy/womig-dynamic");
    // The placement before slot 0 is the instance's own.
    return slot ->
        slot.t() > 0 && slot.t() % period == 0
            ? DtasmDecision.placingAnew(RandomServers.draw(slot, draws))
            : WomigStable.stay(slot);
  }
}
