package io.gapstone.learners.kernels;

/**
 * The exponential and its relatives in float arithmetic: the same bits on every machine, and fast.
 *
 * <p>After Cody and Waite: {@code e^x = 2^n e^r} with {@code |r| <= ln(2) / 2}, and a polynomial
 * for {@code e^r}; the coefficients are those of Moshier's Cephes library ({@code expf}, {@code
 * tanhf}). At most 2 units in the last place from the exact value ({@link #exp}), 3 ({@link #tanh},
 * {@link #sigmoid}).
 */
final class Exp {

  /** Below this, {@link #exp} is zero: results that are not normal numbers are slow. */
  static final float LOWEST = -87.33654f;

  /** Above this, {@link #exp} is infinite. */
  static final float HIGHEST = 88.72283f;

  static final float LOG2_E = 1.44269504f;
  static final float ROUNDER = 0x1.8p23f;
  static final int ROUNDER_BITS = 0x4B400000;
  static final float LN2_HIGH = 0.693359375f;
  static final float LN2_LOW = -2.12194440e-4f;
  static final float P0 = 1.9875691500e-4f;
  static final float P1 = 1.3981999507e-3f;
  static final float P2 = 8.3334519073e-3f;
  static final float P3 = 4.1665795894e-2f;
  static final float P4 = 1.6666665459e-1f;
  static final float P5 = 5.0000001201e-1f;

  /** Where {@link #tanh} goes over from a polynomial to the exponential. */
  static final float TANH_SMALL = 0.625f;

  static final float T0 = -5.70498872745e-3f;
  static final float T1 = 2.06390887954e-2f;
  static final float T2 = -5.37397155531e-2f;
  static final float T3 = 1.33314422036e-1f;
  static final float T4 = -3.33332819422e-1f;

  private Exp() {}

  static float exp(float x) {
    float shifted = x * LOG2_E + ROUNDER;
    float whole = shifted - ROUNDER;
    int n = Float.floatToRawIntBits(shifted) - ROUNDER_BITS;
    float r = x - whole * LN2_HIGH - whole * LN2_LOW;
    float p = ((((P0 * r + P1) * r + P2) * r + P3) * r + P4) * r + P5;
    float power = p * (r * r) + r + 1;
    int half = n >> 1;
    float value =
        power
            * Float.intBitsToFloat((half + 127) << 23)
            * Float.intBitsToFloat((n - half + 127) << 23);
    value = x < LOWEST ? 0 : value;
    return x > HIGHEST ? Float.POSITIVE_INFINITY : value;
  }

  static float sigmoid(float x) {
    return 1 / (1 + exp(-x));
  }

  static float tanh(float x) {
    float size = Math.abs(x);
    float large = 1 - 2 / (exp(size + size) + 1);
    float z = x * x;
    float small = ((((T0 * z + T1) * z + T2) * z + T3) * z + T4) * z * x + x;
    return size < TANH_SMALL ? small : Math.copySign(large, x);
  }

  /** log(1 + e^x); through double arithmetic, which is slow: networks use it for few outputs. */
  static float softplus(float x) {
    return (float) (Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))));
  }

  /** The slope of {@link #softplus} where its value is {@code y}: {@code 1 - e^-y}. */
  static float softplusSlope(float y) {
    return y < 0x1p-6f ? y * (1 - y * (0.5f - y * (1 / 6f))) : 1 - exp(-y);
  }

  static float elu(float x) {
    return x > 0 ? x : exp(x) - 1;
  }
}
