package io.gapstone.core.smra;

import io.gapstone.core.Choices;

/** 0 to stay, 1 to wish for the target; wishes are settled by water-filling. */
final class SmraChoices implements Choices<SmraSlot, SmraDecision> {

  @Override
  public String meaning() {
    return "stay, or move to the target";
  }

  @Override
  public int count(SmraSlot slot) {
    return 2;
  }

  @Override
  public int choice(SmraSlot slot, SmraDecision decision, int user) {
    return moves(slot, decision, user) ? 1 : 0;
  }

  @Override
  public boolean moves(SmraSlot slot, SmraDecision decision, int user) {
    return decision.server(user) != slot.host(user);
  }

  @Override
  public SmraDecision decide(SmraSlot slot, int[] choices) {
    boolean[] wishes = new boolean[choices.length];
    for (int u = 0; u < wishes.length; u++) {
      wishes[u] = choices[u] == 1;
    }
    return new SmraRepair().waterFill(slot, wishes);
  }
}
