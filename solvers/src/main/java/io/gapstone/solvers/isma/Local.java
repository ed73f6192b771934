package io.gapstone.solvers.isma;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaServerwisePolicy;
import io.gapstone.core.isma.IsmaSlot;

/** Nobody offloads anything. */
public final class Local implements PolicySolver<IsmaSlot, IsmaDecision> {

  @Override
  public String id() {
    return "local";
  }

  @Override
  public String family() {
    return "isma";
  }

  @Override
  public Kind kind() {
    return Kind.HEURISTIC;
  }

  @Override
  public String summary() {
    return "no offloading";
  }

  @Override
  public Policy<IsmaSlot, IsmaDecision> policy(Parameters parameters, long seed) {
    return new IsmaServerwisePolicy(server -> (own, actions) -> {});
  }
}
