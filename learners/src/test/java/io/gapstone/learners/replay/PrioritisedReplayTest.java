package io.gapstone.learners.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.Priorities;
import io.gapstone.learners.train.Tensors;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class PrioritisedReplayTest {

  private static final Shape SHAPE = new Shape(1, 1, 0, 0);

  private static void add(PrioritisedReplay replay, int k) {
    replay.add(
        new float[] {k},
        new int[] {k},
        Replay.NO_ACTION,
        k,
        new float[] {k + 1},
        false,
        Replay.ALL_ALLOWED);
  }

  /** Two steps whose errors were 1 and 3, exponent 1, no floor. */
  private static PrioritisedReplay oneAndThree() {
    PrioritisedReplay replay = new PrioritisedReplay(SHAPE, 4, new Priorities(1, 0));
    add(replay, 0);
    add(replay, 1);
    Batch both = new Batch(SHAPE, 2);
    replay.draw(both, 0, Draws.of(1, "test"));
    assertThat(both.indices()).containsExactly(0, 1);
    replay.update(both, new float[] {1, -3});
    return replay;
  }

  @Test
  void probabilitiesFollowTheErrors() {
    PrioritisedReplay replay = oneAndThree();
    // DELAY-ENERGY (28): 1 and 3 of 4
    assertThat(replay.probability(0)).isEqualTo(0.25);
    assertThat(replay.probability(1)).isEqualTo(0.75);
    Batch batch = new Batch(SHAPE, 8);
    replay.draw(batch, 1, Draws.of(2, "test"));
    assertThat(batch.indices()).containsExactly(0, 0, 1, 1, 1, 1, 1, 1);
  }

  @Test
  void weightsUndoTheBias() {
    PrioritisedReplay replay = oneAndThree();
    Batch batch = new Batch(SHAPE, 4);
    replay.draw(batch, 1, Draws.of(2, "test"));
    // (2 / 4)^-1 = 2 and (2 * 3 / 4)^-1 = 2/3, over the largest, 2
    assertThat(batch.weights()[0]).isEqualTo(1);
    assertThat(batch.weights()[1]).isEqualTo(1 / 3f, within(1e-6f));
    replay.draw(batch, 0.5, Draws.of(2, "test"));
    assertThat(batch.weights()[1]).isEqualTo((float) Math.sqrt(1 / 3.0), within(1e-6f));
    replay.draw(batch, 0, Draws.of(2, "test"));
    assertThat(batch.weights()).containsOnly(1);
  }

  @Test
  void newStepsHaveTheLargestPriority() {
    PrioritisedReplay replay = oneAndThree();
    add(replay, 2);
    assertThat(replay.probability(2)).isEqualTo(3 / 7.0);
  }

  @Test
  void goesOnAfterSaving() {
    PrioritisedReplay replay = oneAndThree();
    Tensors saved = new Tensors();
    replay.save("r", saved);
    PrioritisedReplay other = new PrioritisedReplay(SHAPE, 4, new Priorities(1, 0));
    other.load("r", saved);
    for (PrioritisedReplay r : new PrioritisedReplay[] {replay, other}) {
      for (int k = 2; k < 6; k++) {
        add(r, k);
      }
    }
    Batch a = new Batch(SHAPE, 32);
    Batch b = new Batch(SHAPE, 32);
    replay.draw(a, 0.7, Draws.of(3, "test"));
    other.draw(b, 0.7, Draws.of(3, "test"));
    assertThat(b).usingRecursiveComparison().isEqualTo(a);
  }

  /** With exponents 1, because the JDK's power of others makes small arrays. */
  @Test
  void addingDrawingAndUpdatingAllocateNothing() {
    PrioritisedReplay replay = new PrioritisedReplay(SHAPE, 64, new Priorities(1, 0.001));
    Batch batch = new Batch(SHAPE, 32);
    float[] state = {1};
    int[] choice = {1};
    float[] errors = new float[32];
    Draws draws = Draws.of(4, "test");
    Runnable work =
        () -> {
          for (int k = 0; k < 2_000; k++) {
            replay.add(state, choice, Replay.NO_ACTION, k, state, k % 9 == 0, Replay.ALL_ALLOWED);
            replay.draw(batch, 1, draws);
            replay.update(batch, errors);
          }
        };
    work.run();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(id);
    work.run();
    long allocated = threads.getThreadAllocatedBytes(id) - before;
    assertThat(allocated).isLessThan(2_000 * 8);
  }
}
