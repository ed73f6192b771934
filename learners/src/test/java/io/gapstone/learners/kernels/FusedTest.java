package io.gapstone.learners.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;

/** Against {@link Math#fma}, which is exact by its contract. */
class FusedTest {

  private static void assertSame(float a, float b, float c) {
    assertThat(Float.floatToIntBits(Fused.inDoubles(a, b, c)))
        .as("%s * %s + %s", a, b, c)
        .isEqualTo(Float.floatToIntBits(Math.fma(a, b, c)));
    assertThat(Float.floatToIntBits(Fused.fma(a, b, c)))
        .isEqualTo(Float.floatToIntBits(Math.fma(a, b, c)));
  }

  /** Any bits: all sizes, no numbers and infinite ones among them. */
  @Test
  void anyNumbers() {
    Draws draws = Draws.of(1, "fused test");
    for (int k = 0; k < 200_000; k++) {
      assertSame(any(draws), any(draws), any(draws));
    }
  }

  private static float any(Draws draws) {
    return Float.intBitsToFloat((int) draws.below(1L << 32));
  }

  /** Products and sums near each other, and near the middle between two floats. */
  @Test
  void closeNumbers() {
    Draws draws = Draws.of(2, "fused test");
    for (int k = 0; k < 200_000; k++) {
      float a = (float) draws.normal();
      float b = (float) draws.normal();
      int shift = draws.index(60) - 30;
      assertSame(a, b, -a * b * (draws.coin() ? 1 : Math.scalb(1f, shift)));
    }
  }

  /** 1 + 2^-24 lies in the middle of two floats; a term far below a double's last bit decides. */
  @Test
  void tiesAreDecidedByWhatIsFarBelow() {
    float middle = 1 + 0x1p-12f;
    float tiny = Float.MIN_VALUE;
    assertSame(0x1p-24f, 1, 1);
    assertSame(middle, middle, tiny);
    assertSame(middle, middle, -tiny);
    assertSame(middle, -middle, tiny);
    assertThat(Fused.inDoubles(middle, middle, tiny)).isEqualTo(1 + 0x1p-11f + 0x1p-23f);
    assertThat(Fused.inDoubles(middle, middle, -tiny)).isEqualTo(1 + 0x1p-11f);
  }
}
