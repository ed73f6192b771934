package io.gapstone.learners.delayenergy.d3qn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Parameters;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChooserTest {

  @Test
  void theChanceOfRandomChoicesFalls() {
    D3qnSettings settings =
        D3qnSettings.of(
            Parameters.of(
                "agent",
                D3qnSettings.parameters(Map.of("epsilonShare", "0.5", "leastEpsilon", "0.1"))));
    assertThat(Chooser.epsilon(settings, 0)).isEqualTo(1);
    // half of the way from 1 to 0.1
    assertThat(Chooser.epsilon(settings, 0.25)).isCloseTo(0.55, within(1e-12));
    assertThat(Chooser.epsilon(settings, 0.5)).isCloseTo(0.1, within(1e-12));
    assertThat(Chooser.epsilon(settings, 1)).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void noisyNetworksExploreByNoiseAlone() {
    D3qnSettings settings =
        D3qnSettings.of(Parameters.of("agent", D3qnSettings.parameters(Map.of("noisy", "true"))));
    assertThat(Chooser.epsilon(settings, 0)).isZero();
  }
}
