package io.gapstone.solvers.dtasm;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.Verdict;

/**
 * Everyone stays; where a server overflows, users leave it for the feasible server with most room.
 *
 * <p>First to leave is who carries the least state per capacity that it frees. The cloud counts as
 * a server without capacity, and so does a host that cannot serve the user any more: their users
 * look for room last, those first that need the least capacity per bit of load.
 */
public final class StayRepair implements DtasmRule {

  @Override
  public String id() {
    return "stay-repair";
  }

  @Override
  public String summary() {
    return "everyone stays; where a server overflows, users leave for the one with most room";
  }

  @Override
  public Policy<DtasmSlot, DtasmDecision> policy(Parameters parameters, long seed) {
    return slot -> new Plan(slot).repaired();
  }

  /** One slot's plan. */
  private static final class Plan {

    private final DtasmSlot slot;
    private final int[] servers;
    private final double[] room;
    private final double[] order;

    Plan(DtasmSlot slot) {
      this.slot = slot;
      this.servers = new int[slot.users()];
      this.room = new double[slot.servers()];
      this.order = new double[slot.users()];
      for (int h = 0; h < room.length; h++) {
        room[h] = slot.network().capacityHz(h);
      }
      for (int u = 0; u < servers.length; u++) {
        int host = slot.host(u);
        boolean served = slot.admission(u, host) == Verdict.SERVED;
        servers[u] = served ? host : slot.cloud();
        if (served) {
          double hz = slot.requiredHz(u, host);
          room[host] -= hz;
          order[u] = slot.stateBits(u) / hz;
        } else {
          order[u] = slot.requiredHz(u, slot.ran(u)) / slot.loadBits(u);
        }
      }
    }

    DtasmDecision repaired() {
      int[] ranked = Ranking.rising(order);
      for (int u : ranked) {
        if (servers[u] != slot.cloud() && room[servers[u]] < 0) {
          move(u);
        }
      }
      for (int u : ranked) {
        if (servers[u] == slot.cloud()) {
          move(u);
        }
      }
      return DtasmDecision.naming(servers);
    }

    private void move(int u) {
      int best = -1;
      for (int h = 0; h < room.length; h++) {
        if ((best < 0 || room[h] > room[best]) && admits(u, h)) {
          best = h;
        }
      }
      if (best >= 0) {
        if (servers[u] != slot.cloud()) {
          room[servers[u]] += slot.requiredHz(u, servers[u]);
        }
        room[best] -= slot.requiredHz(u, best);
        servers[u] = best;
      }
    }

    private boolean admits(int u, int h) {
      return h != slot.host(u)
          && slot.requiredHz(u, h) <= room[h]
          && slot.admission(u, h) == Verdict.SERVED;
    }
  }
}
