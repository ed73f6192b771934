package io.gapstone.solvers.smra;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraSlot;
import java.util.EnumSet;
import java.util.Set;

/**
 * The optimum of a slot, with the targets in force and the true positions, at which it is paid:
 * what every decision of the slot is measured by. Work is counted in nodes.
 */
public final class Exact implements SlotSolver<SmraSlot, SmraDecision> {

  @Override
  public String id() {
    return "exact";
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
  public Set<Scope> scopes() {
    return EnumSet.of(Scope.SLOT);
  }

  @Override
  public String summary() {
    return "branch and bound per server with price bounds, at the true positions";
  }

  @Override
  public Solved<SmraDecision> solveSlot(
      SmraSlot slot, Parameters parameters, Budget budget, Progress progress) {
    return SlotSearch.solve(slot, true, budget, progress);
  }
}
