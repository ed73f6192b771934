package io.gapstone.learners.smra;

import io.gapstone.core.smra.SmraSlot;

/** Where users are expected when the slot is paid: L^pre. */
@FunctionalInterface
public interface Expectation {

  /**
   * What the instance says: its stored prediction, or the truth where true targets are in force.
   */
  Expectation OF_THE_INSTANCE =
      (slot, metres) -> {
        for (int u = 0; u < slot.users(); u++) {
          metres[2 * u] = slot.expectedX(u);
          metres[2 * u + 1] = slot.expectedY(u);
        }
      };

  /**
   * Fills in the expected positions.
   *
   * @param metres {@code [user][x, y]} in one row
   */
  void expect(SmraSlot slot, double[] metres);
}
