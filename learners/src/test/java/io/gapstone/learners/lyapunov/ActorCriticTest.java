package io.gapstone.learners.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ActorCriticTest {

  @Test
  void error() {
    // LYAPUNOV (17): -13 + 20 - 9
    assertThat(ActorCritic.tdError(-13, 1, 20, 9)).isCloseTo(-2, within(1e-12));
    assertThat(ActorCritic.tdError(-13, 0.5, 20, 9)).isCloseTo(-12, within(1e-12));
  }

  @Test
  void critic() {
    double[] weights = {1, -1};
    // LYAPUNOV (18): the step is 0.1 x 4 x gradient, for an error of 2 as for one of -2
    ActorCritic.criticStep(weights, 0.1, -2, new double[] {0.5, 3});
    assertThat(weights).containsExactly(new double[] {1.2, 0.2}, within(1e-12));
  }

  @Test
  void actor() {
    double[] weights = {1, -1};
    // LYAPUNOV (19): 0.1 x -2 x gradient
    ActorCritic.actorStep(weights, 0.1, -2, new double[] {0.5, 3});
    assertThat(weights).containsExactly(new double[] {0.9, -1.6}, within(1e-12));
  }
}
