package io.gapstone.learners.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Against StrictMath in double arithmetic, in units in the last place of the float result. */
class ExpTest {

  /** Distance in units in the last place of the exact value. */
  private static double distance(float got, double exact) {
    return Math.abs(got - exact) / Math.ulp((float) exact);
  }

  private interface Scalar {
    double of(float x);
  }

  private static double worst(Scalar got, Scalar exact, float from, float to) {
    double worst = 0;
    float step = (to - from) / 400_000;
    for (int k = 0; k <= 400_000; k++) {
      float x = Math.min(from + k * step, to);
      worst = Math.max(worst, distance((float) got.of(x), exact.of(x)));
    }
    return worst;
  }

  @Test
  void expWithinTwoUnits() {
    assertThat(worst(Exp::exp, StrictMath::exp, -87, 88)).isLessThan(2);
    assertThat(worst(Exp::exp, StrictMath::exp, -1, 1)).isLessThan(2);
  }

  @Test
  void expOfExtremes() {
    assertThat(Exp.exp(0)).isEqualTo(1);
    assertThat(Exp.exp(88.37f)).isFinite();
    for (float x : new float[] {88.4f, 89, 1e30f, Float.POSITIVE_INFINITY}) {
      assertThat(Exp.exp(x)).isInfinite();
    }
    assertThat(Exp.exp(-87.6f)).isPositive();
    for (float x : new float[] {-87.7f, -90, -1e30f, Float.NEGATIVE_INFINITY}) {
      assertThat(Exp.exp(x)).isZero();
    }
    assertThat(Exp.exp(Float.NaN)).isNaN();
  }

  @Test
  void tanhAndSigmoid() {
    assertThat(worst(Exp::tanh, StrictMath::tanh, -12, 12)).isLessThan(6);
    assertThat(worst(Exp::tanh, StrictMath::tanh, -1, 1)).isLessThan(6);
    assertThat(worst(Exp::tanh, StrictMath::tanh, -1e-3f, 1e-3f)).isLessThan(6);
    assertThat(worst(Exp::sigmoid, x -> 1 / (1 + StrictMath.exp(-x)), -80, 20)).isLessThan(3);
    assertThat(Exp.sigmoid(200)).isEqualTo(1);
    assertThat(Exp.sigmoid(-200)).isZero();
    assertThat(Exp.tanh(-0f)).isEqualTo(-0f);
    for (float x = 0; x < 12; x += 0.001f) {
      assertThat(Exp.tanh(x)).isBetween(0f, 1f).isEqualTo(-Exp.tanh(-x));
    }
    assertThat(Exp.tanh(200)).isEqualTo(1);
  }

  @Test
  void softplusAndItsSlope() {
    Scalar exact = x -> StrictMath.log1p(StrictMath.exp(x));
    assertThat(worst(Exp::softplus, exact, -20, 20)).isLessThan(1);
    assertThat(worst(Exp::softplusSlope, y -> -StrictMath.expm1(-y), 1e-9f, 1)).isLessThan(50);
    assertThat(worst(Exp::softplusSlope, y -> -StrictMath.expm1(-y), 1e-9f, 0.0156f)).isLessThan(5);
  }
}
