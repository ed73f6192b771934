package io.gapstone.learners.smra.location;

import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraSlot;

/** Where users were, as far as it is known. */
interface Track {

  double x(int k, int u);

  double y(int k, int u);

  /** A whole trajectory, to learn from. */
  static Track of(SmraInstance instance) {
    return new Track() {
      @Override
      public double x(int k, int u) {
        return instance.x(k, u);
      }

      @Override
      public double y(int k, int u) {
        return instance.y(k, u);
      }
    };
  }

  /** What a slot shows, one after the other. */
  final class OfSlot implements Track {
    SmraSlot slot;

    @Override
    public double x(int k, int u) {
      return slot.x(k, u);
    }

    @Override
    public double y(int k, int u) {
      return slot.y(k, u);
    }
  }
}
