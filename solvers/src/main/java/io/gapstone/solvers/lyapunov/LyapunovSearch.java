package io.gapstone.solvers.lyapunov;

import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Scope;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovSlot;
import java.util.EnumSet;
import java.util.Set;

/** What the family's solvers of slots and of horizons have in common. */
interface LyapunovSearch
    extends SlotSolver<LyapunovSlot, LyapunovDecision>,
        HorizonSolver<LyapunovInstance, LyapunovDecision> {

  @Override
  default String family() {
    return "lyapunov";
  }

  @Override
  default Set<Scope> scopes() {
    return EnumSet.allOf(Scope.class);
  }
}
