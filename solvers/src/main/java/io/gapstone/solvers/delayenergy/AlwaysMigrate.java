package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Parameters;

/** The paper's AM: everyone always moves to the idlest other server, whatever it costs. */
public final class AlwaysMigrate extends RuleSolver {

  @Override
  public String id() {
    return "am";
  }

  @Override
  public String summary() {
    return "everyone always moves to the other server with most free VMs";
  }

  @Override
  SequentialPolicy.Rule rule(Parameters parameters) {
    return (slot, sequence, user) -> sequence.idlestOther();
  }
}
