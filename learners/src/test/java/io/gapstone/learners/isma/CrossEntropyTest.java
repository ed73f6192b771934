package io.gapstone.learners.isma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CrossEntropyTest {

  private final float[][] plans = {{1, 10}, {5, 0}, {2, 4}, {3, 7}};

  @Test
  void returnsAreDiscounted() {
    // ISMA (9): 1 + 0.5 * 2 + 0.25 * 4
    assertThat(CrossEntropy.planReturn(new float[] {1, 2, 4}, 0.5)).isEqualTo(3);
    assertThat(CrossEntropy.planReturn(new float[] {}, 0.5)).isZero();
  }

  @Test
  void theBestPlansAreChosen() {
    // ISMA (10): the three greatest of five returns, the earlier of two equal ones first
    assertThat(CrossEntropy.elite(new double[] {3, -1, 7, 3, 5}, 3)).containsExactly(2, 4, 0);
    assertThat(CrossEntropy.elite(new double[] {1, 2}, 2)).containsExactly(1, 0);
    assertThatThrownBy(() -> CrossEntropy.elite(new double[2], 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theMeanOfTheElite() {
    float[] mean = new float[2];
    CrossEntropy.mean(plans, new int[] {0, 2, 3}, mean);
    // ISMA (11): (1 + 2 + 3) / 3 and (10 + 4 + 7) / 3
    assertThat(mean).containsExactly(2, 7);
  }

  @Test
  void theDeviationOfTheElite() {
    float[] deviation = new float[2];
    CrossEntropy.deviation(plans, new int[] {0, 2, 3}, new float[] {2, 7}, deviation);
    // ISMA (12): sqrt((1 + 0 + 1) / 2) and sqrt((9 + 9 + 0) / 2)
    assertThat(deviation[0]).isCloseTo(1, within(1e-6f));
    assertThat(deviation[1]).isCloseTo(3, within(1e-6f));
    assertThatThrownBy(() -> CrossEntropy.deviation(plans, new int[] {0}, new float[2], deviation))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
