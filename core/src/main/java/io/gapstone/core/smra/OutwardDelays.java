package io.gapstone.core.smra;

import io.gapstone.core.math.Outward;

/** Parts of a delay from below, for certificates. The model's spectral efficiencies are data. */
final class OutwardDelays {

  private OutwardDelays() {}

  /** SMRA (2), (3) with given shares. */
  static double task(SmraInstance in, int t, int u, int e, double cpuHz, double bandwidthHz) {
    return Outward.sumDown(
        Outward.quotientDown(air(in, t, u, e), bandwidthHz),
        Outward.quotientDown(work(in, t, u), cpuHz));
  }

  /** Cycles of the task. */
  static double work(SmraInstance in, int t, int u) {
    return Outward.productDown(in.dataBits(t, u), in.cyclesPerBit(t, u));
  }

  /** Bits of the task over bits per second and hertz: seconds times hertz to send it. */
  static double air(SmraInstance in, int t, int u, int e) {
    double efficiency = in.spectralEfficiency(e, in.x(t + 1, u), in.y(t + 1, u));
    return Outward.quotientDown(in.dataBits(t, u), efficiency);
  }

  /** SMRA (8). */
  static double migration(SmraInstance in, int t, int u, int from, int to) {
    double state = in.stateBits(t, u);
    double checkpointHz = Outward.productUp(in.checkpointShare(u), in.serviceCpuHz(u));
    double cycles =
        Outward.sumDown(
            Outward.productDown(state, in.suspendCyclesPerBit(t, u)),
            Outward.productDown(state, in.resumeCyclesPerBit(t, u)));
    return Outward.sumDown(
        Outward.quotientDown(cycles, checkpointHz),
        Outward.quotientDown(state, in.linkBitsPerSecond(from, to)));
  }

  /**
   * At most {@code weight / share + price share} for every share in {@code [least, most]}, none of
   * them negative.
   */
  static double priced(double weight, double price, double least, double most) {
    if (Outward.productUp(Outward.productUp(price, most), most) <= weight) {
      return atShare(weight, price, most);
    }
    if (Outward.productDown(Outward.productDown(price, least), least) >= weight) {
      return atShare(weight, price, least);
    }
    return 2 * Outward.rootDown(Outward.productDown(weight, price));
  }

  private static double atShare(double weight, double price, double share) {
    return Outward.sumDown(Outward.quotientDown(weight, share), Outward.productDown(price, share));
  }
}
