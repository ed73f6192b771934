package io.gapstone.learners.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormaliserTest {

  @Test
  void runningMeanAndDeviation() {
    Normaliser normaliser = Normaliser.running(2, 1.5);
    float[] rows = {9, 1, 5, 3, 5, 5, 5};
    float[] out = new float[2];
    normaliser.apply(rows, 1, out, 0);
    assertThat(out).containsExactly(1, 5);
    for (int row = 0; row < 3; row++) {
      normaliser.observe(rows, 1 + 2 * row);
    }
    // 1, 3, 5 have mean 3 and deviation sqrt(8/3); 5, 5, 5 have none, so that it counts as 1e-6
    normaliser.apply(rows, 1, out, 0);
    assertThat(out[0]).isEqualTo((float) (-2 / Math.sqrt(8 / 3.0)), within(1e-6f));
    assertThat(out[1]).isZero();
    float[] far = {100, 100};
    normaliser.apply(far, 0, far, 0);
    assertThat(far).containsExactly(1.5f, 1.5f);
    assertThat(normaliser.scaled(0, 2)).isEqualTo(2 / Math.sqrt(8 / 3.0), within(1e-12));
  }

  @Test
  void goesOnAfterSaving() {
    Normaliser normaliser = Normaliser.running(1, 10);
    Normaliser other = Normaliser.running(1, 10);
    for (int k = 0; k < 10; k++) {
      normaliser.observe(new float[] {k * k}, 0);
    }
    Tensors saved = new Tensors();
    normaliser.save("n", saved);
    other.load("n", saved);
    for (Normaliser n : new Normaliser[] {normaliser, other}) {
      n.observe(new float[] {7}, 0);
    }
    float[] a = {3};
    float[] b = {3};
    normaliser.apply(a, 0, a, 0);
    other.apply(b, 0, b, 0);
    assertThat(b).isEqualTo(a);
  }

  @Test
  void constants() {
    Normaliser normaliser = Normaliser.fixed(new double[] {1}, new double[] {4});
    float[] value = {9};
    normaliser.apply(value, 0, value, 0);
    assertThat(value).containsExactly(2);
  }

  @Test
  void bfloat16RoundsToTheNearestTiesToEven() {
    assertThat(Bfloat16.toFloat(Bfloat16.of(1 + 1 / 256f))).isEqualTo(1);
    assertThat(Bfloat16.toFloat(Bfloat16.of(1 + 3 / 256f))).isEqualTo(1 + 4 / 256f);
    assertThat(Bfloat16.toFloat(Bfloat16.of(1 + 1.01f / 256))).isEqualTo(1 + 2 / 256f);
    assertThat(Bfloat16.toFloat(Bfloat16.of(-0f))).isEqualTo(-0f);
    assertThat(Bfloat16.toFloat(Bfloat16.of(Float.NaN))).isNaN();
    assertThat(Bfloat16.toFloat(Bfloat16.of(Float.NEGATIVE_INFINITY)))
        .isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(Bfloat16.toFloat(Bfloat16.of(Float.MAX_VALUE))).isEqualTo(Float.POSITIVE_INFINITY);
  }
}
