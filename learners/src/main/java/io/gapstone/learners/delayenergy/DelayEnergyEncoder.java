package io.gapstone.learners.delayenergy;

import io.gapstone.core.delayenergy.DelayEnergySequence;
import io.gapstone.core.delayenergy.DelayEnergySlot;

/**
 * The paper's state for the user whose turn it is: distance to the station, services per server,
 * free share per server in percent, uplink rate, cycles and bits to migrate, in SI units.
 */
public final class DelayEnergyEncoder {

  private DelayEnergyEncoder() {}

  /** How many numbers {@link #encode} writes. */
  public static int size(int servers) {
    return 2 * servers + 4;
  }

  /** Writes the state of the sequence's next user to the start of {@code state}. */
  public static void encode(DelayEnergySlot slot, DelayEnergySequence sequence, float[] state) {
    int u = sequence.next();
    int at = 0;
    state[at++] = (float) slot.stationMetres(u); // DELAY-ENERGY (13)
    for (int s = 0; s < slot.servers(); s++) {
      state[at++] = sequence.occupants(s);
    }
    for (int s = 0; s < slot.servers(); s++) {
      state[at++] = 100f * (slot.vms(s) - sequence.occupants(s)) / slot.vms(s);
    }
    state[at++] = (float) slot.uplinkBitsPerSecond(u);
    state[at++] = (float) slot.cycles(u);
    state[at] = (float) slot.stateBits(u);
  }
}
