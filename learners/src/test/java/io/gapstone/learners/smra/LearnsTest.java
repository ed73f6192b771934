package io.gapstone.learners.smra;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Simulator;
import io.gapstone.core.Sizes;
import io.gapstone.core.Trajectory;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraProblem;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.learners.nn.vector.VectorBackend;
import io.gapstone.learners.smra.ddpg.Ddpg;
import io.gapstone.learners.smra.ddpg.DdpgPlus;
import io.gapstone.learners.smra.dqn.Dqn;
import io.gapstone.learners.smra.dqn.DqnPlus;
import io.gapstone.learners.smra.pdqn.PdqnLstm;
import io.gapstone.learners.smra.pdqn.PdqnLstmPlus;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Instances;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LearnsTest {

  private final SmraProblem problem = new SmraProblem();

  static Stream<Algorithm<SmraInstance, SmraSlot, SmraDecision>> mended() {
    return Stream.of(new PdqnLstmPlus(), new DqnPlus(), new DdpgPlus());
  }

  static Stream<Algorithm<SmraInstance, SmraSlot, SmraDecision>> all() {
    return Stream.concat(mended(), Stream.of(new PdqnLstm(), new Dqn(), new Ddpg()));
  }

  private static final Map<String, String> QUICK =
      Map.of(
          "hidden",
          "16",
          "warmup",
          "60",
          "every",
          "1",
          "batch",
          "16",
          "replay",
          "3000",
          "discount",
          "0.6");

  private static Trainee<SmraSlot, SmraDecision> begin(
      Algorithm<SmraInstance, SmraSlot, SmraDecision> algorithm, int episodes) {
    Map<String, String> set = new HashMap<>(QUICK);
    if (algorithm.hyperparameters().stream().anyMatch(p -> p.name().equals("actorRate"))) {
      set.put("actorRate", "0.003");
      set.put("actorAveraging", "0.1");
    }
    if (algorithm.hyperparameters().stream().anyMatch(p -> p.name().equals("locationSteps"))) {
      set.put("locationSteps", "20");
    }
    return algorithm.begin(
        new TrainingTask<>(
            Parameters.of("test", algorithm.hyperparameters(), set),
            new Instances<>() {
              @Override
              public SmraInstance training(int episode) {
                return TwoKinds.instance(episode);
              }

              @Override
              public SmraInstance tuning(int index) {
                return TwoKinds.instance(10_000 + index);
              }

              @Override
              public int tuningCount() {
                return 1;
              }
            },
            new VectorBackend(),
            5,
            episodes));
  }

  /** Half of the users had better move at once with large shares, half had better stay. */
  @ParameterizedTest
  @MethodSource("mended")
  void whoGainsMovesAndWhoLosesStays(Algorithm<SmraInstance, SmraSlot, SmraDecision> algorithm) {
    Trainee<SmraSlot, SmraDecision> run = begin(algorithm, 200);
    for (int episode = 0; episode < 200; episode++) {
      run.episode(episode);
    }
    SmraInstance held = TwoKinds.instance(10_000);
    Trajectory<SmraDecision> played = Simulator.run(problem, held, run.policy(1));
    assertThat(played.feasible()).isTrue();
    SmraDecision first = played.decisions().get(0);
    for (int u = 0; u < held.users(); u++) {
      assertThat(first.server(u)).isEqualTo(TwoKinds.gains(held, u) ? 1 : 0);
    }
    double delay = problem.objective(held, held.slots(), played.totals());
    assertThat(delay).isLessThan(1.1 * TwoKinds.bestMeanDelay(held));
  }

  /** The same seed gives the same weights, also when the run was interrupted. */
  @ParameterizedTest
  @MethodSource("all")
  void resumedRunsEndTheSame(Algorithm<SmraInstance, SmraSlot, SmraDecision> algorithm) {
    Trainee<SmraSlot, SmraDecision> straight = begin(algorithm, 6);
    Tensors kept = new Tensors();
    for (int episode = 0; episode < 6; episode++) {
      if (episode == 3) {
        straight.save("run", kept);
      }
      straight.episode(episode);
    }
    Trainee<SmraSlot, SmraDecision> resumed = begin(algorithm, 6);
    resumed.load("run", kept);
    for (int episode = 3; episode < 6; episode++) {
      resumed.episode(episode);
    }
    assertThat(resumed.gradientSteps()).isEqualTo(straight.gradientSteps()).isPositive();
    assertThat(resumed.environmentSteps()).isEqualTo(straight.environmentSteps());
    straight
        .policyWeights()
        .arrays()
        .forEach(
            (name, values) -> assertThat(resumed.policyWeights().floats(name)).isEqualTo(values));
  }

  /** A policy made from stored weights decides as the run's own, and keeps to the rules. */
  @ParameterizedTest
  @MethodSource("all")
  void storedPoliciesDecideAlike(Algorithm<SmraInstance, SmraSlot, SmraDecision> algorithm) {
    Trainee<SmraSlot, SmraDecision> run = begin(algorithm, 3);
    for (int episode = 0; episode < 3; episode++) {
      run.episode(episode);
    }
    Map<String, String> set = new HashMap<>(QUICK);
    Parameters parameters = Parameters.of("test", algorithm.hyperparameters(), set);
    for (int seed = 0; seed < 5; seed++) {
      SmraInstance other = RandomSmra.instance(seed);
      Policy<SmraSlot, SmraDecision> stored =
          algorithm.policy(parameters, Sizes.of(other), run.policyWeights(), 1);
      Trajectory<SmraDecision> a = Simulator.run(problem, other, stored);
      Trajectory<SmraDecision> b = Simulator.run(problem, other, run.policy(1));
      assertThat(a.violations()).isEqualTo(List.of());
      assertThat(a.totals()).isEqualTo(b.totals());
    }
  }
}
