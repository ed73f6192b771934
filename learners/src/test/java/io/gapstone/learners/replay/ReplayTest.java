package io.gapstone.learners.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.train.Tensors;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReplayTest {

  private static final Shape SHAPE = new Shape(2, 1, 3, 2);

  /** Step k has k in every number. */
  private static void add(Replay replay, int k) {
    replay.add(
        new float[] {k, k},
        new int[] {k},
        new float[] {k, k, k},
        k,
        new float[] {k + 1, k + 1},
        k % 2 == 0,
        new boolean[] {k % 2 == 0, k % 3 == 0});
  }

  private static void assertStep(Batch batch, int row) {
    int k = batch.choices()[row];
    assertThat(batch.states()[2 * row + 1]).isEqualTo(k);
    assertThat(batch.nextStates()[2 * row]).isEqualTo(k + 1);
    assertThat(batch.actions()[3 * row + 2]).isEqualTo(k);
    assertThat(batch.rewards()[row]).isEqualTo(k);
    assertThat(batch.terminal()[row]).isEqualTo(k % 2 == 0);
    assertThat(batch.allowed()[2 * row]).isEqualTo(k % 2 == 0);
    assertThat(batch.allowed()[2 * row + 1]).isEqualTo(k % 3 == 0);
    assertThat(batch.weights()[row]).isEqualTo(1);
  }

  @Test
  void theOldestMakesRoomAndRowsStayTogether() {
    Replay replay = new Replay(SHAPE, 4);
    for (int k = 0; k < 6; k++) {
      add(replay, k);
    }
    assertThat(replay.size()).isEqualTo(4);
    Batch batch = new Batch(SHAPE, 100);
    replay.draw(batch, Draws.of(1, "test"));
    TreeSet<Integer> seen = new TreeSet<>();
    for (int row = 0; row < 100; row++) {
      assertStep(batch, row);
      seen.add(batch.choices()[row]);
    }
    assertThat(seen).containsExactly(2, 3, 4, 5);
  }

  @Test
  void drawsAreUniform() {
    Replay replay = new Replay(SHAPE, 4);
    for (int k = 0; k < 4; k++) {
      add(replay, k);
    }
    Batch batch = new Batch(SHAPE, 40_000);
    replay.draw(batch, Draws.of(2, "test"));
    int[] counts = new int[4];
    for (int index : batch.indices()) {
      counts[index]++;
    }
    for (int count : counts) {
      assertThat(count).isBetween(9_600, 10_400);
    }
  }

  @Test
  void goesOnAfterSaving() {
    Replay replay = new Replay(SHAPE, 4);
    for (int k = 0; k < 6; k++) {
      add(replay, k);
    }
    Tensors saved = new Tensors();
    replay.save("r", saved);
    Replay other = new Replay(SHAPE, 4);
    other.load("r", saved);
    add(replay, 6);
    add(other, 6);
    Batch a = new Batch(SHAPE, 50);
    Batch b = new Batch(SHAPE, 50);
    replay.draw(a, Draws.of(3, "test"));
    other.draw(b, Draws.of(3, "test"));
    assertThat(b).usingRecursiveComparison().isEqualTo(a);
    assertThatThrownBy(() -> new Replay(SHAPE, 3).load("r", saved))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 steps");
  }

  @Test
  void whatWouldNotFitIsRefusedBeforeItIsAllocated() {
    assertThatThrownBy(() -> new Replay(new Shape(100_000, 0, 0, 0), 2_000_000_000))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("GB");
    assertThatThrownBy(() -> new Replay(SHAPE, 0)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> new Replay(SHAPE, 3).draw(new Batch(SHAPE, 1), Draws.of(1, "test")))
        .isInstanceOf(IllegalStateException.class);
  }
}
