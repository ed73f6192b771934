package io.gapstone.core.dtasm;

import io.gapstone.core.Choices;

/** The server that the user is named; the cloud is the last. */
final class DtasmChoices implements Choices<DtasmSlot, DtasmDecision> {

  @Override
  public String meaning() {
    return "the server";
  }

  @Override
  public int count(DtasmSlot slot) {
    return slot.servers() + 1;
  }

  @Override
  public int choice(DtasmSlot slot, DtasmDecision decision, int user) {
    return decision.server(user);
  }

  @Override
  public boolean moves(DtasmSlot slot, DtasmDecision decision, int user) {
    return decision.server(user) != slot.host(user);
  }

  @Override
  public DtasmDecision decide(DtasmSlot slot, int[] choices) {
    return DtasmDecision.naming(choices.clone());
  }
}
