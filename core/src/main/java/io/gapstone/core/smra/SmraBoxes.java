package io.gapstone.core.smra;

/** What one user may get at a server: a box for CPU and one for bandwidth. */
public record SmraBoxes(
    double cpuMinHz, double cpuMaxHz, double bandwidthMinHz, double bandwidthMaxHz) {

  public SmraBoxes {
    require(cpuMinHz, cpuMaxHz, "cpuMinHz", "cpuMaxHz");
    require(bandwidthMinHz, bandwidthMaxHz, "bandwidthMinHz", "bandwidthMaxHz");
  }

  private static void require(double min, double max, String minName, String maxName) {
    if (!(min > 0 && min <= max)) {
      throw new IllegalArgumentException(
          minName
              + " is "
              + min
              + "; it must be positive and at most "
              + maxName
              + " ("
              + max
              + ").");
    }
  }

  /** The nearest CPU share inside the box. */
  public double clipCpu(double hz) {
    return Math.min(cpuMaxHz, Math.max(cpuMinHz, hz));
  }

  /** The nearest bandwidth inside the box. */
  public double clipBandwidth(double hz) {
    return Math.min(bandwidthMaxHz, Math.max(bandwidthMinHz, hz));
  }
}
