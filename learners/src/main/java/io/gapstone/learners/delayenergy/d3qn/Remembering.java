package io.gapstone.learners.delayenergy.d3qn;

import io.gapstone.core.delayenergy.DelayEnergySequence;
import io.gapstone.core.delayenergy.DelayEnergySlot;

/**
 * Each row with the same user's rows of the slots before in front of it, oldest first; zeros for
 * slots before the first.
 */
final class Remembering implements StateEncoder {

  private final StateEncoder now;
  private final int slots;

  /** The last states of each user, {@code [user][slot][row][number]}, oldest first. */
  private final float[] past;

  private final float[] present;

  Remembering(StateEncoder now, int slots, int users) {
    this.now = now;
    this.slots = slots;
    this.present = new float[now.size()];
    this.past = new float[users * slots * now.size()];
  }

  @Override
  public int rows() {
    return now.rows();
  }

  @Override
  public int rowSize() {
    return slots * now.rowSize();
  }

  @Override
  public void encode(
      DelayEnergySlot slot, DelayEnergySequence sequence, float[] state, boolean[] offered) {
    int size = now.size();
    int mine = sequence.next() * slots * size;
    int latest = mine + (slots - 1) * size;
    System.arraycopy(past, mine + size, past, mine, latest - mine);
    now.encode(slot, sequence, present, offered);
    System.arraycopy(present, 0, past, latest, size);
    int width = now.rowSize();
    int k = 0;
    for (int row = 0; row < rows(); row++) {
      for (int step = 0; step < slots; step++) {
        System.arraycopy(past, mine + step * size + row * width, state, k, width);
        k += width;
      }
    }
  }
}
