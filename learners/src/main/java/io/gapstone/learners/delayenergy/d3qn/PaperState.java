package io.gapstone.learners.delayenergy.d3qn;

import io.gapstone.core.delayenergy.DelayEnergySequence;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.learners.delayenergy.DelayEnergyEncoder;
import java.util.Arrays;

/**
 * The paper's state (13) in one row, in units in which its numbers are about 1. It knows neither
 * where the user's service is nor where the user is; a full server is on offer like any other.
 */
final class PaperState implements StateEncoder {

  private static final float METRES = 1f / 250;
  private static final float SERVICES = 1f / 10;
  private static final float PERCENT = 1f / 100;
  private static final float BITS_PER_SECOND = 1f / 50e6f;
  private static final float CYCLES = 1f / 100e6f;
  private static final float BITS = 1f / 16e6f;

  private final int servers;

  PaperState(int servers) {
    this.servers = servers;
  }

  @Override
  public int rows() {
    return 1;
  }

  @Override
  public int rowSize() {
    return DelayEnergyEncoder.size(servers);
  }

  @Override
  public void encode(
      DelayEnergySlot slot, DelayEnergySequence sequence, float[] state, boolean[] offered) {
    DelayEnergyEncoder.encode(slot, sequence, state);
    Arrays.fill(offered, true);
    int k = 0;
    state[k++] *= METRES;
    for (int s = 0; s < servers; s++) {
      state[k++] *= SERVICES;
    }
    for (int s = 0; s < servers; s++) {
      state[k++] *= PERCENT;
    }
    state[k++] *= BITS_PER_SECOND;
    state[k++] *= CYCLES;
    state[k] *= BITS;
  }
}
