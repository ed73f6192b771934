package io.gapstone.learners.delayenergy.d3qn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Parameters;
import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.NetSpec;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadTest {

  private static D3qnSettings settings(Map<String, String> own) {
    return D3qnSettings.of(Parameters.of("agent", D3qnSettings.parameters(own)));
  }

  @Test
  void networksAsTheSwitchesSay() {
    NetSpec dqn = Head.spec(settings(Map.of()), 52, 24, false);
    assertThat(dqn.outputs()).isEqualTo(24);
    assertThat(dqn.layers()).hasSize(3).allMatch(Layer.Dense.class::isInstance);
    NetSpec dueling = Head.spec(settings(Map.of("dueling", "true")), 52, 24, true);
    assertThat(dueling.layers()).hasSize(4).last().isEqualTo(new Layer.Dueling(24));
    assertThat(dueling.layers().subList(0, 3)).allMatch(Layer.NoisyDense.class::isInstance);
    Map<String, String> scorer = Map.of("state", "pairs", "dueling", "true", "memory", "3");
    NetSpec pairs = Head.spec(settings(scorer), 39, 24, false);
    assertThat(pairs.outputs()).isEqualTo(2);
    assertThat(pairs.layers().get(0)).isEqualTo(new Layer.Lstm(3, 13, 128));
  }

  @Test
  void aDuelingScorersValues() {
    Head head = new Head(settings(Map.of("state", "pairs", "dueling", "true")), 3);
    float[] values = new float[7];
    // rows of value and advantage; the state's value is 4, the mean advantage 3
    head.values(new float[] {0, 0, 0, 0, 0, 0, 3, 1, 4, 2, 5, 6}, 1, values, 2);
    float[] expected = {0, 0, 2, 3, 7, 0, 0};
    assertThat(values).containsExactly(expected, within(1e-6f));
  }

  @Test
  void gradientsAgreeWithDifferences() {
    for (Map<String, String> own :
        java.util.List.of(Map.<String, String>of(), Map.of("state", "pairs", "dueling", "true"))) {
      Head head = new Head(settings(own), 3);
      int outputs = own.isEmpty() ? 3 : 6;
      float[] output = {0.3f, -1, 2, 0.5f, 1, -0.25f};
      float[] gradient = new float[outputs];
      head.gradient(0.7f, 0, 2, gradient);
      float[] values = new float[3];
      for (int k = 0; k < outputs; k++) {
        head.values(output, 0, values, 0);
        float before = values[2];
        output[k] += 0.5f;
        head.values(output, 0, values, 0);
        output[k] -= 0.5f;
        assertThat(gradient[k]).isCloseTo(0.7f * (values[2] - before) / 0.5f, within(1e-5f));
      }
    }
  }

  @Test
  void amplitudesAreSetAndStripped() {
    NetSpec noisy = Head.spec(settings(Map.of("hidden", "2")), 1, 1, true);
    NetSpec plain = Head.spec(settings(Map.of("hidden", "2")), 1, 1, false);
    float[] weights = new float[noisy.parameters()];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = k;
    }
    float[] set = Amplitudes.all(noisy, weights, 0.5f);
    // 1 x 2 layer: two weights, their amplitudes, two biases, their amplitudes
    assertThat(java.util.Arrays.copyOf(set, 9))
        .containsExactly(0, 1, 0.5f, 0.5f, 4, 5, 0.5f, 0.5f, 8);
    float[] means = Amplitudes.none(noisy, weights);
    assertThat(means).hasSize(plain.parameters()).startsWith(0, 1, 4, 5, 8, 9, 10, 11, 16, 17);
  }
}
