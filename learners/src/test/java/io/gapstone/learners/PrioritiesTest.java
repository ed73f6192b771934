package io.gapstone.learners;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrioritiesTest {

  @Test
  void largeErrorsAreLikely() {
    double[] probabilities = new Priorities(2, 1).probabilities(new double[] {-2, 0, 1, 0});
    // DELAY-ENERGY (28): 9, 1, 4 and 1 of 15
    assertThat(probabilities).containsExactly(9 / 15.0, 1 / 15.0, 4 / 15.0, 1 / 15.0);
  }

  @Test
  void exponentZeroMakesAllAlike() {
    assertThat(new Priorities(0, 0.1).probabilities(new double[] {5, 0})).containsExactly(0.5, 0.5);
  }
}
