package io.gapstone.learners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Two samples of the model value = a x + b with a = 2, b = 1 at x = 1 and x = 3. */
class SquaredLossTest {

  private static final double[] TARGETS = {5, 6};
  private static final double[] VALUES = {3, 7};
  private static final double[][] SLOPES = {{1, 1}, {3, 1}};

  @Test
  void loss() {
    // DELAY-ENERGY (22): (4 + 1) / 2
    assertThat(SquaredLoss.loss(TARGETS, VALUES)).isEqualTo(2.5);
  }

  @Test
  void gradient() {
    double[] gradient = new double[2];
    SquaredLoss.gradient(TARGETS, VALUES, SLOPES, gradient);
    // DELAY-ENERGY (23): -2 (2 x 1 - 1 x 3) / 2 and -2 (2 - 1) / 2
    assertThat(gradient).containsExactly(1, -1);
  }

  @Test
  void descent() {
    double[] parameters = {2, 1};
    SquaredLoss.descend(parameters, new double[] {1, -1}, 0.1);
    // DELAY-ENERGY (24), SMRA (27), (28): 2 - 0.1 and 1 + 0.1
    assertThat(parameters[0]).isCloseTo(1.9, within(1e-12));
    assertThat(parameters[1]).isCloseTo(1.1, within(1e-12));
  }
}
