package io.gapstone.learners.smra.pdqn;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Parameters;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.vector.VectorBackend;
import io.gapstone.learners.replay.Batch;
import io.gapstone.learners.replay.Replay;
import io.gapstone.learners.replay.Shape;
import io.gapstone.learners.smra.SmraActions;
import io.gapstone.learners.smra.SmraCostEncoder;
import io.gapstone.learners.smra.SmraStateEncoder;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PdqnLearnerTest {

  /** Weights 0, so that values are the last layer's biases: -6 for staying, -4 for moving. */
  private static void setValues(PdqnLearner learner, float slopeOfMove) {
    float[] weights = new float[learner.value().spec().parameters()];
    int n = weights.length;
    // one hidden unit in each layer: 100 plus the CPU parameter, kept by the next, times the slope
    int inputs = learner.value().spec().inputs();
    weights[inputs - 2] = 1;
    weights[inputs] = 100;
    weights[inputs + 1] = 1;
    weights[n - 3] = slopeOfMove;
    weights[n - 2] = -6;
    weights[n - 1] = -4 - 100 * slopeOfMove;
    learner.value().setWeights(weights);
  }

  private static PdqnHyper hyper(PdqnAlgorithm algorithm, Map<String, String> more) {
    return PdqnHyper.of(
        Parameters.of(
            "pdqn",
            algorithm.hyperparameters(),
            Map.of("hidden", "1", "batch", "1", "averaging", "1", "valueRate", "0"),
            more));
  }

  private static Batch step(int width, int choice, float[] x, boolean end, float choiceFlag) {
    Shape shape = new Shape(width, 1, 2, 0);
    Replay replay = new Replay(shape, 1);
    float[] state = new float[width];
    if (width > SmraStateEncoder.WIDTH) {
      state[SmraCostEncoder.CHOICE] = choiceFlag;
    }
    replay.add(state, new int[] {choice}, x, -1, state, end, Replay.ALL_ALLOWED);
    Batch batch = new Batch(shape, 1);
    replay.draw(batch, Draws.of(1, "batch"));
    return batch;
  }

  @Test
  void lossOfOneStep() {
    PdqnHyper hyper = hyper(new PdqnLstm(), Map.of());
    PdqnLearner learner = new PdqnLearner(hyper, new VectorBackend(), 1);
    setValues(learner, 0);
    Batch open = step(8, SmraActions.STAY, new float[] {0, 0}, false, 1);
    learner.learn(open); // the target network is now the same
    // -1 + 0.9 x -4 = -4.6; half the square of -6 + 4.6
    assertThat(learner.learn(open)).isCloseTo(0.98, Offset.offset(1e-6));
    // terminal: half the square of -6 + 1
    Batch last = step(8, SmraActions.STAY, new float[] {0, 0}, true, 1);
    assertThat(learner.learn(last)).isCloseTo(12.5, Offset.offset(1e-6));
  }

  @Test
  void anImpossibleMoveIsWorthNothing() {
    PdqnHyper hyper = hyper(new PdqnLstmPlus(), Map.of());
    PdqnLearner learner = new PdqnLearner(hyper, new VectorBackend(), 1);
    setValues(learner, 0);
    Batch closed = step(SmraCostEncoder.WIDTH, SmraActions.STAY, new float[2], false, -1);
    learner.learn(closed);
    // -1 + 0.9 x -6 = -6.4, half the square of 0.4
    assertThat(learner.learn(closed)).isCloseTo(0.08, Offset.offset(1e-6));
  }

  @Test
  void theActorClimbsTheValueOfMoving() {
    PdqnHyper hyper = hyper(new PdqnLstmPlus(), Map.of("actorRate", "0.01"));
    PdqnLearner learner = new PdqnLearner(hyper, new VectorBackend(), 1);
    setValues(learner, 2);
    float[] before = learner.actor().weights();
    Batch batch = step(SmraCostEncoder.WIDTH, SmraActions.MOVE, new float[2], false, 1);
    learner.learn(batch);
    float[] after = learner.actor().weights();
    int n = after.length;
    // the first step of Adam is the learning rate: CPU up, bandwidth, of which nothing depends,
    // kept
    assertThat(after[n - 2] - before[n - 2]).isCloseTo(0.01f, Offset.offset(1e-6f));
    assertThat(after[n - 1]).isEqualTo(before[n - 1]);
  }

  @Test
  void severalPassesHideParametersFromStaying() {
    PdqnHyper hyper = hyper(new PdqnLstmPlus(), Map.of());
    PdqnLearner learner = new PdqnLearner(hyper, new VectorBackend(), 1);
    setValues(learner, 1);
    // moved with CPU 0.5: Q = -3.5; next: max(-6, -4 + x), the actor names 0
    Batch moved = step(SmraCostEncoder.WIDTH, SmraActions.MOVE, new float[] {0.5f, 0}, false, 1);
    learner.learn(moved);
    double error = -3.5 - (-1 + 0.9 * -4);
    assertThat(learner.learn(moved)).isCloseTo(error * error / 2, Offset.offset(1e-3));
  }
}
