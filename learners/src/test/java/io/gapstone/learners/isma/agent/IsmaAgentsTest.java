package io.gapstone.learners.isma.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Simulator;
import io.gapstone.core.Sizes;
import io.gapstone.core.Trajectory;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.learners.isma.RandomIsma;
import io.gapstone.learners.train.Tensors;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IsmaAgentsTest {

  private static final Map<String, String> TINY =
      Map.of(
          "gradientSteps", "2",
          "batch", "4",
          "randomEpisodes", "2",
          "planEvery", "1",
          "planner", "light",
          "matched", "false",
          "candidates", "8",
          "iterations", "2",
          "elite", "3");

  static Stream<Isma> agents() {
    return Stream.of(
        new Isma.Printed(), new Isma.Slsm(), new Isma.Dlsm(), new Isma.Plus(), new Isma.Full());
  }

  static IsmaTrainee trainee(Isma agent, Map<String, String> settings, int episodes) {
    return (IsmaTrainee) agent.begin(RandomIsma.task(agent, settings, episodes));
  }

  private static double[] totals(IsmaInstance instance, Policy<IsmaSlot, IsmaDecision> policy) {
    Trajectory<IsmaDecision> played = Simulator.run(RandomIsma.PROBLEM, instance, policy);
    assertThat(played.violations()).isEmpty();
    return played.totals();
  }

  @ParameterizedTest
  @MethodSource("agents")
  void interruptedAndResumedARunIsTheSame(Isma agent) {
    IsmaTrainee whole = trainee(agent, TINY, 6);
    IsmaTrainee first = trainee(agent, TINY, 6);
    for (int k = 0; k < 6; k++) {
      whole.episode(k);
      if (k < 3) {
        first.episode(k);
      }
    }
    Tensors checkpoint = new Tensors();
    first.save("run", checkpoint);
    IsmaTrainee second = trainee(agent, TINY, 6);
    second.load("run", checkpoint);
    for (int k = 3; k < 6; k++) {
      second.episode(k);
    }
    assertThat(second.gradientSteps()).isEqualTo(whole.gradientSteps()).isEqualTo(12);
    assertThat(second.environmentSteps()).isEqualTo(whole.environmentSteps());
    Tensors one = whole.policyWeights();
    Tensors other = second.policyWeights();
    for (String name : new String[] {"0.encoder", "0.prior", "0.rewarder", "0.cell"}) {
      assertThat(other.floats(name)).as(name).containsExactly(one.floats(name));
    }
  }

  @ParameterizedTest
  @MethodSource("agents")
  void storedPoliciesDecideAsTheyDidAndBreakNothing(Isma agent) {
    IsmaTrainee trainee = trainee(agent, TINY, 3);
    for (int k = 0; k < 3; k++) {
      trainee.episode(k);
    }
    IsmaInstance instance = RandomIsma.instance(50);
    double[] now = totals(instance, trainee.policy(4));
    Parameters hyper = Parameters.of(agent.id(), agent.hyperparameters(), TINY);
    Tensors stored = trainee.policyWeights();
    Sizes sizes = Sizes.of(instance);
    assertThat(totals(instance, agent.policy(hyper, sizes, stored, 4))).containsExactly(now);
    assertThat(agent.fits(sizes, sizes)).isTrue();
    assertThat(agent.fits(sizes, new Sizes(6, 4, 5))).isFalse();
  }

  @Test
  void plansOfLoadsLearnToUseTheFastServers() {
    IsmaTrainee trainee =
        trainee(
            new Isma.Plus(),
            Map.of("randomEpisodes", "10", "gradientSteps", "12", "batch", "20", "hidden", "32"),
            30);
    for (int k = 0; k < 30; k++) {
      trainee.episode(k);
    }
    double mean = 0;
    double stay = 0;
    for (int k = 0; k < 5; k++) {
      IsmaInstance instance = RandomIsma.instance(2000 + k);
      mean += totals(instance, trainee.policy(k))[0];
      stay += totals(instance, new StayHome())[0];
    }
    // all at the slow server take its whole load; the three together are eight times as fast
    assertThat(mean).isLessThan(0.35 * stay);
  }

  /** Plans as printed learn that some actions are better than others. */
  @Test
  void printedPlansAreBetterThanRandomOnes() {
    IsmaTrainee trainee = trainee(new Isma.Printed(), Map.of("planEvery", "2", "batch", "20"), 30);
    double random = 0;
    for (int k = 0; k < 30; k++) {
      double seconds = trainee.episode(k).get("completionSeconds");
      random += k < 8 ? seconds / 8 : 0;
    }
    double planned = 0;
    for (int k = 0; k < 5; k++) {
      IsmaInstance instance = RandomIsma.instance(2000 + k);
      planned += totals(instance, trainee.policy(k))[0] / 5 / RandomIsma.USERS / RandomIsma.SLOTS;
    }
    assertThat(planned).isLessThan(0.9 * random);
  }

  @Test
  void oneModelPerServer() {
    Map<String, String> settings = new HashMap<>(TINY);
    settings.put("models", "each");
    IsmaTrainee trainee = trainee(new Isma.Plus(), settings, 3);
    for (int k = 0; k < 3; k++) {
      trainee.episode(k);
    }
    Tensors stored = trainee.policyWeights();
    assertThat(stored.floats("2.encoder")).isNotEqualTo(stored.floats("0.encoder"));
    totals(RandomIsma.instance(3), trainee.policy(1));
  }

  @Test
  void anotherNumberOfUsersIsRefusedWherePlansNameUsers() {
    IsmaTrainee trainee = trainee(new Isma.Printed(), TINY, 1);
    Isma agent = new Isma.Printed();
    assertThat(agent.fits(new Sizes(6, 3, 5), new Sizes(7, 3, 5))).isFalse();
    assertThat(new Isma.Plus().fits(new Sizes(6, 3, 5), new Sizes(7, 3, 5))).isTrue();
    Tensors stored = trainee.policyWeights();
    Parameters hyper = Parameters.of(agent.id(), agent.hyperparameters(), TINY);
    Policy<IsmaSlot, IsmaDecision> fits = agent.policy(hyper, new Sizes(6, 3, 5), stored, 1);
    assertThat(totals(RandomIsma.instance(1), fits)).isNotEmpty();
    IsmaInstance other = RandomIsma.oneUser();
    IsmaSlot slot = RandomIsma.PROBLEM.slot(other, 0, RandomIsma.PROBLEM.initialState(other));
    assertThatThrownBy(() -> fits.decide(slot))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("6 users and 3 servers");
  }
}
