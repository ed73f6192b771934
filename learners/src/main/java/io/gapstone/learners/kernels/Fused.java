package io.gapstone.learners.kernels;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * A product added with one rounding, {@code a b + c}: an instruction of nearly every machine, and
 * there twice as fast as two. Where there is no such instruction, {@link Math#fma} computes in big
 * decimals; this does it in doubles, to the same bits.
 */
public final class Fused {

  /** Whether the machine has the instruction. */
  public static final boolean HARDWARE = hardware();

  private Fused() {}

  /** {@code a b + c}, rounded once. */
  public static float fma(float a, float b, float c) {
    return HARDWARE ? Math.fma(a, b, c) : inDoubles(a, b, c);
  }

  /**
   * The product is exact in double arithmetic. Its sum with c is made to round to odd: if it is not
   * exact, its last bit is set, which keeps the rounding to float from taking it for a tie (Boldo
   * and Melquiond 2008).
   */
  static float inDoubles(float a, float b, float c) {
    double product = (double) a * b;
    double sum = product + c;
    double part = sum - product;
    double error = (product - (sum - part)) + (c - part);
    long bits = Double.doubleToRawLongBits(sum);
    if (error != 0 && (bits & 1) == 0 && Math.abs(sum) <= Double.MAX_VALUE) {
      boolean outwards = error > 0 == sum > 0;
      sum = Double.longBitsToDouble(outwards ? bits + 1 : bits - 1);
    }
    return (float) sum;
  }

  private static boolean hardware() {
    HotSpotDiagnosticMXBean options =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    try {
      return options == null || Boolean.parseBoolean(options.getVMOption("UseFMA").getValue());
    } catch (IllegalArgumentException e) {
      return true;
    }
  }
}
