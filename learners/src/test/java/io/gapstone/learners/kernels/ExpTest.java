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
    assertThat(worst(Exp::exp, StrictMath::exp, Exp.LOWEST, Exp.HIGHEST)).isLessThan(2);
    assertThat(worst(Exp::exp, StrictMath::exp, -1, 1)).isLessThan(2);
  }

  @Test
  void expOfExtremes() {
    assertThat(Exp.exp(0)).isEqualTo(1);
    assertThat(Exp.exp(Exp.HIGHEST)).isFinite();
    assertThat(Exp.exp(Math.nextUp(Exp.HIGHEST))).isInfinite();
    assertThat(Exp.exp(Exp.LOWEST)).isGreaterThanOrEqualTo(Float.MIN_NORMAL);
    assertThat(Exp.exp(Math.nextDown(Exp.LOWEST))).isZero();
    assertThat(Exp.exp(1e30f)).isInfinite();
    assertThat(Exp.exp(-1e30f)).isZero();
    assertThat(Exp.exp(Float.NEGATIVE_INFINITY)).isZero();
    assertThat(Exp.exp(Float.POSITIVE_INFINITY)).isInfinite();
    assertThat(Exp.exp(Float.NaN)).isNaN();
  }

  @Test
  void tanhAndSigmoidWithinThreeUnits() {
    assertThat(worst(Exp::tanh, StrictMath::tanh, -12, 12)).isLessThan(3);
    assertThat(worst(Exp::tanh, StrictMath::tanh, -1, 1)).isLessThan(3);
    assertThat(worst(Exp::sigmoid, x -> 1 / (1 + StrictMath.exp(-x)), -80, 20)).isLessThan(3);
    assertThat(Exp.tanh(200)).isEqualTo(1);
    assertThat(Exp.tanh(-200)).isEqualTo(-1);
    assertThat(Exp.sigmoid(200)).isEqualTo(1);
    assertThat(Exp.sigmoid(-200)).isZero();
  }

  @Test
  void softplusAndItsSlope() {
    Scalar exact = x -> StrictMath.log1p(StrictMath.exp(x));
    assertThat(worst(Exp::softplus, exact, -20, 20)).isLessThan(1);
    assertThat(worst(Exp::softplusSlope, y -> -StrictMath.expm1(-y), 1e-9f, 1)).isLessThan(50);
    assertThat(worst(Exp::softplusSlope, y -> -StrictMath.expm1(-y), 1e-9f, 0.0156f)).isLessThan(5);
  }
}
