package io.gapstone.learners.delayenergy.d3qn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Parameters;
import io.gapstone.core.Simulator;
import io.gapstone.core.Sizes;
import io.gapstone.core.Trajectory;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.learners.train.Tensors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgentsTest {

  private static final int SLOTS = 12;

  static List<D3qn> agents() {
    return Tiny.AGENTS;
  }

  @ParameterizedTest
  @MethodSource("agents")
  void solvesATrivialEnvironment(D3qn agent) {
    DelayEnergyInstance instance = Tiny.slowAndFast(SLOTS);
    int episodes = 40;
    D3qnTrainee run = Tiny.run(agent, instance, Tiny.QUICK, episodes);
    for (int episode = 0; episode < episodes; episode++) {
      run.episode(episode);
    }
    Trajectory<DelayEnergyDecision> played = Simulator.run(Tiny.PROBLEM, instance, run.policy(1));
    assertThat(played.violations()).isEmpty();
    for (DelayEnergyDecision decision : played.decisions()) {
      assertThat(List.of(decision.server(0), decision.server(1))).containsExactly(1, 1);
    }
    assertThat(run.environmentSteps()).isEqualTo(2L * SLOTS * episodes);
  }

  @ParameterizedTest
  @MethodSource("agents")
  void interruptedAndResumedLearnsTheSame(D3qn agent) {
    DelayEnergyInstance instance = Tiny.slowAndFast(SLOTS);
    D3qnTrainee straight = Tiny.run(agent, instance, Tiny.QUICK, 12);
    D3qnTrainee first = Tiny.run(agent, instance, Tiny.QUICK, 12);
    for (int episode = 0; episode < 12; episode++) {
      straight.episode(episode);
    }
    for (int episode = 0; episode < 6; episode++) {
      first.episode(episode);
    }
    Tensors saved = new Tensors();
    first.save("run", saved);
    D3qnTrainee second = Tiny.run(agent, instance, Tiny.QUICK, 12);
    second.load("run", saved);
    for (int episode = 6; episode < 12; episode++) {
      second.episode(episode);
    }
    assertThat(straight.gradientSteps()).isPositive().isEqualTo(second.gradientSteps());
    assertThat(second.environmentSteps()).isEqualTo(straight.environmentSteps());
    assertThat(second.policyWeights().floats("values"))
        .containsExactly(straight.policyWeights().floats("values"));
  }

  @ParameterizedTest
  @MethodSource("agents")
  void decidesFromStoredWeightsAsFromItsOwn(D3qn agent) {
    DelayEnergyInstance instance = Tiny.slowAndFast(SLOTS);
    D3qnTrainee run = Tiny.run(agent, instance, Tiny.QUICK, 3);
    run.episode(0);
    run.episode(1);
    Parameters parameters = Parameters.of("agent", agent.hyperparameters(), Tiny.QUICK);
    Sizes sizes = Sizes.of(instance);
    assertThat(
            Simulator.run(
                    Tiny.PROBLEM, instance, agent.policy(parameters, sizes, run.policyWeights(), 9))
                .decisions())
        .isEqualTo(Simulator.run(Tiny.PROBLEM, instance, run.policy(1)).decisions());
  }

  @ParameterizedTest
  @MethodSource("agents")
  void fitsItsSizes(D3qn agent) {
    Sizes trained = new Sizes(60, 24, 80);
    assertThat(agent.fits(trained, new Sizes(100, 24, 20))).isTrue();
    assertThat(agent.fits(trained, new Sizes(60, 25, 80))).isEqualTo(agent.id().endsWith("-plus"));
  }

  @ParameterizedTest
  @MethodSource("agents")
  void plusDiffersInWhatTheListSays(D3qn agent) {
    Map<String, String> values = Parameters.of("agent", agent.hyperparameters()).asMap();
    boolean plus = agent.id().endsWith("-plus");
    assertThat(values)
        .containsEntry("state", plus ? "pairs" : "paper")
        .containsEntry("reward", plus ? "marginal" : "paper")
        .containsEntry("noisy", Boolean.toString(agent.id().startsWith("nper")))
        .containsEntry("energy", Boolean.toString(!agent.id().startsWith("ddqn-lstm")));
  }

  @Test
  void thePapersNetworkRefusesOtherServers() {
    D3qn agent = new Agents.Dqn();
    D3qnTrainee run = Tiny.run(agent, Tiny.slowAndFast(2), Tiny.QUICK, 1);
    run.episode(0);
    assertThatThrownBy(() -> Simulator.run(Tiny.PROBLEM, Tiny.example(), run.policy(1)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("another number of servers");
  }
}
