package io.gapstone.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmTest {

  /** 4 x 0.005, 3 x 0.01, 2 x 0.03, and 0.04, which may not fall below 0.06. */
  @Test
  void stepsDown() {
    assertThat(Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
  }

  @Test
  void neverAboveOne() {
    assertThat(Holm.adjust(new double[] {0.5, 0.9, 0.7})).containsExactly(1, 1, 1);
  }

  @Test
  void equalValuesAreTreatedAlike() {
    assertThat(Holm.adjust(new double[] {0.02, 0.02, 0.02}))
        .containsExactly(new double[] {0.06, 0.06, 0.06}, within(1e-15));
  }

  @Test
  void oneTestIsLeftAlone() {
    assertThat(Holm.adjust(new double[] {0.03})).containsExactly(0.03);
    assertThat(Holm.adjust(new double[0])).isEmpty();
    assertThatThrownBy(() -> Holm.adjust(new double[] {0.1, 1.1}))
        .hasMessage("1.1 is no probability");
  }
}
