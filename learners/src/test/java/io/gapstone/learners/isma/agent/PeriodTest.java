package io.gapstone.learners.isma.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Policy;
import io.gapstone.core.Simulator;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.learners.isma.RandomIsma;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static List<IsmaDecision> play(int period) {
    IsmaTrainee trainee =
        IsmaAgentsTest.trainee(
            new Isma.Plus(),
            Map.of("period", Integer.toString(period), "gradientSteps", "1", "batch", "4"),
            1);
    trainee.episode(0);
    Policy<IsmaSlot, IsmaDecision> policy = trainee.policy(3);
    return Simulator.run(RandomIsma.PROBLEM, RandomIsma.instance(8), policy).decisions();
  }

  /** Between two decisions a user keeps its server, once it has arrived there. */
  @Test
  void whoHasArrivedKeepsItsWishes() {
    List<IsmaDecision> decisions = play(4);
    int kept = 0;
    for (int t = 2; t < 4; t++) {
      for (int u = 0; u < RandomIsma.USERS; u++) {
        if (decisions.get(t - 1).server(u) == decisions.get(t - 2).server(u)) {
          assertThat(decisions.get(t).server(u)).isEqualTo(decisions.get(t - 1).server(u));
          assertThat(decisions.get(t).ratioTenths(u))
              .isEqualTo(decisions.get(t - 1).ratioTenths(u));
          kept++;
        }
      }
    }
    assertThat(kept).isPositive();
  }

  /** All users are newcomers in slot 0 and decided at once. */
  @Test
  void newcomersAreDecidedAtOnce() {
    IsmaDecision first = play(4).get(0);
    assertThat(first).isEqualTo(play(1).get(0));
    int offloaded = 0;
    for (int u = 0; u < RandomIsma.USERS; u++) {
      offloaded += first.ratioTenths(u) > 0 ? 1 : 0;
    }
    assertThat(offloaded).isEqualTo(RandomIsma.USERS);
  }
}
