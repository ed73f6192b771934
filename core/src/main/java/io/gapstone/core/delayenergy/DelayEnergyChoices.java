package io.gapstone.core.delayenergy;

import io.gapstone.core.Choices;

/** The server that the user wishes; wishes are answered in user order. */
final class DelayEnergyChoices implements Choices<DelayEnergySlot, DelayEnergyDecision> {

  @Override
  public String meaning() {
    return "the server";
  }

  @Override
  public int count(DelayEnergySlot slot) {
    return slot.servers();
  }

  @Override
  public int choice(DelayEnergySlot slot, DelayEnergyDecision decision, int user) {
    return decision.wish(user);
  }

  @Override
  public boolean moves(DelayEnergySlot slot, DelayEnergyDecision decision, int user) {
    return decision.server(user) != slot.host(user);
  }

  @Override
  public DelayEnergyDecision decide(DelayEnergySlot slot, int[] choices) {
    DelayEnergySequence sequence = new DelayEnergySequence(slot);
    for (int choice : choices) {
      sequence.wish(choice);
    }
    return sequence.decision();
  }
}
