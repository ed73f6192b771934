package io.gapstone.core.isma;

import io.gapstone.core.math.Radio;

/** Equations (1) to (6) of the paper. Offloading ratios eta are in tenths, as they are chosen. */
public final class IsmaCosts {

  /** The ratio that offloads the whole task. */
  public static final int WHOLE = 10;

  private IsmaCosts() {}

  /** t^L: the user processes what is not offloaded. */
  public static double localSeconds(double cycles, int ratioTenths, double cpuHertz) {
    return cycles * (WHOLE - ratioTenths) / WHOLE / cpuHertz; // ISMA (1)
  }

  /** R^w: the capacity of the user's channel to its station. */
  public static double uplinkBitsPerSecond(
      double bandwidthHertz, double transmitWatts, double gain, double noiseWatts) {
    return bandwidthHertz * Radio.spectralEfficiency(transmitWatts * gain / noiseWatts); // ISMA (2)
  }

  /** t^cw: the offloaded data on the air. */
  public static double uploadSeconds(double dataBits, int ratioTenths, double uplinkBitsPerSecond) {
    return dataBits * ratioTenths / WHOLE / uplinkBitsPerSecond; // ISMA (3)
  }

  /** t^cf: the offloaded data on the wire, hop by hop. */
  public static double wiredSeconds(
      double dataBits, int ratioTenths, double wiredBitsPerSecond, long hops) {
    return dataBits * ratioTenths / WHOLE / wiredBitsPerSecond * hops; // ISMA (4)
  }

  /** t^e: the server processes the offloaded part with its share. */
  public static double edgeSeconds(
      double cycles, int ratioTenths, double serverHertz, double share) {
    return cycles * ratioTenths / WHOLE / (serverHertz * share); // ISMA (5)
  }

  /** t: when both parts are done; the edge part also waits for a migration. */
  public static double completionSeconds(
      double local, double upload, double wired, double migration, double edge) {
    return Math.max(local, upload + wired + migration + edge); // ISMA (6)
  }
}
