package io.gapstone.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;

class ImprovementTest {

  /** Of 20 pairs, 4 + 3.5 + 3 + 2.5 + 2.5 = 15.5 are wins; SciPy's Mann-Whitney U is 4.5. */
  @Test
  void winsAndHalvesOfTies() {
    assertThat(Improvement.probability(new double[] {1, 2, 3, 4, 4}, new double[] {6, 2, 5, 4}))
        .isEqualTo(0.775);
  }

  @Test
  void extremes() {
    double[] low = {1, 2};
    double[] high = {3, 4, 5};
    assertThat(Improvement.probability(low, high)).isEqualTo(1);
    assertThat(Improvement.probability(high, low)).isZero();
    assertThat(Improvement.probability(low, low)).isEqualTo(0.5);
    assertThat(Improvement.stratified(new double[][] {low, high}, new double[][] {high, low}))
        .isEqualTo(0.5);
  }

  @Test
  void agreesWithAllPairs() {
    Draws draws = Draws.of(1, "improvement");
    for (int round = 0; round < 100; round++) {
      double[] x = integers(draws);
      double[] y = integers(draws);
      double wins = 0;
      for (double a : x) {
        for (double b : y) {
          wins += a < b ? 1 : a == b ? 0.5 : 0;
        }
      }
      assertThat(Improvement.probability(x, y)).isEqualTo(wins / x.length / y.length);
    }
  }

  private static double[] integers(Draws draws) {
    double[] values = new double[1 + draws.index(12)];
    for (int k = 0; k < values.length; k++) {
      values[k] = draws.index(8);
    }
    return values;
  }

  @Test
  void nothingCannotBeCompared() {
    assertThatThrownBy(() -> Improvement.probability(new double[0], new double[1]))
        .hasMessage("there are no values to compare");
    assertThatThrownBy(() -> Improvement.stratified(new double[1][1], new double[2][1]))
        .hasMessage("x has 1 strata and y 2; they must be the same");
  }
}
