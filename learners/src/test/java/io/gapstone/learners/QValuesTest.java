package io.gapstone.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QValuesTest {

  private static final float[] ONLINE = {1, 4, 2};
  private static final float[] TARGET = {10, 3, 7};
  private static final boolean[] ALL = {true, true, true};

  @Test
  void dueling() {
    float[] values = new float[4];
    QValues.dueling(10, new float[] {1, 2, 6}, values, 1);
    // DELAY-ENERGY (15): the mean advantage is 3
    assertThat(values).containsExactly(0, 8, 9, 13);
  }

  @Test
  void theNextActionIsThatOfTheTrainedNetwork() {
    // DELAY-ENERGY (20): 4 is the largest of 4 and 2, and its action is worth 3 to the other
    double target = QValues.target(0, 1, ONLINE, TARGET, ALL, 1, 2);
    assertThat(target).isEqualTo(3);
    // action 1 is forbidden: action 2 is chosen
    target = QValues.target(0, 1, ONLINE, TARGET, new boolean[] {true, false, true}, 0, 3);
    assertThat(target).isEqualTo(7);
  }

  @Test
  void doubleTarget() {
    // DELAY-ENERGY (21): action 1 is chosen by the one network and worth 3 to the other
    double target = QValues.target(0.5, 0.9, ONLINE, TARGET, ALL, 0, 3);
    assertThat(target).isCloseTo(3.2, within(1e-12));
  }

  @Test
  void temporalDifference() {
    // DELAY-ENERGY (27): 3.2 where the trained network says 4
    assertThat(QValues.tdError(3.2, 4)).isCloseTo(-0.8, within(1e-12));
  }
}
