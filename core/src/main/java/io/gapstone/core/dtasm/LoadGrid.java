package io.gapstone.core.dtasm;

import io.gapstone.core.math.Outward;

/**
 * The load on the cloud is a sum of whole loads, so it is a multiple of their greatest common
 * divisor; a lower bound may be raised to the next one.
 */
final class LoadGrid {

  private long divisor;

  void add(long load) {
    long a = divisor;
    long b = load;
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    divisor = a;
  }

  /** The least multiple at or above the bound, and at least 0. */
  double raised(double bound) {
    if (!(bound > 0)) {
      return 0;
    }
    return divisor == 0 || bound > 0x1p52
        ? bound
        : Math.max(bound, Math.ceil(Outward.quotientDown(bound, divisor)) * divisor);
  }
}
