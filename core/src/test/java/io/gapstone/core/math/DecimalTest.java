package io.gapstone.core.math;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-12.5, -12.5",
    "0.1, 0.1",
    "0.000000001, 0.000000001",
    "1e-10, 1e-10",
    "0.002, 0.002",
    "2.0e-3, 0.002",
    "123456789.125, 123456789.125",
    "1e15, 1000000000000000",
    "1e22, 1e22",
    "4.9e-324, 5e-324",
    "1.7976931348623157e308, 1.7976931348623157e308",
    "0.30000000000000004, 0.30000000000000004",
    "-1.3679488398542556, -1.3679488398542556",
    "1.2345678901234567e-5, 0.000012345678901234568",
    "-1.25e-12, -1.25e-12",
    "12345678901234567000, 1.2345678901234567e19",
    "90071992547409936, 90071992547409940",
    "9223372036854775807, 9.223372036854776e18"
  })
  void knownNumbers(double value, String expected) {
    assertThat(Decimal.format(value)).isEqualTo(expected);
  }

  @Test
  void everyNumberReadsBackAsItself() {
    Draws draws = Draws.of(1, "decimal");
    for (int k = 0; k < 100_000; k++) {
      double value = Math.scalb(draws.unit() - 0.5, draws.index(120) - 60);
      assertThat(Double.parseDouble(Decimal.format(value))).isEqualTo(value);
      double onGrid = draws.decimal(-5000, 5000, draws.index(10));
      assertThat(Double.parseDouble(Decimal.format(onGrid))).isEqualTo(onGrid);
      assertThat(Decimal.format(onGrid)).hasSizeLessThanOrEqualTo(16);
    }
  }
}
