package io.gapstone.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeansTest {

  /** (11 * 20 * 110)^(1/3) - 10. */
  @Test
  void shiftedGeometricMean() {
    assertThat(Means.shiftedGeometric(new double[] {1, 10, 100}, 10))
        .isCloseTo(18.92489483762225, within(1e-12));
    assertThat(Means.shiftedGeometric(new double[] {2, 8}, 0)).isCloseTo(4, within(1e-14));
    assertThat(Means.shiftedGeometric(new double[] {0, 0}, 1)).isZero();
    assertThatThrownBy(() -> Means.shiftedGeometric(new double[] {1, -1}, 1))
        .hasMessage("values[1] is -1.0; plus the shift it must be positive");
  }

  /** The values of scipy.stats.trim_mean(x, 0.25). */
  @Test
  void interquartileMean() {
    // of ten values, two go at either end: (2 + 3 + 5 + 6 + 7 + 8) / 6
    assertThat(Means.interquartile(new double[] {9, 1, 7, 3, 100, 5, 2, -50, 8, 6}))
        .isEqualTo(31.0 / 6);
    assertThat(Means.interquartile(new double[] {4, 1, 2, 30})).isEqualTo(3);
    assertThat(Means.interquartile(new double[] {4, 1, 2})).isEqualTo(7.0 / 3);
    assertThat(Means.interquartile(new double[] {4})).isEqualTo(4);
  }

  /** 3 s; 30 s beyond the limit; 2 s without a solution; 10 s, just in time. */
  @Test
  void par2() {
    double[] seconds = {3, 30, 2, 10};
    boolean[] solved = {true, true, false, true};
    assertThat(Means.par2(seconds, solved, 10)).isEqualTo((3 + 20 + 20 + 10) / 4.0);
  }

  @Test
  void nothingHasNoMean() {
    assertThatThrownBy(() -> Means.arithmetic(new double[0]))
        .hasMessage("there are no values to average");
    assertThatThrownBy(() -> Means.interquartile(new double[0]))
        .hasMessage("there are no values to average");
  }
}
