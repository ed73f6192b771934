package io.gapstone.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;
import org.junit.jupiter.api.Test;

class QValuesTest {

  private static final float[] ONLINE = {1, 4, 2};
  private static final float[] TARGET = {10, 3, 7};

  @Test
  void theNextActionIsThatOfTheTrainedNetwork() {
    // DELAY-ENERGY (20): 4 is the largest
    assertThat(QValues.greedy(ONLINE)).isEqualTo(1);
    assertThat(QValues.greedy(new float[] {5, 5, -1})).isZero();
  }

  @Test
  void aNoisyNetworkNeedsNoOtherExploration() {
    NoisyLinear layer =
        new NoisyLinear(
            1, 2, new float[] {1, 2}, new float[] {1, 0}, new float[] {0, 0}, new float[] {0, 0});
    float[] values = new float[2];
    // DELAY-ENERGY (26): values 1 and 2 without noise, 3 and 2 with noise 2 on the first weight
    layer.forward(new float[] {1}, new float[] {0, 0}, new float[] {0, 0}, values);
    assertThat(QValues.greedy(values)).isEqualTo(1);
    layer.forward(new float[] {1}, new float[] {2, 5}, new float[] {0, 0}, values);
    assertThat(QValues.greedy(values)).isZero();
  }

  @Test
  void theFinalPolicyIsGreedy() {
    // DELAY-ENERGY (29): 10 is the largest
    assertThat(QValues.greedy(TARGET)).isZero();
  }

  @Test
  void epsilonIsTheChanceOfAnyAction() {
    Draws draws = Draws.of(1, "epsilon");
    int[] counts = new int[3];
    for (int k = 0; k < 30_000; k++) {
      counts[QValues.epsilonGreedy(ONLINE, 0.3, draws)]++;
    }
    // DELAY-ENERGY (25): 0.3 / 3 for each action, and 0.7 more for the greedy one
    assertThat(counts[0] / 30_000.0).isCloseTo(0.1, within(0.01));
    assertThat(counts[1] / 30_000.0).isCloseTo(0.8, within(0.01));
    assertThat(QValues.epsilonGreedy(ONLINE, 0, draws)).isEqualTo(1);
  }

  @Test
  void dueling() {
    float[] values = new float[3];
    QValues.dueling(10, new float[] {1, 2, 6}, values);
    // DELAY-ENERGY (15): the mean advantage is 3
    assertThat(values).containsExactly(8, 9, 13);
  }

  @Test
  void doubleTarget() {
    // DELAY-ENERGY (21): action 1 is chosen by the one network and worth 3 to the other
    assertThat(QValues.doubleTarget(0.5, 0.9, ONLINE, TARGET)).isCloseTo(3.2, within(1e-12));
  }

  @Test
  void temporalDifference() {
    // DELAY-ENERGY (27): 3.2 where the trained network says 4
    assertThat(QValues.tdError(3.2, 4)).isCloseTo(-0.8, within(1e-12));
  }
}
