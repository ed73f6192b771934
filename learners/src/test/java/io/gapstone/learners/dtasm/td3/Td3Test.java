package io.gapstone.learners.dtasm.td3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Parameters;
import io.gapstone.core.Simulator;
import io.gapstone.core.Sizes;
import io.gapstone.core.Trajectory;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.learners.dtasm.DtasmRuns;
import io.gapstone.learners.train.Trainee;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Td3Test {

  private static final Map<String, String> QUICK =
      Map.of(
          "hidden", "16",
          "layers", "1",
          "batch", "16",
          "capacity", "200",
          "collection", "20",
          "delay", "2",
          "averaging", "0.05",
          "criticRate", "0.003",
          "actorRate", "0.003",
          "rewardBits", "2e7");

  static List<Td3> agents() {
    return List.of(new Td3.Printed(), new Td3.Plus());
  }

  /** Without noise the paper's agent tries one action only. */
  private static Map<String, String> helped() {
    Map<String, String> settings = new HashMap<>(QUICK);
    settings.put("firstNoise", "1");
    return settings;
  }

  @ParameterizedTest
  @MethodSource("agents")
  void solvesATrivialEnvironment(Td3 agent) {
    DtasmInstance instance = DtasmRuns.fullAndFree(4, 10);
    Trainee<DtasmSlot, DtasmDecision> run = DtasmRuns.begin(agent, instance, helped(), 60);
    for (int episode = 0; episode < 60; episode++) {
      run.episode(episode);
    }
    Trajectory<DtasmDecision> played = Simulator.run(DtasmRuns.PROBLEM, instance, run.policy(1));
    assertThat(played.violations()).isEmpty();
    assertThat(played.totals()[0]).isZero();
    assertThat(run.environmentSteps()).isEqualTo(600);
    assertThat(run.gradientSteps()).isEqualTo(580);
  }

  @ParameterizedTest
  @MethodSource("agents")
  void interruptedAndResumedLearnsTheSame(Td3 agent) {
    DtasmInstance instance = DtasmRuns.tight(6, 3, 8, 5);
    float[] straight = DtasmRuns.trained(agent, instance, QUICK, 8, false);
    assertThat(DtasmRuns.trained(agent, instance, QUICK, 8, true)).containsExactly(straight);
    assertThat(DtasmRuns.trained(agent, instance, QUICK, 8, false)).containsExactly(straight);
    assertThat(DtasmRuns.trained(agent, instance, QUICK, 6, false)).isNotEqualTo(straight);
  }

  @ParameterizedTest
  @MethodSource("agents")
  void decidesFromStoredWeightsAsFromItsOwn(Td3 agent) {
    DtasmInstance instance = DtasmRuns.tight(6, 3, 8, 5);
    Trainee<DtasmSlot, DtasmDecision> run = DtasmRuns.begin(agent, instance, QUICK, 4);
    run.episode(0);
    run.episode(1);
    run.episode(2);
    run.episode(3);
    Parameters parameters = Parameters.of(agent.id(), agent.hyperparameters(), QUICK);
    assertThat(
            Simulator.run(
                    DtasmRuns.PROBLEM,
                    instance,
                    agent.policy(parameters, Sizes.of(instance), run.policyWeights(), 9))
                .decisions())
        .isEqualTo(Simulator.run(DtasmRuns.PROBLEM, instance, run.policy(1)).decisions());
    assertThatThrownBy(
            () -> Simulator.run(DtasmRuns.PROBLEM, DtasmRuns.tight(7, 3, 1, 5), run.policy(1)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("another size");
  }

  @Test
  void ofRawNumbersTheActorLearnsNothing() {
    DtasmInstance instance = DtasmRuns.tight(6, 3, 8, 5);
    Map<String, String> raw = new HashMap<>(QUICK);
    raw.put("observation", "raw");
    Td3 agent = new Td3.Printed();
    assertThat(DtasmRuns.trained(agent, instance, raw, 8, false))
        .containsExactly(DtasmRuns.trained(agent, instance, raw, 1, false));
  }

  @Test
  void defaultsAreThePapers() {
    Map<String, String> printed =
        Parameters.of("td3", new Td3.Printed().hyperparameters(), Map.of()).asMap();
    assertThat(printed)
        .containsEntry("hidden", "256")
        .containsEntry("layers", "4")
        .containsEntry("capacity", "2048")
        .containsEntry("batch", "128")
        .containsEntry("delay", "20")
        .containsEntry("averaging", "0.005")
        .containsEntry("actorRate", "0.0001")
        .containsEntry("criticRate", "0.0001")
        .containsEntry("discount", "0.1")
        .containsEntry("collection", "50")
        .containsEntry("action", "probabilities");
  }

  @Test
  void fitsItsOwnSizeOnly() {
    Td3 agent = new Td3.Plus();
    Sizes trained = new Sizes(200, 8, 20);
    assertThat(agent.fits(trained, new Sizes(200, 8, 1000))).isTrue();
    assertThat(agent.fits(trained, new Sizes(201, 8, 20))).isFalse();
    assertThat(agent.fits(trained, new Sizes(200, 9, 20))).isFalse();
  }
}
