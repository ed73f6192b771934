package io.gapstone.learners.isma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.Origin;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaModel;
import io.gapstone.core.isma.IsmaNetwork;
import io.gapstone.core.isma.IsmaObservation;
import io.gapstone.core.isma.IsmaProblem;
import io.gapstone.core.isma.IsmaState;
import io.gapstone.core.isma.IsmaTrace;
import io.gapstone.core.isma.IsmaUsers;
import org.junit.jupiter.api.Test;

class IsmaEncoderTest {

  private final IsmaEncoder encoder = new IsmaEncoder(24e6, 350e6, 9e10, 30, 10);

  @Test
  void thePapersVectorHas246Entries() {
    assertThat(IsmaEncoder.length(40, 6)).isEqualTo(246);
  }

  @Test
  void usersOfOtherServersAreZero() {
    float[] vector = new float[IsmaEncoder.length(2, 2)];
    vector[0] = 9;
    encoder.encode(observation(), vector);
    assertThat(vector)
        .containsExactly(
            0, 1, 0, 0, 0, 0, 0, 0.5f, 0.4f, 0.1f, (float) (1 - 9.0 / 30), 0.25f, 0.75f, 0.125f);
  }

  @Test
  void aVectorOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> encoder.encode(observation(), new float[13]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Server 1 with user 1, who is 8 m from its station. */
  private static IsmaObservation observation() {
    IsmaInstance instance =
        new IsmaInstance(
            Origin.handmade(),
            1,
            new IsmaModel(2, 20e6, 0.2, 3, -174, 100e6, 0),
            new IsmaNetwork(
                new double[] {0, 1000},
                new double[2],
                new int[] {0, 1},
                new int[2],
                new double[] {1e9, 1e9}),
            new IsmaUsers(new double[] {1e8, 1.4e8}, new double[] {0, 2.5}),
            new IsmaTrace(
                new double[] {0, 1000, 0, 1008},
                new double[4],
                new double[] {1e6, 12e6},
                new double[] {1e9, 9e9}));
    IsmaState state = new IsmaState(new int[] {0, 1}, new double[] {0.75, 0.125});
    return new IsmaProblem().slot(instance, 0, state).observation(1);
  }
}
