package io.gapstone.learners.dtasm.td3;

import io.gapstone.core.dtasm.DtasmDemand;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.Span;
import io.gapstone.learners.dtasm.DtasmObservation;

/** What the networks see of a slot. */
final class Observer {

  private final Td3Settings settings;
  private final int users;
  private final int servers;

  Observer(Td3Settings settings, int users, int servers) {
    this.settings = settings;
    this.users = users;
    this.servers = servers;
  }

  int size() {
    return users * DtasmObservation.PER_USER + (settings.crowding() ? servers : 0);
  }

  void observe(DtasmSlot slot, float[] into) {
    if (settings.scaled()) {
      DtasmObservation.scaled(slot, into);
    } else {
      DtasmObservation.raw(slot, into);
    }
    if (settings.crowding()) {
      capacities(slot, into, users * DtasmObservation.PER_USER);
    }
  }

  /** Each server's capacity over what an even share of users needs in the long run, less 1. */
  private void capacities(DtasmSlot slot, float[] into, int at) {
    DtasmDemand demand = slot.demand();
    double hz = 0;
    for (int u = 0; u < users; u++) {
      hz +=
          middle(demand.taskBits())
              * middle(demand.cyclesPerBit())
              / slot.people().deadlineSeconds(u);
    }
    for (int h = 0; h < servers; h++) {
      double over = hz > 0 ? slot.network().capacityHz(h) * servers / hz : 0;
      into[at + h] = (float) (over - 1);
    }
  }

  private static double middle(Span span) {
    return (span.low() + span.high()) / 2;
  }
}
