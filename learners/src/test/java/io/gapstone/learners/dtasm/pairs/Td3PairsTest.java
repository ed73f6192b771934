package io.gapstone.learners.dtasm.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Parameters;
import io.gapstone.core.Simulator;
import io.gapstone.core.Sizes;
import io.gapstone.core.Trajectory;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.learners.dtasm.DtasmRuns;
import io.gapstone.learners.train.Trainee;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Td3PairsTest {

  private static final Td3Pairs AGENT = new Td3Pairs();

  private static final Map<String, String> QUICK =
      Map.of(
          "hidden", "8",
          "batch", "16",
          "capacity", "1000",
          "every", "2",
          "warmup", "50",
          "criticRate", "0.003",
          "actorRate", "0.003",
          "averaging", "0.02",
          "leastCapacity", "1");

  @Test
  void solvesATrivialEnvironment() {
    DtasmInstance instance = DtasmRuns.fullAndFree(4, 10);
    Trainee<DtasmSlot, DtasmDecision> run = DtasmRuns.begin(AGENT, instance, QUICK, 20);
    for (int episode = 0; episode < 20; episode++) {
      run.episode(episode);
    }
    assertThat(cloudBits(run, instance)).isZero();
    assertThat(run.environmentSteps()).isEqualTo(800);
    assertThat(run.gradientSteps()).isEqualTo(375);
  }

  @Test
  void learnsToLeaveRoomAndDecidesAtOtherSizes() {
    DtasmInstance instance = DtasmRuns.tight(12, 3, 10, 5);
    Trainee<DtasmSlot, DtasmDecision> run = DtasmRuns.begin(AGENT, instance, QUICK, 40);
    double before = cloudBits(run, instance);
    for (int episode = 0; episode < 40; episode++) {
      run.episode(episode);
    }
    assertThat(cloudBits(run, instance)).isLessThan(0.95 * before);
    DtasmInstance other = DtasmRuns.tight(9, 5, 3, 8);
    assertThat(AGENT.fits(Sizes.of(instance), Sizes.of(other))).isTrue();
    Trajectory<DtasmDecision> played = Simulator.run(DtasmRuns.PROBLEM, other, run.policy(1));
    assertThat(played.violations()).isEmpty();
  }

  private static double cloudBits(Trainee<DtasmSlot, DtasmDecision> run, DtasmInstance instance) {
    Trajectory<DtasmDecision> played = Simulator.run(DtasmRuns.PROBLEM, instance, run.policy(1));
    assertThat(played.violations()).isEmpty();
    return played.totals()[0];
  }

  @Test
  void interruptedAndResumedLearnsTheSame() {
    DtasmInstance instance = DtasmRuns.tight(6, 3, 8, 5);
    float[] straight = DtasmRuns.trained(AGENT, instance, QUICK, 6, false);
    assertThat(DtasmRuns.trained(AGENT, instance, QUICK, 6, true)).containsExactly(straight);
    assertThat(DtasmRuns.trained(AGENT, instance, QUICK, 4, false)).isNotEqualTo(straight);
  }

  @Test
  void decidesFromStoredWeightsAsFromItsOwn() {
    DtasmInstance instance = DtasmRuns.tight(12, 3, 8, 5);
    Trainee<DtasmSlot, DtasmDecision> run = DtasmRuns.begin(AGENT, instance, QUICK, 2);
    run.episode(0);
    run.episode(1);
    Parameters parameters = Parameters.of(AGENT.id(), AGENT.hyperparameters(), QUICK);
    assertThat(
            Simulator.run(
                    DtasmRuns.PROBLEM,
                    instance,
                    AGENT.policy(parameters, Sizes.of(instance), run.policyWeights(), 9))
                .decisions())
        .isEqualTo(Simulator.run(DtasmRuns.PROBLEM, instance, run.policy(1)).decisions());
  }
}
