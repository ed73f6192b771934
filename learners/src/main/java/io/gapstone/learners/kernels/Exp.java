package io.gapstone.learners.kernels;

/**
 * The exponential and its relatives in float arithmetic: the same bits on every machine, and fast.
 *
 * <p>The exponential is after Cody and Waite: {@code e^x = 2^n e^r} with {@code |r| <= ln(2) / 2},
 * and a polynomial for {@code e^r} with the coefficients of Moshier's Cephes library ({@code
 * expf}); the tanh is the rational function of the Eigen library. At most 2 units in the last place
 * from the exact value ({@link #exp}), 3 ({@link #sigmoid}), 6 ({@link #tanh}). Neither has a
 * branch.
 */
public final class Exp {

  /** Below {@code -126.5 ln(2)}, {@link #exp} is zero; arguments are raised to this. */
  public static final float LOWEST = -88;

  /** Above {@code 127.5 ln(2)}, {@link #exp} is infinite; arguments are lowered to this. */
  public static final float HIGHEST = 88.5f;

  public static final float LOG2_E = 1.44269504f;

  /** Adding it rounds to a whole number n, and leaves n + 127 in the lowest bits. */
  public static final float ROUNDER = 0x1.8p23f + 127;

  public static final float LN2_HIGH = 0.693359375f;
  public static final float LN2_LOW = -2.12194440e-4f;
  public static final float P0 = 1.9875691500e-4f;
  public static final float P1 = 1.3981999507e-3f;
  public static final float P2 = 8.3334519073e-3f;
  public static final float P3 = 4.1665795894e-2f;
  public static final float P4 = 1.6666665459e-1f;
  public static final float P5 = 5.0000001201e-1f;

  /** {@link #tanh} rounds to one here. */
  public static final float TANH_ONE = 7.90531110763549805f;

  public static final float A1 = 4.89352455891786e-3f;
  public static final float A3 = 6.37261928875436e-4f;
  public static final float A5 = 1.48572235717979e-5f;
  public static final float A7 = 5.12229709037114e-8f;
  public static final float A9 = -8.60467152213735e-11f;
  public static final float A11 = 2.00018790482477e-13f;
  public static final float A13 = -2.76076847742355e-16f;
  public static final float B0 = 4.89352518554385e-3f;
  public static final float B2 = 2.26843463243900e-3f;
  public static final float B4 = 1.18534705686654e-4f;
  public static final float B6 = 1.19825839466702e-6f;

  private Exp() {}

  public static float exp(float x) {
    float y = Math.min(Math.max(x, LOWEST), HIGHEST);
    float shifted = y * LOG2_E + ROUNDER;
    float whole = shifted - ROUNDER;
    float r = y - whole * LN2_HIGH - whole * LN2_LOW;
    float p = ((((P0 * r + P1) * r + P2) * r + P3) * r + P4) * r + P5;
    float power = p * (r * r) + r + 1;
    return power * Float.intBitsToFloat(Float.floatToRawIntBits(shifted) << 23);
  }

  public static float sigmoid(float x) {
    return 1 / (1 + exp(-x));
  }

  public static float tanh(float x) {
    float y = Math.min(Math.max(x, -TANH_ONE), TANH_ONE);
    float z = y * y;
    float p = (((((A13 * z + A11) * z + A9) * z + A7) * z + A5) * z + A3) * z + A1;
    float q = ((B6 * z + B4) * z + B2) * z + B0;
    return p * y / q;
  }

  /** log(1 + e^x); through double arithmetic, which is slow: networks use it for few outputs. */
  public static float softplus(float x) {
    return (float) (Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))));
  }

  /** The slope of {@link #softplus} where its value is {@code y}: {@code 1 - e^-y}. */
  public static float softplusSlope(float y) {
    return y < 0x1p-6f ? y * (1 - y * (0.5f - y * (1 / 6f))) : 1 - exp(-y);
  }

  public static float elu(float x) {
    return exp(Math.min(x, 0)) - 1 + Math.max(x, 0);
  }

  /** {@code x} where {@code y} is positive, else zero; without a branch. */
  public static float gate(float x, float y) {
    int keep = -Float.floatToRawIntBits(y) >> 31;
    return Float.intBitsToFloat(Float.floatToRawIntBits(x) & keep);
  }
}
