package io.gapstone.core.dtasm;

/**
 * Edge servers, the links between them and the links to the cloud.
 *
 * <p>Server {@code h} stands at RAN node {@code h}. The cloud has the index {@link #cloud()}, one
 * above the last edge server.
 */
public final class DtasmNetwork {

  private final double[] capacityHz;
  private final double[] bandwidth;
  private final double[] delaySeconds;
  private final double[] cloudBandwidth;
  private final double[] cloudDelaySeconds;

  /**
   * Takes over the arrays.
   *
   * @param capacityHz by server
   * @param bandwidth in bits per second, {@code [server][server]} flat and symmetric; the diagonal
   *     is never read
   * @param delaySeconds one way, likewise
   * @param cloudBandwidth in bits per second between each server and the cloud
   * @param cloudDelaySeconds one way between each server and the cloud
   */
  public DtasmNetwork(
      double[] capacityHz,
      double[] bandwidth,
      double[] delaySeconds,
      double[] cloudBandwidth,
      double[] cloudDelaySeconds) {
    int servers = capacityHz.length;
    DtasmChecks.length("bandwidth", bandwidth.length, (long) servers * servers);
    DtasmChecks.length("delaySeconds", delaySeconds.length, (long) servers * servers);
    DtasmChecks.length("cloudBandwidth", cloudBandwidth.length, servers);
    DtasmChecks.length("cloudDelaySeconds", cloudDelaySeconds.length, servers);
    DtasmChecks.atLeastZero("capacityHz", capacityHz);
    DtasmChecks.positive("cloudBandwidth", cloudBandwidth);
    DtasmChecks.atLeastZero("cloudDelaySeconds", cloudDelaySeconds);
    DtasmChecks.atLeastZero("delaySeconds", delaySeconds);
    this.capacityHz = capacityHz;
    this.bandwidth = bandwidth;
    this.delaySeconds = delaySeconds;
    this.cloudBandwidth = cloudBandwidth;
    this.cloudDelaySeconds = cloudDelaySeconds;
    for (int i = 0; i < servers; i++) {
      for (int j = 0; j < i; j++) {
        checkLink(i, j);
      }
    }
  }

  private void checkLink(int i, int j) {
    double there = bandwidth(i, j);
    if (!(there > 0 && there <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "bandwidth[" + i + "][" + j + "] is " + there + "; it must be positive.");
    }
    if (there != bandwidth(j, i) || delaySeconds(i, j) != delaySeconds(j, i)) {
      throw new IllegalArgumentException(
          "the link of servers " + i + " and " + j + " differs by direction; it must be the same.");
    }
  }

  /** How many edge servers there are. */
  public int servers() {
    return capacityHz.length;
  }

  /** The index that stands for the cloud. */
  public int cloud() {
    return capacityHz.length;
  }

  /** Cycles per second that an edge server can give to its users. */
  public double capacityHz(int server) {
    return capacityHz[server];
  }

  /** Bits per second between two edge servers. */
  public double bandwidth(int one, int other) {
    return bandwidth[one * capacityHz.length + other];
  }

  /** Propagation delay, one way, between two edge servers. */
  public double delaySeconds(int one, int other) {
    return delaySeconds[one * capacityHz.length + other];
  }

  /** Bits per second between an edge server and the cloud. */
  public double cloudBandwidth(int server) {
    return cloudBandwidth[server];
  }

  /** Propagation delay, one way, between an edge server and the cloud. */
  public double cloudDelaySeconds(int server) {
    return cloudDelaySeconds[server];
  }
}
