package io.gapstone.solvers.smra;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraRepair;
import io.gapstone.core.smra.SmraSlot;
import java.util.Arrays;

/** The paper's always-migrate scheme, its wishes settled by the rule {@code water-fill}. */
public final class AlwaysMigrate implements PolicySolver<SmraSlot, SmraDecision> {

  @Override
  public String id() {
    return "always-migrate";
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
    return "everyone wishes for its target; those who fit share it by water-filling";
  }

  @Override
  public Policy<SmraSlot, SmraDecision> policy(Parameters parameters, long seed) {
    SmraRepair repair = new SmraRepair();
    return slot -> {
      boolean[] wishes = new boolean[slot.users()];
      Arrays.fill(wishes, true);
      return repair.waterFill(slot, wishes);
    };
  }
}
