package io.gapstone.solvers.smra;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Progress;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraSlot;
import java.util.List;

/** Each slot's optimum in turn, as far as a policy can know it: at the expected positions. */
public final class Myopic implements PolicySolver<SmraSlot, SmraDecision> {

  @Override
  public String id() {
    return "myopic";
  }

  @Override
  public String family() {
    return "smra";
  }

  @Override
  public Kind kind() {
    return Kind.EXACT;
  }

  @Override
  public String summary() {
    return "each slot solved exactly in turn, at the expected positions";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("nodesPerSlot", "1000000", "nodes after which a slot is left"));
  }

  @Override
  public Policy<SmraSlot, SmraDecision> policy(Parameters parameters, long seed) {
    int nodes = parameters.integer("nodesPerSlot", 1, Integer.MAX_VALUE);
    return slot ->
        SlotSearch.solve(slot, true, Budget.of(Double.POSITIVE_INFINITY, nodes), Progress.SILENT)
            .decisions()
            .get(0);
  }
}
