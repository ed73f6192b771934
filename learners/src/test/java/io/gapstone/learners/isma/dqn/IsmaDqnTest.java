package io.gapstone.learners.isma.dqn;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Simulator;
import io.gapstone.core.Sizes;
import io.gapstone.core.Trajectory;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaServerwisePolicy;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.learners.isma.RandomIsma;
import io.gapstone.learners.isma.Scales;
import io.gapstone.learners.train.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IsmaDqnTest {

  private static final IsmaDqn AGENT = new IsmaDqn();

  private static DqnTrainee trainee(Map<String, String> settings, int episodes) {
    return (DqnTrainee) AGENT.begin(RandomIsma.task(AGENT, settings, episodes));
  }

  private static double seconds(Policy<IsmaSlot, IsmaDecision> policy) {
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      Trajectory<IsmaDecision> played =
          Simulator.run(RandomIsma.PROBLEM, RandomIsma.instance(2000 + k), policy);
      assertThat(played.violations()).isEmpty();
      sum += played.totals()[0];
    }
    return sum;
  }

  @Test
  void learnsToOffload() {
    DqnTrainee trainee = trainee(Map.of(), 60);
    double local = 0;
    for (int k = 0; k < 3; k++) {
      IsmaInstance instance = RandomIsma.instance(2000 + k);
      for (int t = 0; t < instance.slots(); t++) {
        for (int u = 0; u < instance.users(); u++) {
          local += instance.cycles(t, u) / instance.cpuHertz(u);
        }
      }
    }
    for (int k = 0; k < 60; k++) {
      trainee.episode(k);
    }
    assertThat(seconds(trainee.policy(1))).isLessThan(0.3 * local);
  }

  @Test
  void interruptedAndResumedARunIsTheSame() {
    Map<String, String> settings = Map.of("batch", "8");
    DqnTrainee whole = trainee(settings, 6);
    DqnTrainee first = trainee(settings, 6);
    for (int k = 0; k < 6; k++) {
      whole.episode(k);
      if (k < 3) {
        first.episode(k);
      }
    }
    Tensors checkpoint = new Tensors();
    first.save("run", checkpoint);
    DqnTrainee second = trainee(settings, 6);
    second.load("run", checkpoint);
    for (int k = 3; k < 6; k++) {
      second.episode(k);
    }
    assertThat(second.gradientSteps()).isEqualTo(whole.gradientSteps()).isPositive();
    assertThat(second.policyWeights().floats("values"))
        .containsExactly(whole.policyWeights().floats("values"));
    Parameters hyper = Parameters.of(AGENT.id(), AGENT.hyperparameters(), settings);
    Sizes sizes = Sizes.of(RandomIsma.instance(0));
    assertThat(seconds(AGENT.policy(hyper, sizes, whole.policyWeights(), 1)))
        .isEqualTo(seconds(whole.policy(1)));
    assertThat(AGENT.fits(sizes, new Sizes(9, 3, 5))).isTrue();
    assertThat(AGENT.fits(sizes, new Sizes(6, 4, 5))).isFalse();
  }

  /** Two requests at each server; both at server 0 go to server 1, with 4 and 10 tenths. */
  @Test
  void requestsAreDecidedInTurn() {
    List<float[]> seen = new ArrayList<>();
    Scales scales = Scales.of(RandomIsma.instance(1));
    IsmaServerwisePolicy policy =
        new IsmaServerwisePolicy(
            server ->
                new Requests(
                    scales,
                    RandomIsma.SERVERS,
                    (k, state) -> {
                      if (server == 0) {
                        seen.add(state.clone());
                        return k == 0 ? 14 : 20;
                      }
                      return 0;
                    }));
    IsmaInstance instance = RandomIsma.instance(1);
    IsmaSlot slot = RandomIsma.PROBLEM.slot(instance, 0, RandomIsma.spread());
    IsmaDecision decision = policy.decide(slot);
    assertThat(decision.server(0)).isEqualTo(1);
    assertThat(decision.ratioTenths(0)).isEqualTo(4);
    assertThat(decision.server(3)).isEqualTo(1);
    assertThat(decision.ratioTenths(3)).isEqualTo(10);
    assertThat(decision.share(0)).isEqualTo(0.5);
    assertThat(decision.share(3)).isEqualTo(0.5);
    assertThat(decision.ratioTenths(1)).isZero();
    // free shares, whose the request is, sent so far over the two users of an equal part
    assertThat(seen).hasSize(2);
    assertThat(seen.get(0)).hasSize(16);
    assertThat(seen.get(0)[5]).isEqualTo(0.2f);
    assertThat(seen.get(0)[6]).isEqualTo(1);
    assertThat(seen.get(0)[10]).isZero();
    assertThat(seen.get(1)[10]).isEqualTo(0.5f);
    assertThat(seen.get(0)[14]).isEqualTo(1);
    assertThat(seen.get(1)[15]).isEqualTo(0.5f);
  }
}
