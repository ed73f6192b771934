package io.gapstone.learners.train;

/** The upper half of a float: its sign, its exponent, seven bits of its mantissa. */
public final class Bfloat16 {

  private Bfloat16() {}

  /** Rounds to the nearest, ties to even. */
  public static short of(float value) {
    int bits = Float.floatToIntBits(value);
    if (Float.isNaN(value)) {
      return (short) (bits >>> 16 | 0x40);
    }
    return (short) (bits + 0x7fff + (bits >>> 16 & 1) >>> 16);
  }

  public static float toFloat(short half) {
    return Float.intBitsToFloat(half << 16);
  }
}
