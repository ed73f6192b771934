package io.gapstone.learners.isma.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CrossEntropyTest {

  private final float[][] plans = {{1, 10}, {5, 0}, {2, 4}, {3, 7}};

  @Test
  void returnsAreDiscounted() {
    double[] returns = new double[2];
    float[][] rewards = {{1, 0}, {2, 10}, {4, 0}};
    for (int k = 0; k < rewards.length; k++) {
      CrossEntropy.addRewards(rewards[k], 2, k, 0.5, returns);
    }
    // ISMA (9): 1 + 0.5 * 2 + 0.25 * 4 and 0.5 * 10
    assertThat(returns).containsExactly(3, 5);
  }

  @Test
  void theBestPlansAreChosen() {
    // ISMA (10): the three greatest of five returns, the earlier of two equal ones first
    int[] best = new int[3];
    CrossEntropy.elite(new double[] {3, -1, 7, 3, 5}, 5, best);
    assertThat(best).containsExactly(2, 4, 0);
    int[] both = new int[2];
    CrossEntropy.elite(new double[] {1, 2, 9}, 2, both);
    assertThat(both).containsExactly(1, 0);
    assertThatThrownBy(() -> CrossEntropy.elite(new double[2], 2, best))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theMeanOfTheElite() {
    float[] mean = new float[2];
    CrossEntropy.mean(plans, new int[] {0, 2, 3}, 2, mean);
    // ISMA (11): (1 + 2 + 3) / 3 and (10 + 4 + 7) / 3
    assertThat(mean).containsExactly(2, 7);
  }

  @Test
  void theDeviationOfTheElite() {
    float[] deviation = new float[2];
    CrossEntropy.deviation(plans, new int[] {0, 2, 3}, 2, new float[] {2, 7}, deviation);
    // ISMA (12): sqrt((1 + 0 + 1) / 2) and sqrt((9 + 9 + 0) / 2)
    assertThat(deviation[0]).isCloseTo(1, within(1e-6f));
    assertThat(deviation[1]).isCloseTo(3, within(1e-6f));
    assertThatThrownBy(
            () -> CrossEntropy.deviation(plans, new int[] {0}, 2, new float[2], deviation))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
