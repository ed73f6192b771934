package io.gapstone.learners.dtasm.pairs;

import io.gapstone.core.dtasm.DtasmSlot;

/** What the scorer sees in a turn: a row for each server and one for the cloud. */
final class PairRows {

  /** Numbers in a row. */
  static final int ROW = 14;

  /** Where a row says whether the option is on offer; what is not has zeros behind it. */
  static final int OFFERED = 0;

  private PairRows() {}

  static void write(Turns turns, float[] into) {
    DtasmSlot slot = turns.slot();
    int user = turns.user();
    for (int option = 0; option <= turns.cloud(); option++) {
      int at = option * ROW;
      java.util.Arrays.fill(into, at, at + ROW, 0);
      if (turns.offered(option)) {
        into[at + OFFERED] = 1;
        into[at + 1] = (float) turns.load();
        into[at + 2] = (float) turns.leastNeed();
        into[at + 3] = (float) turns.freedom();
        into[at + 4] = (float) turns.progress();
        into[at + 5] = (float) share(turns.leastToCome(), turns.roomLeft());
        if (option == turns.cloud()) {
          into[at + 6] = 1;
        } else {
          server(turns, slot, user, option, into, at);
        }
      }
    }
  }

  private static void server(Turns turns, DtasmSlot slot, int u, int h, float[] into, int at) {
    double need = turns.need(h);
    double room = turns.room(h);
    into[at + 7] = (float) need;
    into[at + 8] = (float) (need - turns.leastNeed());
    into[at + 9] = (float) share(need, room - need);
    into[at + 10] = (float) share(turns.demand(h), room);
    into[at + 11] = (float) share(turns.demand(h), room - need);
    into[at + 12] = slot.host(u) == h ? 1 : 0;
    into[at + 13] =
        slot.seamlessSeconds() > 0
            ? (float) (slot.downtimeSeconds(u, h) / slot.seamlessSeconds())
            : 0;
  }

  /** One part of both; a half where both are nothing. */
  private static double share(double part, double rest) {
    double left = Math.max(0, rest);
    return part + left > 0 ? part / (part + left) : 0.5;
  }
}
