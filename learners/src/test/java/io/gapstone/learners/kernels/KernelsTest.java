package io.gapstone.learners.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.TestNets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Plain loops and loops on the Vector API, side by side: the same bits. */
class KernelsTest {

  private final Kernels plain = new PlainKernels();
  private final Kernels vector = MachineKernels.vector().orElseThrow();
  private final Draws draws = Draws.of(1, "kernels test");

  /** About half of them zero, as behind a rectifier, with a few of either sign of zero. */
  private float[] sparse(int count) {
    float[] numbers = TestNets.numbers(count, draws);
    for (int k = 0; k < count; k++) {
      if (draws.coin()) {
        numbers[k] = numbers[k] > 1.5f ? -0f : 0;
      }
    }
    return numbers;
  }

  private static void assertSameBits(float[] a, float[] b) {
    assertThat(bits(a)).isEqualTo(bits(b));
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    for (int k = 0; k < bits.length; k++) {
      bits[k] = Float.floatToRawIntBits(values[k]);
    }
    return bits;
  }

  @Test
  void theVectorApiIsTakenInWithoutAWarning() {
    assertThat(MachineKernels.name()).isEqualTo("vector");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "1, 7, 33",
    "1, 200, 64",
    "2, 5, 150",
    "3, 64, 32",
    "4, 3, 31",
    "5, 129, 100",
    "8, 16, 12",
    "17, 33, 210",
    "64, 60, 128",
    "70, 300, 36"
  })
  void products(int rows, int inner, int columns) {
    float[] dense = TestNets.numbers(3 + rows * (inner + 2), draws);
    float[] sparse = sparse(3 + rows * (inner + 2));
    float[] b = TestNets.numbers(5 + inner * (columns + 1), draws);
    float[] c = TestNets.numbers(2 + rows * (columns + 3), draws);
    for (float[] a : new float[][] {dense, sparse}) {
      float[] byPlain = product(plain, rows, inner, columns, a, b, c);
      assertSameBits(product(vector, rows, inner, columns, a, b, c), byPlain);
      float[] expected = expected(rows, inner, columns, a, b, c);
      assertSameBits(byPlain, expected);
    }
  }

  /** Term by term, which is the order that the kernels promise. */
  private static float[] expected(
      int rows, int inner, int columns, float[] a, float[] b, float[] c) {
    float[] to = c.clone();
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < inner; i++) {
        for (int j = 0; j < columns; j++) {
          int at = 2 + r * (columns + 3) + j;
          to[at] = Math.fma(a[3 + r * (inner + 2) + i], b[5 + i * (columns + 1) + j], to[at]);
        }
      }
    }
    return to;
  }

  private static float[] product(
      Kernels kernels, int rows, int inner, int columns, float[] a, float[] b, float[] c) {
    Kernels.Packed packed = kernels.room(inner, columns);
    kernels.pack(inner, columns, b, 5, columns + 1, packed);
    float[] to = c.clone();
    kernels.addProduct(rows, inner, columns, a, 3, inner + 2, packed, to, 2, columns + 3);
    return to;
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "7, 1, 33", "200, 3, 64", "60, 64, 128", "33, 17, 210", "5, 130, 12"})
  void transposedProducts(int rows, int inner, int columns) {
    float[] a = sparse(inner * rows);
    float[] transposed = new float[a.length];
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < inner; i++) {
        transposed[r * inner + i] = a[i * rows + r];
      }
    }
    float[] b = TestNets.numbers(inner * columns, draws);
    float[] c = TestNets.numbers(rows * columns, draws);
    float[] byPlain = c.clone();
    plain.addTransposedProduct(
        rows, inner, columns, a, 0, rows, b, 0, columns, byPlain, 0, columns);
    float[] byVector = c.clone();
    vector.addTransposedProduct(
        rows, inner, columns, a, 0, rows, b, 0, columns, byVector, 0, columns);
    assertSameBits(byVector, byPlain);
    float[] straight = c.clone();
    Kernels.Packed packed = vector.room(inner, columns);
    vector.pack(inner, columns, b, 0, columns, packed);
    vector.addProduct(rows, inner, columns, transposed, 0, inner, packed, straight, 0, columns);
    assertSameBits(straight, byPlain);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "7, 33", "36, 128", "128, 36", "5, 210"})
  void packingTheTransposeIsTransposingAndPacking(int inner, int columns) {
    float[] b = TestNets.numbers(columns * inner, draws);
    float[] transposed = new float[b.length];
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < inner; i++) {
        transposed[i * columns + j] = b[j * inner + i];
      }
    }
    float[] a = TestNets.numbers(inner, draws);
    for (Kernels kernels : new Kernels[] {plain, vector}) {
      Kernels.Packed straight = kernels.room(inner, columns);
      kernels.pack(inner, columns, transposed, 0, columns, straight);
      float[] expected = new float[columns];
      kernels.addProduct(1, inner, columns, a, 0, inner, straight, expected, 0, columns);
      Kernels.Packed packed = kernels.room(inner, columns);
      kernels.packTransposed(inner, columns, b, 0, inner, packed);
      float[] got = new float[columns];
      kernels.addProduct(1, inner, columns, a, 0, inner, packed, got, 0, columns);
      assertSameBits(got, expected);
    }
  }

  @Test
  void sumsOfRows() {
    float[] a = TestNets.numbers(9 * 40, draws);
    float[] byPlain = TestNets.numbers(40, draws);
    float[] byVector = byPlain.clone();
    plain.addRows(9, 37, a, 2, 39, byPlain, 1);
    vector.addRows(9, 37, a, 2, 39, byVector, 1);
    assertSameBits(byVector, byPlain);
  }

  /**
   * A layer is a product added to its biases, then activated; nothing beside its row is touched.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "7, 33",
    "200, 64",
    "60, 128",
    "130, 210",
    "64, 12",
    "5, 250",
    "3, 49",
    "9, 300",
    "4, 111"
  })
  void layers(int inner, int columns) {
    float[] b = TestNets.numbers(inner * columns, draws);
    float[] biases = TestNets.numbers(columns, draws);
    Kernels.Packed matrix = plain.room(inner, columns);
    plain.pack(inner, columns, b, 0, columns, matrix);
    for (Activation activation : Activation.values()) {
      for (float[] x : new float[][] {TestNets.numbers(inner + 4, draws), sparse(inner + 4)}) {
        float[] expected = TestNets.numbers(columns + 5, draws);
        float[] around = expected.clone();
        System.arraycopy(biases, 0, expected, 2, columns);
        plain.addProduct(1, inner, columns, x, 3, inner, matrix, expected, 2, columns);
        plain.activate(activation, expected, 2, columns);
        for (Kernels kernels : new Kernels[] {plain, vector}) {
          for (boolean listed : new boolean[] {true, false}) {
            float[] y = around.clone();
            Kernels.Packed layer = kernels.packLayer(inner, columns, b, biases);
            kernels.layer(inner, columns, x, 3, listed, layer, activation, y, 2);
            assertSameBits(y, expected);
          }
        }
      }
    }
  }

  /** Weights that halves of floats hold are read as such, which changes no bit. */
  @ParameterizedTest
  @CsvSource({"256, 128", "300, 210", "1500, 33", "32768, 1"})
  void layersOfRoundedWeights(int inner, int columns) {
    float[] b = TestNets.numbers(inner * columns, draws);
    for (int k = 0; k < b.length; k++) {
      b[k] = Compact.rounded(b[k]);
    }
    float[] biases = TestNets.numbers(columns, draws);
    assertThat(Compact.isHalves(b)).isTrue();
    assertThat(Compact.isHalves(new float[] {1, 1 + 0x1p-8f})).isFalse();
    for (float[] x : new float[][] {TestNets.numbers(inner, draws), sparse(inner)}) {
      float[] expected = new float[columns];
      Kernels.Packed layer = plain.packLayer(inner, columns, b, biases);
      plain.layer(inner, columns, x, 0, true, layer, Activation.RELU, expected, 0);
      float[] y = new float[columns];
      layer = vector.packLayer(inner, columns, b, biases);
      vector.layer(inner, columns, x, 0, true, layer, Activation.RELU, y, 0);
      assertSameBits(y, expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void activationsAndSlopes(Activation activation) {
    float[] x = wide(1000);
    float[] byPlain = x.clone();
    float[] byVector = x.clone();
    plain.activate(activation, byPlain, 3, 990);
    vector.activate(activation, byVector, 3, 990);
    assertSameBits(byVector, byPlain);
    assertThat(byPlain[2]).isEqualTo(x[2]);
    assertThat(byPlain[993]).isEqualTo(x[993]);
    float[] errors = TestNets.numbers(1000, draws);
    float[] inPlain = new float[1000];
    float[] inVector = new float[1000];
    plain.slope(activation, byPlain, errors, inPlain, 997);
    vector.slope(activation, byPlain, errors, inVector, 997);
    assertSameBits(inVector, inPlain);
  }

  /** Small, large, and what is no number. */
  private float[] wide(int count) {
    float[] x = TestNets.numbers(count, draws);
    for (int k = 0; k < count; k++) {
      x[k] *= (float) StrictMath.pow(10, draws.index(6) - 3);
    }
    x[100] = Float.POSITIVE_INFINITY;
    x[200] = Float.NEGATIVE_INFINITY;
    x[300] = -0f;
    x[301] = 0;
    return x;
  }

  @Test
  void notANumberStaysOne() {
    for (Kernels kernels : new Kernels[] {plain, vector}) {
      for (Activation activation : Activation.values()) {
        float[] x = new float[20];
        x[3] = Float.NaN;
        x[19] = Float.NaN;
        kernels.activate(activation, x, 0, 20);
        assertThat(x[3]).as("%s", activation).isNaN();
        assertThat(x[19]).as("%s", activation).isNaN();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "200, 8", "3, 36", "7, 5"})
  void softmax(int groups, int size) {
    float[] x = TestNets.numbers(groups * size + 3, draws);
    float[] byPlain = new float[x.length];
    float[] byVector = new float[x.length];
    plain.softmax(groups, size, x, 2, byPlain, 3);
    vector.softmax(groups, size, x, 2, byVector, 3);
    assertSameBits(byVector, byPlain);
    for (int g = 0; g < groups; g++) {
      double sum = 0;
      for (int k = 0; k < size; k++) {
        sum += byPlain[3 + g * size + k];
      }
      assertThat(sum).isBetween(1 - 1e-6, 1 + 1e-6);
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "15", "16", "4096", "10000"})
  void squares(int count) {
    float[] x = TestNets.numbers(count, draws);
    double exact = 0;
    for (float v : x) {
      exact += (double) v * v;
    }
    assertThat(plain.squares(x, count)).isBetween(exact * (1 - 1e-5), exact * (1 + 1e-5));
    assertThat(vector.squares(x, count)).isEqualTo(plain.squares(x, count));
  }

  @Test
  void adamAndApproach() {
    float[][] byPlain = new float[4][];
    float[][] byVector = new float[4][];
    for (int k = 0; k < 4; k++) {
      byPlain[k] = TestNets.numbers(1003, draws);
      byVector[k] = byPlain[k].clone();
    }
    for (int k = 0; k < 1003; k++) {
      byPlain[3][k] *= byPlain[3][k];
      byVector[3][k] = byPlain[3][k];
    }
    for (int step = 0; step < 3; step++) {
      adam(plain, byPlain);
      adam(vector, byVector);
      for (int k = 0; k < 4; k++) {
        assertSameBits(byVector[k], byPlain[k]);
      }
      assertThat(byVector[1]).containsOnly(0);
      byPlain[1] = TestNets.numbers(1003, draws);
      byVector[1] = byPlain[1].clone();
    }
    plain.approach(byPlain[0], byPlain[1], 0.005f);
    vector.approach(byVector[0], byVector[1], 0.005f);
    assertSameBits(byVector[0], byPlain[0]);
  }

  private static void adam(Kernels kernels, float[][] arrays) {
    kernels.adam(
        arrays[0], arrays[1], arrays[2], arrays[3], 0.3f, 0.9f, 0.999f, 1e-3f, 1.7f, 1e-8f);
  }
}
