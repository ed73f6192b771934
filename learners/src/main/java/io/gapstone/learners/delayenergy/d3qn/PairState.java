package io.gapstone.learners.delayenergy.d3qn;

import io.gapstone.core.delayenergy.DelayEnergySequence;
import io.gapstone.core.delayenergy.DelayEnergySlot;

/**
 * One row for each server: what it would cost the user now to have its service there, and where
 * user, service and server are. Full servers are not on offer. Since all servers share one scorer
 * of such rows, it fits any number of users and servers, wherever they stand.
 */
final class PairState implements StateEncoder {

  /** Costs of a slot, some hundredths of a deadline, times this are about 1. */
  static final float COST_SCALE = 20;

  private static final float HOPS = 1f / 4;
  private static final int SIZE = 13;

  private final int servers;

  PairState(int servers) {
    this.servers = servers;
  }

  @Override
  public int rows() {
    return servers;
  }

  @Override
  public int rowSize() {
    return SIZE;
  }

  @Override
  public void encode(
      DelayEnergySlot slot, DelayEnergySequence sequence, float[] state, boolean[] offered) {
    int u = sequence.next();
    int host = slot.host(u);
    double weight = slot.model().energyWeight();
    float cost = (float) (COST_SCALE / slot.deadlineSeconds(u));
    float weightShare = (float) (weight / (1 + weight));
    float userColumn = place(slot.station(u) % slot.columns(), slot.columns());
    float userRow = place(slot.station(u) / slot.columns(), slot.rows());
    int k = 0;
    for (int s = 0; s < servers; s++) {
      offered[s] = sequence.admitsNext(s);
      int occupants = sequence.occupantsWithNext(s);
      state[k++] = cost * (float) slot.accessSeconds(u, s);
      state[k++] = cost * (float) slot.computationSeconds(u, s, occupants);
      state[k++] = cost * (float) slot.migrationSeconds(u, s);
      state[k++] = COST_SCALE * (float) (weight * slot.energy(u, s));
      state[k++] = s == host ? 1 : 0;
      state[k++] = (float) occupants / slot.vms(s);
      state[k++] = HOPS * slot.accessHops(u, s);
      state[k++] = HOPS * slot.migrationHops(host, s);
      state[k++] = userColumn;
      state[k++] = userRow;
      state[k++] = place(slot.serverCell(s) % slot.columns(), slot.columns());
      state[k++] = place(slot.serverCell(s) / slot.columns(), slot.rows());
      state[k++] = weightShare;
    }
  }

  /** A column or row from -1 at one border of the grid to 1 at the other. */
  private static float place(int index, int count) {
    return count == 1 ? 0 : 2f * index / (count - 1) - 1;
  }
}
