package io.gapstone.learners.smra;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.replay.Batch;
import io.gapstone.learners.replay.Replay;
import io.gapstone.learners.replay.Shape;
import org.junit.jupiter.api.Test;

class TurnHistoryTest {

  private final Shape shape = new Shape(1, 1, 1, 0);
  private final Replay replay = new Replay(shape, 10);
  private final TurnHistory history = new TurnHistory(shape, replay);

  /** Slot t, user u: state 10 t + u, choice u, action t, reward -(10 t + u). */
  private void slot(int t, int users) {
    for (int u = 0; u < users; u++) {
      float[] state = {10 * t + u};
      history.arrive(u, state);
      history.acted(u, state, new int[] {u}, new float[] {t});
    }
    for (int u = 0; u < users; u++) {
      history.paid(u, -(10 * t + u));
    }
  }

  @Test
  void aStepEndsWhereTheUsersNextTurnBegins() {
    history.begin(2);
    slot(0, 2);
    assertThat(replay.size()).isZero();
    slot(1, 2);
    slot(2, 2);
    assertThat(replay.size()).isEqualTo(4);
    Batch batch = new Batch(shape, 30);
    replay.draw(batch, Draws.of(1, "batch"));
    for (int row = 0; row < batch.rows(); row++) {
      float state = batch.states()[row];
      assertThat(batch.nextStates()[row]).isEqualTo(state + 10);
      assertThat(batch.rewards()[row]).isEqualTo(-state);
      assertThat((float) batch.choices()[row]).isEqualTo(state % 10);
      assertThat(batch.actions()[row]).isEqualTo((int) state / 10);
      assertThat(batch.terminal()[row]).isFalse();
    }
  }

  @Test
  void theLastStepsAreLeftOpenUnlessTheEpisodeEnds() {
    history.begin(1);
    slot(0, 1);
    history.begin(1);
    slot(5, 1);
    assertThat(replay.size()).isZero();
    history.end();
    Batch batch = new Batch(shape, 1);
    replay.draw(batch, Draws.of(1, "batch"));
    assertThat(batch.terminal()[0]).isTrue();
    assertThat(batch.rewards()[0]).isEqualTo(-50);
  }
}
