package io.gapstone.learners.smra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PdqnTest {

  private static final org.assertj.core.data.Offset<Double> EXACT = within(1e-12);

  @Test
  void bellmanTakesTheBestAction() {
    // SMRA (19): -2 + 0.9 x max(-5, -3, -4)
    assertThat(Pdqn.bellman(-2, 0.9, new double[] {-5, -3, -4})).isCloseTo(-4.7, EXACT);
  }

  @Test
  void bellmanWithTheBestParametersOfEachAction() {
    // SMRA (22): staying is worth -6, moving with its best parameters -4
    assertThat(Pdqn.bellman(-1, 0.5, new double[] {-6, -4})).isCloseTo(-3, EXACT);
  }

  @Test
  void bellmanOverAllParameters() {
    // SMRA (21): the best of all is -2.5, the second sample of action 1
    double[][] values = {{-6}, {-7, -2.5, -3}};
    assertThat(Pdqn.bellmanOverSamples(-1, 0.8, values)).isCloseTo(-3, EXACT);
  }

  @Test
  void actorFallsShortOfTheSupremum() {
    double[][] sampled = {{-6}, {-7, -2.5, -3}};
    // SMRA (23): action 1 could be worth -2.5, the actor gets -4
    assertThat(Pdqn.actorShortfall(new double[] {-6, -4}, sampled)).isCloseTo(1.5, EXACT);
    assertThat(Pdqn.actorShortfall(new double[] {-6, -2}, sampled)).isZero();
  }

  @Test
  void valueLossIsHalfTheSquare() {
    assertThat(Pdqn.valueLoss(-4, -7)).isCloseTo(4.5, EXACT); // SMRA (24)
  }

  @Test
  void targetEndsWithTheEpisode() {
    double[] next = {-6, -4};
    assertThat(Pdqn.target(-1, 0.9, false, next)).isCloseTo(-4.6, EXACT); // SMRA (25)
    assertThat(Pdqn.target(-1, 0.9, true, next)).isEqualTo(-1); // SMRA (25)
  }

  @Test
  void actorLossSumsOverActions() {
    assertThat(Pdqn.actorLoss(new double[] {-6, -4, 1})).isEqualTo(9); // SMRA (26)
  }
}
