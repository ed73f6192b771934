package io.gapstone.learners;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoisyLinearTest {

  private static final float[] MEANS = {1, 2, 3, 4};
  private static final float[] AMPLITUDES = {0.5f, 0, 1, 2};
  private static final float[] NOISE = {2, 9, -1, 0.5f};

  private final NoisyLinear layer =
      new NoisyLinear(2, 2, MEANS, AMPLITUDES, new float[] {10, 20}, new float[] {1, 4});

  @Test
  void weights() {
    // DELAY-ENERGY (16): 1 + 0.5 x 2 and 3 - 1
    assertThat(layer.weight(0, 2)).isEqualTo(2);
    assertThat(layer.weight(2, -1)).isEqualTo(2);
  }

  @Test
  void biases() {
    // DELAY-ENERGY (17): 20 + 4 x 0.25
    assertThat(layer.bias(1, 0.25f)).isEqualTo(21);
  }

  @Test
  void output() {
    float[] y = new float[2];
    layer.forward(new float[] {1, 2}, NOISE, new float[] {-1, 0.25f}, y);
    // DELAY-ENERGY (18): weights 2, 2, 2, 5 and biases 9, 21
    assertThat(y).containsExactly(2 + 4 + 9, 2 + 10 + 21);
  }

  @Test
  void perturbedParametersStandForThePlainOnes() {
    // DELAY-ENERGY (19): means plus amplitudes times noise
    assertThat(NoisyLinear.perturbed(MEANS, AMPLITUDES, NOISE)).containsExactly(2, 2, 2, 5);
  }
}
