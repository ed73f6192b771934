package io.gapstone.learners.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.TestNets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Matrices in less room, against the same numbers as floats. */
class CompactTest {

  private final Kernels plain = new PlainKernels();
  private final Kernels vector = MachineKernels.vector().orElseThrow();
  private final Draws draws = Draws.of(1, "compact test");

  @Test
  void roundsToTheNearestHalf() {
    assertThat(Compact.rounded(1)).isEqualTo(1);
    assertThat(Compact.rounded(1 + 0x1p-8f)).isEqualTo(1);
    assertThat(Compact.rounded(1 + 0x1p-8f + 0x1p-20f)).isEqualTo(1 + 0x1p-7f);
    assertThat(Compact.rounded(-1 - 3 * 0x1p-8f)).isEqualTo(-1 - 0x1p-6f);
    for (float x : TestNets.numbers(1000, draws)) {
      assertThat(Compact.rounded(x)).isCloseTo(x, within(Math.abs(x) * 0x1p-8f));
    }
  }

  /** A product with halves is, bit for bit, one with floats that were rounded before. */
  @ParameterizedTest
  @CsvSource({"1, 1", "7, 33", "64, 64", "60, 128", "130, 210", "3, 17", "128, 36"})
  void halves(int inner, int columns) {
    float[] a = row(inner);
    float[] b = TestNets.numbers(inner * columns, draws);
    float[] c = TestNets.numbers(columns + 2, draws);
    float[] rounded = b.clone();
    for (int k = 0; k < b.length; k++) {
      rounded[k] = Compact.rounded(b[k]);
    }
    Kernels.Packed packed = plain.room(inner, columns);
    plain.pack(inner, columns, rounded, 0, columns, packed);
    float[] expected = c.clone();
    plain.addProduct(1, inner, columns, a, 3, inner, packed, expected, 1, columns);
    for (Kernels kernels : new Kernels[] {plain, vector}) {
      float[] sum = c.clone();
      kernels.addRow(inner, columns, a, 3, kernels.packHalves(inner, columns, b), sum, 1);
      assertThat(sum).isEqualTo(expected);
    }
  }

  /** Within half a scale per weight; plain and vector the same bits. */
  @ParameterizedTest
  @CsvSource({"1, 1", "7, 33", "64, 64", "60, 128", "130, 210", "3, 17", "128, 36"})
  void bytes(int inner, int columns) {
    float[] a = row(inner);
    float[] b = TestNets.numbers(inner * columns, draws);
    float[] c = TestNets.numbers(columns + 2, draws);
    float[] scales = Compact.scales(inner, columns, b);
    float[] byPlain = c.clone();
    plain.addRow(inner, columns, a, 3, plain.packBytes(inner, columns, b), byPlain, 1);
    float[] byVector = c.clone();
    vector.addRow(inner, columns, a, 3, vector.packBytes(inner, columns, b), byVector, 1);
    assertThat(byVector).isEqualTo(byPlain);
    double size = 0;
    for (int i = 0; i < inner; i++) {
      size += Math.abs(a[3 + i]);
    }
    for (int j = 0; j < columns; j++) {
      double exact = c[1 + j];
      for (int i = 0; i < inner; i++) {
        exact += (double) a[3 + i] * b[i * columns + j];
      }
      double bound = 0.51 * scales[j] * size + 1e-4;
      assertThat((double) byPlain[1 + j]).isCloseTo(exact, within(bound));
    }
    assertThat(byPlain[0]).isEqualTo(c[0]);
    assertThat(byPlain[columns + 1]).isEqualTo(c[columns + 1]);
  }

  @Test
  void aColumnOfZerosStaysZero() {
    float[] scales = Compact.scales(2, 2, new float[] {0, 1, 0, -2});
    assertThat(scales).containsExactly(0, 2f / 127);
    for (Kernels kernels : new Kernels[] {plain, vector}) {
      Kernels.Packed packed = kernels.packBytes(2, 2, new float[] {0, 1, 0, -2});
      float[] c = new float[2];
      kernels.addRow(2, 2, new float[] {1, 1}, 0, packed, c, 0);
      assertThat(c[0]).isZero();
      assertThat(c[1]).isCloseTo(-1, within(0.01f));
    }
  }

  private float[] row(int inner) {
    float[] a = TestNets.numbers(inner + 3, draws);
    for (int k = 0; k < a.length; k += 3) {
      a[k] = 0;
    }
    return a;
  }
}
