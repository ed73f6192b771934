package io.gapstone.solvers.isma;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Progress;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaSlot;
import java.util.List;

/** Each slot solved to its optimum in turn, with full information and no thought of later slots. */
public final class Myopic implements PolicySolver<IsmaSlot, IsmaDecision> {

  private static final String WORK = "work";

  @Override
  public String id() {
    return "myopic";
  }

  @Override
  public String family() {
    return "isma";
  }

  @Override
  public Kind kind() {
    return Kind.EXACT;
  }

  @Override
  public String summary() {
    return "the optimum of each slot in turn, with full information";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter(WORK, "2000000", "most nodes of pattern searches per slot; then its best"));
  }

  @Override
  public Policy<IsmaSlot, IsmaDecision> policy(Parameters parameters, long seed) {
    int work = parameters.integer(WORK, 0, Integer.MAX_VALUE);
    Exact exact = new Exact();
    return slot ->
        exact
            .solveSlot(slot, parameters, Budget.of(Double.POSITIVE_INFINITY, work), Progress.SILENT)
            .decisions()
            .get(0);
  }
}
