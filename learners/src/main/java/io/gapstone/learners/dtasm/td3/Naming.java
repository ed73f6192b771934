package io.gapstone.learners.dtasm.td3;

import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.Verdict;
import io.gapstone.learners.dtasm.DtasmAction;

/** From an action to the servers that users are named. */
final class Naming {

  private Naming() {}

  /**
   * Names each user the server with the largest number in its row.
   *
   * @param admitted to name only servers that admit the user, whatever others there do; a user whom
   *     none admits is named the best of all
   */
  static DtasmDecision name(DtasmSlot slot, float[] action, boolean admitted) {
    if (!admitted) {
      return DtasmAction.executed(action, slot.users(), slot.servers());
    }
    int[] named = new int[slot.users()];
    for (int u = 0; u < named.length; u++) {
      named[u] = name(slot, u, action, u * slot.servers());
    }
    return DtasmDecision.naming(named);
  }

  private static int name(DtasmSlot slot, int user, float[] row, int from) {
    int best = -1;
    for (int h = 0; h < slot.servers(); h++) {
      if ((best < 0 || row[from + h] > row[from + best])
          && slot.admission(user, h) == Verdict.SERVED) {
        best = h;
      }
    }
    return best < 0 ? DtasmAction.best(row, from, slot.servers()) : best;
  }

  /** Writes a decision as an action: 1 for the server that is named, 0 for others. */
  static void write(DtasmDecision decision, int servers, float[] action) {
    java.util.Arrays.fill(action, 0);
    for (int u = 0; u < decision.users(); u++) {
      action[u * servers + decision.server(u)] = 1;
    }
  }

  /** Replaces each row of probabilities by 1 at its largest and 0 elsewhere. */
  static void harden(float[] actions, int from, int users, int servers) {
    for (int u = 0; u < users; u++) {
      int row = from + u * servers;
      int best = DtasmAction.best(actions, row, servers);
      java.util.Arrays.fill(actions, row, row + servers, 0);
      actions[row + best] = 1;
    }
  }
}
