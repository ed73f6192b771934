package io.gapstone.solvers.smra;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraDraft;
import io.gapstone.core.smra.SmraSlot;

/** The paper's never-migrate scheme: everyone keeps host and shares. */
public final class NeverMigrate implements PolicySolver<SmraSlot, SmraDecision> {

  @Override
  public String id() {
    return "never-migrate";
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
    return "everyone stays where it is first served";
  }

  @Override
  public Policy<SmraSlot, SmraDecision> policy(Parameters parameters, long seed) {
    return slot -> new SmraDraft(slot).decision();
  }
}
