package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Parameters;

/** Nobody ever moves. */
public final class Stay extends RuleSolver {

  @Override
  public String id() {
    return "stay";
  }

  @Override
  public String summary() {
    return "nobody ever moves";
  }

  @Override
  SequentialPolicy.Rule rule(Parameters parameters) {
    return (slot, sequence, user) -> slot.host(user);
  }
}
