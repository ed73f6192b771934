package io.gapstone.learners.lyapunov.actorcritic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Origin;
import io.gapstone.core.Parameters;
import io.gapstone.core.Simulator;
import io.gapstone.core.Sizes;
import io.gapstone.core.Trajectory;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovDevices;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovModel;
import io.gapstone.core.lyapunov.LyapunovNetwork;
import io.gapstone.core.lyapunov.LyapunovProblem;
import io.gapstone.core.lyapunov.LyapunovTrace;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.vector.VectorBackend;
import io.gapstone.learners.train.Instances;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.TrainingTask;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActorCriticTraineeTest {

  private static final int SLOTS = 10;

  /** A user stands beside a slow server; the other, of a speed of its own, is somewhat farther. */
  private static LyapunovInstance instance(long seed) {
    Draws draws = Draws.of(seed, "instance");
    double[] capacities = {5e9, 2e10};
    double[] deviations = new double[2 * SLOTS];
    double[] cycles = new double[SLOTS];
    double[] bits = new double[SLOTS];
    double[] deadlines = new double[SLOTS];
    for (int t = 0; t < SLOTS; t++) {
      bits[t] = 4e6;
      cycles[t] = 200 + 100 * draws.unit();
      deadlines[t] = 10;
      deviations[2 * t] = 1e8 * draws.unit();
    }
    return new LyapunovInstance(
        Origin.handmade(),
        new LyapunovModel(2, 20e6, 1e-5, 4, 1e-4, 0.5, 1),
        new LyapunovNetwork(
            new double[] {0, 0, 100, 0, 200, 0}, new double[] {capacities[0], capacities[1], 1e10}),
        new LyapunovDevices(new double[] {0.3}, new double[0]),
        new LyapunovTrace(
            new int[2 * (SLOTS + 1)], new int[0], bits, cycles, deadlines, deviations));
  }

  private static final Instances<LyapunovInstance> INSTANCES =
      new Instances<>() {
        @Override
        public LyapunovInstance training(int episode) {
          return instance(episode);
        }

        @Override
        public LyapunovInstance tuning(int index) {
          return instance(1000 + index);
        }

        @Override
        public int tuningCount() {
          return 2;
        }
      };

  private static ActorCriticTrainee trainee(
      ActorCriticAlgorithm algorithm, Map<String, String> settings, int episodes) {
    Parameters hyper = Parameters.of(algorithm.id(), algorithm.hyperparameters(), settings);
    return (ActorCriticTrainee)
        algorithm.begin(new TrainingTask<>(hyper, INSTANCES, new VectorBackend(), 7, episodes));
  }

  @Test
  void bothLearnToUseTheFastServer() {
    for (ActorCriticAlgorithm algorithm :
        new ActorCriticAlgorithm[] {
          new ActorCriticAlgorithm.Plus(), new ActorCriticAlgorithm.Printed()
        }) {
      // The printed critic never comes down, so the printed actor is given the usual one here.
      Map<String, String> settings =
          Map.of("squaredError", "false", "actorRate", "0.003", "criticRate", "0.003");
      int episodes = 150;
      ActorCriticTrainee trainee = trainee(algorithm, settings, episodes);
      for (int k = 0; k < episodes; k++) {
        trainee.episode(k);
      }
      LyapunovInstance held = instance(77);
      Trajectory<LyapunovDecision> played =
          Simulator.run(new LyapunovProblem(), held, trainee.policy(1));
      assertThat(played.violations()).isEmpty();
      assertThat(played.decisions()).as(algorithm.id()).allMatch(d -> d.host(0) == 1);
    }
  }

  @Test
  void interruptedAndResumedARunIsTheSame() {
    for (ActorCriticAlgorithm algorithm :
        new ActorCriticAlgorithm[] {
          new ActorCriticAlgorithm.Plus(), new ActorCriticAlgorithm.Printed()
        }) {
      ActorCriticTrainee whole = trainee(algorithm, Map.of(), 10);
      ActorCriticTrainee first = trainee(algorithm, Map.of(), 10);
      for (int k = 0; k < 10; k++) {
        whole.episode(k);
        if (k < 4) {
          first.episode(k);
        }
      }
      Tensors checkpoint = new Tensors();
      first.save("run", checkpoint);
      ActorCriticTrainee second = trainee(algorithm, Map.of(), 10);
      second.load("run", checkpoint);
      for (int k = 4; k < 10; k++) {
        second.episode(k);
      }
      assertThat(second.policyWeights().floats(ActorCriticTrainee.ACTOR))
          .isEqualTo(whole.policyWeights().floats(ActorCriticTrainee.ACTOR));
      assertThat(second.gradientSteps()).isEqualTo(whole.gradientSteps());
      assertThat(second.environmentSteps()).isEqualTo(10 * SLOTS);
    }
  }

  @Test
  void onlyTheCriticLearnsInTheFirstPhase() {
    ActorCriticTrainee trainee = trainee(new ActorCriticAlgorithm.Printed(), Map.of(), 10);
    float[] before = trainee.policyWeights().floats(ActorCriticTrainee.ACTOR);
    trainee.episode(0);
    trainee.episode(1);
    assertThat(trainee.policyWeights().floats(ActorCriticTrainee.ACTOR)).isEqualTo(before);
    trainee.episode(2);
    assertThat(trainee.policyWeights().floats(ActorCriticTrainee.ACTOR)).isNotEqualTo(before);
  }

  @Test
  void thePrintedPolicyIsForItsOwnNumberOfCandidates() {
    ActorCriticHyper hyper = ActorCriticHyper.PRINTED;
    float[] weights = new float[SlotView.of(hyper).actor(3).parameters()];
    ActorCriticPolicy policy = new ActorCriticPolicy(hyper, 3, weights);
    assertThatThrownBy(() -> Simulator.run(new LyapunovProblem(), instance(1), policy))
        .isInstanceOf(BadInputException.class)
        .hasMessage("the policy was trained for 3 candidates; the instance has 2.");
    ActorCriticAlgorithm printed = new ActorCriticAlgorithm.Printed();
    assertThat(printed.fits(new Sizes(1, 25, 12), new Sizes(1, 1000, 12))).isFalse();
    assertThat(new ActorCriticAlgorithm.Plus().fits(new Sizes(1, 25, 12), new Sizes(9, 1000, 12)))
        .isTrue();
  }

  @Test
  void probabilitiesAreOverAllowedCandidates() {
    float[] out = new float[3];
    float[] scores = {0, 5, (float) StrictMath.log(3)};
    MaskedSoftmax.apply(scores, 0, 3, new boolean[] {true, false, true}, out, 0);
    assertThat(out).containsExactly(new float[] {0.25f, 0, 0.75f}, within(1e-6f));
    assertThat(MaskedSoftmax.greatest(scores, 3, new boolean[] {true, false, true})).isEqualTo(2);
    int[] counts = new int[3];
    Draws draws = Draws.of(1, "draws");
    for (int k = 0; k < 4000; k++) {
      counts[MaskedSoftmax.draw(out, 0, 3, draws)]++;
    }
    assertThat(counts[1]).isZero();
    assertThat(counts[0]).isBetween(900, 1100);
    assertThat(Arrays.stream(counts).sum()).isEqualTo(4000);
  }
}
