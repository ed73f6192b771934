package io.gapstone.learners.smra;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Outcome;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraProblem;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.core.smra.SmraState;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmraActionsTest {

  private final SmraProblem problem = new SmraProblem();
  private final SmraInstance instance = TinySmra.instance();
  private final SmraState start = problem.initialState(instance);
  private final SmraSlot slot = problem.slot(instance, 0, start);

  @Test
  void choicesAndSharesOfEachUser() {
    int[] discrete = {SmraActions.MOVE, SmraActions.STAY};
    SmraDecision decision = SmraActions.decision(slot, discrete, new float[] {0.5f, -1, 1, 1});
    // SMRA (16), (20): user 0 moves with 1e8 + 0.75 x 8e8 and 1e6; user 1 keeps what it holds
    assertThat(decision.server(0)).isEqualTo(1);
    assertThat(decision.cpuHz(0)).isEqualTo(7e8);
    assertThat(decision.bandwidthHz(0)).isEqualTo(1e6);
    assertThat(decision.server(1)).isZero();
    assertThat(decision.cpuHz(1)).isEqualTo(9e8);
  }

  @Test
  void whatDoesNotFitIsSettledInUserOrder() {
    int[] discrete = {SmraActions.MOVE, SmraActions.MOVE};
    SmraDecision decision = SmraActions.decision(slot, discrete, new float[] {0.75f, 1, 1, 1});
    assertThat(decision.cpuHz(0)).isEqualTo(8e8);
    assertThat(decision.cpuHz(1)).isEqualTo(2e8);
    assertThat(decision.bandwidthHz(1)).isEqualTo(3e6);
    assertThat(problem.transition(instance, 0, start, decision).violations()).isEmpty();
  }

  @Test
  void rewardIsMinusTheDelay() {
    Outcome<SmraState> outcome =
        new Outcome<>(new double[] {3.5, 1, 2, 0.5, 1, 0}, List.of(), start);
    assertThat(SmraReward.of(outcome)).isEqualTo(-3.5); // SMRA (17)
  }

  @Test
  void returnIsDiscounted() {
    // SMRA (18): -4 - 0.5 x 2 - 0.25 x 8
    assertThat(SmraReward.discountedReturn(new double[] {-4, -2, -8}, 0.5)).isEqualTo(-7);
  }
}
