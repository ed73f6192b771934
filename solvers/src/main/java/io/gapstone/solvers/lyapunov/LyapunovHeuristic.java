package io.gapstone.solvers.lyapunov;

import io.gapstone.core.PolicySolver;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovSlot;

/** What the family's heuristics have in common. */
interface LyapunovHeuristic extends PolicySolver<LyapunovSlot, LyapunovDecision> {

  @Override
  default String family() {
    return "lyapunov";
  }

  @Override
  default Kind kind() {
    return Kind.HEURISTIC;
  }
}
