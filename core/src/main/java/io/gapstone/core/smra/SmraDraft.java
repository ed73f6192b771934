package io.gapstone.core.smra;

/** A decision in the making: everyone stays until moved. */
public final class SmraDraft {

  private SmraSlot slot;
  private int[] servers;
  private double[] cpuHz;
  private double[] bandwidthHz;
  private boolean[] refused;

  public SmraDraft(SmraSlot slot) {
    begin(slot);
  }

  /** Begins another decision; the last one is left as it is. */
  public final void begin(SmraSlot slot) {
    int users = slot.users();
    this.slot = slot;
    this.servers = new int[users];
    this.cpuHz = new double[users];
    this.bandwidthHz = new double[users];
    this.refused = new boolean[users];
    for (int u = 0; u < users; u++) {
      servers[u] = slot.host(u);
      cpuHz[u] = slot.cpuHz(u);
      bandwidthHz[u] = slot.bandwidthHz(u);
    }
  }

  /** Moves a user to its target. */
  public void move(int u, double cpuHz, double bandwidthHz) {
    servers[u] = slot.target(u);
    this.cpuHz[u] = cpuHz;
    this.bandwidthHz[u] = bandwidthHz;
  }

  /** Records that a user wished to move and stays. */
  public void refuse(int u) {
    refused[u] = true;
  }

  /** The decision; the draft must not be used afterwards, unless it begins anew. */
  public SmraDecision decision() {
    return new SmraDecision(servers, cpuHz, bandwidthHz, refused);
  }
}
