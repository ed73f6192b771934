package io.gapstone.learners.delayenergy.d3qn;

import io.gapstone.core.delayenergy.DelayEnergySequence;
import io.gapstone.core.delayenergy.DelayEnergySlot;

/**
 * What the network sees when a user's turn comes: one row of numbers for the user, or one for each
 * server that it may choose.
 */
interface StateEncoder {

  /** How many rows a state has. */
  int rows();

  /** How many numbers a row has. */
  int rowSize();

  default int size() {
    return rows() * rowSize();
  }

  /**
   * Writes the state of the sequence's next user. To be called once per user and slot, in order.
   *
   * @param offered which servers the user may wish for
   */
  void encode(DelayEnergySlot slot, DelayEnergySequence sequence, float[] state, boolean[] offered);
}
