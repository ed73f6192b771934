package io.gapstone.solvers.smra;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraSlot;

/** {@link GreedyPolicy} without cap and bias. */
public final class GreedyFair implements PolicySolver<SmraSlot, SmraDecision> {

  @Override
  public String id() {
    return "greedy-fair";
  }

  @Override
  public String family() {
    return "smra";
  }

  @Override
  public Kind kind() {
    return Kind.HEURISTIC;
  }

  @Override
  public String summary() {
    return "in order, each user moves if a fair share of its target lowers its delay";
  }

  @Override
  public Policy<SmraSlot, SmraDecision> policy(Parameters parameters, long seed) {
    return new GreedyPolicy(Double.POSITIVE_INFINITY, 0);
  }
}
