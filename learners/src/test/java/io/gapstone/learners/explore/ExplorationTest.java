package io.gapstone.learners.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;

class ExplorationTest {

  @Test
  void schedules() {
    Schedule linear = Schedule.linear(1, 0.2, 4);
    assertThat(linear.at(0)).isEqualTo(1);
    assertThat(linear.at(1)).isEqualTo(0.8, within(1e-15));
    assertThat(linear.at(4)).isEqualTo(0.2);
    assertThat(linear.at(1_000)).isEqualTo(0.2);
    assertThat(Schedule.linear(0.4, 1, 3).at(2)).isEqualTo(0.8, within(1e-15));
    Schedule exponential = Schedule.exponential(1, 0.1, 0.5);
    assertThat(exponential.at(3)).isEqualTo(0.125);
    assertThat(exponential.at(4)).isEqualTo(0.1);
    assertThat(Schedule.exponential(1, 8, 2).at(5)).isEqualTo(8);
    assertThat(Schedule.constant(3).at(9)).isEqualTo(3);
  }

  @Test
  void epsilonGreedyTakesTheBestUnlessItExplores() {
    float[] values = {9, 1, 5, 5, 0};
    boolean[] allowed = {true, true, false, true, true};
    Draws draws = Draws.of(1, "test");
    assertThat(EpsilonGreedy.choose(values, 1, 4, 0, draws)).isEqualTo(1);
    assertThat(EpsilonGreedy.choose(values, 1, 4, allowed, 0, draws)).isEqualTo(2);
    int[] counts = new int[4];
    for (int k = 0; k < 30_000; k++) {
      counts[EpsilonGreedy.choose(values, 1, 4, allowed, 0.5, draws)]++;
    }
    assertThat(counts[1]).isZero();
    assertThat(counts[0]).isBetween(4_700, 5_300);
    assertThat(counts[2]).isBetween(19_600, 20_400);
    assertThat(counts[3]).isBetween(4_700, 5_300);
    assertThatThrownBy(() -> EpsilonGreedy.choose(values, 0, 2, new boolean[2], 1, draws))
        .hasMessageContaining("no action is allowed");
    assertThatThrownBy(() -> EpsilonGreedy.best(values, 0, 2, new boolean[2]))
        .hasMessageContaining("no action is allowed");
  }

  @Test
  void gaussianNoiseIsClippedTwice() {
    Draws draws = Draws.of(2, "test");
    GaussianNoise noise = new GaussianNoise(0.2, 0.5);
    double squares = 0;
    int clipped = 0;
    float[] action = new float[3];
    for (int k = 0; k < 20_000; k++) {
      action[1] = 0;
      noise.addTo(action, 1, 1, -2, 2, draws);
      assertThat(Math.abs(action[1])).isLessThanOrEqualTo(0.5f);
      squares += action[1] * action[1];
      clipped += Math.abs(action[1]) == 0.5f ? 1 : 0;
    }
    assertThat(Math.sqrt(squares / 20_000)).isEqualTo(0.2, within(0.01));
    assertThat(clipped).isBetween(150, 350); // 1.24 % lie beyond 2.5 deviations
    assertThat(action[0]).isZero();
    assertThat(action[2]).isZero();
    action[1] = 1;
    GaussianNoise.of(100).addTo(action, 1, 1, -1, 1, draws);
    assertThat(Math.abs(action[1])).isLessThanOrEqualTo(1);
  }

  @Test
  void ornsteinUhlenbeckRemembers() {
    OrnsteinUhlenbeck noise = new OrnsteinUhlenbeck(1, 0.15, 0.2);
    Draws draws = Draws.of(3, "test");
    double[] xs = new double[40_000];
    for (int k = 0; k < xs.length; k++) {
      float[] action = {0};
      noise.addTo(action, -10, 10, draws);
      xs[k] = action[0];
    }
    double variance = 0;
    double covariance = 0;
    for (int k = 1; k < xs.length; k++) {
      variance += xs[k] * xs[k];
      covariance += xs[k] * xs[k - 1];
    }
    // stationary variance 0.2^2 / (1 - 0.85^2), correlation of neighbours 0.85
    assertThat(variance / xs.length).isEqualTo(0.04 / (1 - 0.7225), within(0.01));
    assertThat(covariance / variance).isEqualTo(0.85, within(0.01));

    noise.reset();
    float[] first = {0};
    noise.addTo(first, -10, 10, Draws.of(4, "test"));
    assertThat(first[0]).isEqualTo((float) (0.2 * Draws.of(4, "test").normal()));
  }
}
