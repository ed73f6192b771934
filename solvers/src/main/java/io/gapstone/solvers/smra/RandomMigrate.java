package io.gapstone.solvers.smra;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraRepair;
import io.gapstone.core.smra.SmraSlot;

/**
 * The paper's random-migrate scheme: a coin for each user whose target is not its host, the wishes
 * settled by the rule {@code water-fill}.
 */
public final class RandomMigrate implements PolicySolver<SmraSlot, SmraDecision> {

  @Override
  public String id() {
    return "random-migrate";
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
    return "a coin decides who wishes for its target; those who fit share it by water-filling";
  }

  @Override
  public Policy<SmraSlot, SmraDecision> policy(Parameters parameters, long seed) {
    SmraRepair repair = new SmraRepair();
    Draws coins = Draws.of(seed, "policy/random-migrate");
    return slot -> {
      boolean[] wishes = new boolean[slot.users()];
      for (int u = 0; u < wishes.length; u++) {
        wishes[u] = slot.target(u) != slot.host(u) && coins.coin();
      }
      return repair.waterFill(slot, wishes);
    };
  }
}
