package io.gapstone.learners.smra;

import io.gapstone.core.smra.SmraBoxes;
import io.gapstone.core.smra.SmraSlot;

/**
 * The paper's state as network input, eight numbers per user: the expected position, the position
 * of the target, the CPU and bandwidth that the user holds, the CPU and bandwidth that are free at
 * the target.
 *
 * <p>Positions are scaled so that the servers span -1 to 1, shares so that their boxes do, and free
 * capacity so that 0 and all of it do.
 */
public final class SmraStateEncoder {

  public static final int PER_USER = 8;

  private final double left;
  private final double right;
  private final double low;
  private final double high;

  /** For slots with the same servers as this one. */
  public SmraStateEncoder(SmraSlot slot) {
    double x0 = slot.serverX(0);
    double x1 = x0;
    double y0 = slot.serverY(0);
    double y1 = y0;
    for (int e = 1; e < slot.servers(); e++) {
      x0 = Math.min(x0, slot.serverX(e));
      x1 = Math.max(x1, slot.serverX(e));
      y0 = Math.min(y0, slot.serverY(e));
      y1 = Math.max(y1, slot.serverY(e));
    }
    this.left = x0;
    this.right = x1;
    this.low = y0;
    this.high = y1;
  }

  /** Fills {@code state}, of length users times {@link #PER_USER}. */
  public void encode(SmraSlot slot, float[] state) {
    SmraBoxes boxes = slot.boxes();
    int at = 0;
    for (int u = 0; u < slot.users(); u++) { // SMRA (15)
      int target = slot.target(u);
      state[at++] = scaled(slot.expectedX(u), left, right);
      state[at++] = scaled(slot.expectedY(u), low, high);
      state[at++] = scaled(slot.serverX(target), left, right);
      state[at++] = scaled(slot.serverY(target), low, high);
      state[at++] = scaled(slot.cpuHz(u), boxes.cpuMinHz(), boxes.cpuMaxHz());
      state[at++] = scaled(slot.bandwidthHz(u), boxes.bandwidthMinHz(), boxes.bandwidthMaxHz());
      state[at++] = scaled(slot.freeCpuHz(target), 0, slot.serverCpuHz(target));
      state[at++] = scaled(slot.freeBandwidthHz(target), 0, slot.serverBandwidthHz(target));
    }
  }

  /** -1 at the low end, 1 at the high end; 0 where they are one. */
  static float scaled(double value, double low, double high) {
    return high == low ? 0 : (float) (2 * (value - low) / (high - low) - 1);
  }
}
