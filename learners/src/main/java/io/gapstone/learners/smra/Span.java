package io.gapstone.learners.smra;

import io.gapstone.core.smra.SmraSlot;

/** The rectangle that the servers span, as the scale of positions: -1 to 1. */
public record Span(double left, double right, double low, double high) {

  public static Span of(SmraSlot slot) {
    return of(slot, null);
  }

  /**
   * As {@link #of(SmraSlot)}, without making the same object again and again.
   *
   * @param known the answer for an earlier slot, or null
   */
  public static Span of(SmraSlot slot, Span known) {
    double left = slot.serverX(0);
    double right = left;
    double low = slot.serverY(0);
    double high = low;
    for (int e = 1; e < slot.servers(); e++) {
      left = Math.min(left, slot.serverX(e));
      right = Math.max(right, slot.serverX(e));
      low = Math.min(low, slot.serverY(e));
      high = Math.max(high, slot.serverY(e));
    }
    boolean same =
        known != null
            && known.left == left
            && known.right == right
            && known.low == low
            && known.high == high;
    return same ? known : new Span(left, right, low, high);
  }

  public float x(double metres) {
    return scaled(metres, left, right);
  }

  public float y(double metres) {
    return scaled(metres, low, high);
  }

  /** -1 at the low end, 1 at the high end; 0 where they are one. */
  static float scaled(double value, double low, double high) {
    return high == low ? 0 : (float) (2 * (value - low) / (high - low) - 1);
  }
}
