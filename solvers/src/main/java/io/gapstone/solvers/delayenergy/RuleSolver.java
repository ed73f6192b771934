package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergySlot;

/** A solver that is a rule for the next user. */
abstract class RuleSolver implements PolicySolver<DelayEnergySlot, DelayEnergyDecision> {

  /** A fresh rule for one trajectory. */
  abstract SequentialPolicy.Rule rule(Parameters parameters);

  @Override
  public final Policy<DelayEnergySlot, DelayEnergyDecision> policy(
      Parameters parameters, long seed) {
    return new SequentialPolicy(rule(parameters));
  }

  @Override
  public final String family() {
    return DelayEnergyProblem.FAMILY;
  }

  @Override
  public final Kind kind() {
    return Kind.HEURISTIC;
  }
}
