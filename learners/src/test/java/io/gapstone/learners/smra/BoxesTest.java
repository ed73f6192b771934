package io.gapstone.learners.smra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoxesTest {

  @Test
  void slopesShrinkTowardsTheEndThatTheyLeadTo() {
    // descent leads up where the slope is negative
    assertThat(Boxes.inverted(-2, 0)).isEqualTo(-1);
    assertThat(Boxes.inverted(-2, 0.5f)).isEqualTo(-0.5f);
    assertThat(Boxes.inverted(-2, 1)).isZero();
    assertThat(Boxes.inverted(2, 1)).isEqualTo(2);
    assertThat(Boxes.inverted(2, -0.5f)).isEqualTo(0.5f);
  }

  @Test
  void slopesTurnRoundBeyondTheEnds() {
    assertThat(Boxes.inverted(-2, 2)).isEqualTo(1);
    assertThat(Boxes.inverted(2, -2)).isEqualTo(-1);
  }
}
