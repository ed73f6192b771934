package io.gapstone.core.smra;

/** What is still free of each server while users are served one after the other. */
public final class SmraRoom {

  private SmraBoxes boxes;
  private final double[] cpuHz;
  private final double[] bandwidthHz;

  /** Begins with what is free at the start of the slot. */
  public SmraRoom(SmraSlot slot) {
    cpuHz = new double[slot.servers()];
    bandwidthHz = new double[slot.servers()];
    begin(slot);
  }

  /** Begins anew, with a slot of as many servers. */
  public final void begin(SmraSlot slot) {
    boxes = slot.boxes();
    for (int e = 0; e < cpuHz.length; e++) {
      cpuHz[e] = slot.freeCpuHz(e);
      bandwidthHz[e] = slot.freeBandwidthHz(e);
    }
  }

  public double cpuHz(int e) {
    return cpuHz[e];
  }

  public double bandwidthHz(int e) {
    return bandwidthHz[e];
  }

  /** Whether less than a user's minimum is free, of either. */
  public boolean closed(int e) {
    return cpuHz[e] < boxes.cpuMinHz() || bandwidthHz[e] < boxes.bandwidthMinHz();
  }

  public void take(int e, double cpu, double bandwidth) {
    cpuHz[e] -= cpu;
    bandwidthHz[e] -= bandwidth;
  }
}
