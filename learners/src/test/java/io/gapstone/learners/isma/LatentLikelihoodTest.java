package io.gapstone.learners.isma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatentLikelihoodTest {

  @Test
  void densityOfAUnitNormal() {
    // -((0.5^2 + 1) + 2 ln 2 pi) / 2
    assertThat(LatentLikelihood.logDensity(new float[] {1.5f, 0}, new float[] {1, 1}))
        .isCloseTo(-2.4628770664, within(1e-9));
  }

  @Test
  void objectiveOfASequence() {
    float[][] seen = {{1.5f, 0}, {0, 0}};
    float[][] expected = {{1, 1}, {0, 0}};
    // ISMA (8): observations -2.46287707 - 1.83787707, rewards -(0.25 + 2 ln 2 pi) / 2
    assertThat(
            LatentLikelihood.objective(
                seen, expected, new float[] {-3, -2.5f}, new float[] {-3, -3}))
        .isCloseTo(-2.4628770664 - 1.8378770664 - 1.9628770664, within(1e-9));
  }
}
