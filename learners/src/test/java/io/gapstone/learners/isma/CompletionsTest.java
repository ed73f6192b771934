package io.gapstone.learners.isma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.core.isma.IsmaState;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CompletionsTest {

  private final IsmaInstance instance = RandomIsma.instance(5);
  private final IsmaState state = RandomIsma.spread();
  private final IsmaSlot slot = RandomIsma.PROBLEM.slot(instance, 1, state);
  private final Completions completions = new Completions(RandomIsma.USERS, RandomIsma.SERVERS);

  /** Users 0 and 3 are of server 0, which wishes for a share of server 1. */
  private static IsmaDecision decision(double share, int tenths) {
    return new IsmaDecision(
        new int[] {0, 1, 2, 1, 1, 2},
        new int[] {9, 10, 10, tenths, 8, 0},
        new double[] {1, 0.5, 0.7, share, 0.5, 0});
  }

  private double total(IsmaDecision decision) {
    double[] seconds = completions.seconds(slot.fullInformation(), decision);
    return Arrays.stream(seconds).sum();
  }

  @Test
  void addUpToWhatTheProcessTells() {
    for (double share : new double[] {0.2, 0.9}) {
      IsmaDecision decision = decision(share, 10);
      double told = RandomIsma.PROBLEM.transition(instance, 1, state, decision).components()[0];
      assertThat(total(decision)).isCloseTo(told, within(1e-9 * told));
    }
  }

  @Test
  void whatAServerCausesFallsWithTheTotal() {
    IsmaDecision small = decision(0.2, 10);
    double before = total(small);
    double causedBefore = completions.caused(slot.fullInformation(), small, 0);
    IsmaDecision large = decision(0.9, 10);
    double after = total(large);
    double causedAfter = completions.caused(slot.fullInformation(), large, 0);
    assertThat(after - before).isNotCloseTo(0, within(1.0));
    assertThat(causedAfter - causedBefore).isCloseTo(after - before, within(1e-9 * before));
  }

  @Test
  void whoDelaysNobodyCausesItsOwnTimes() {
    IsmaDecision alone = decision(0, 0);
    double[] seconds = completions.seconds(slot.fullInformation(), alone).clone();
    assertThat(completions.caused(slot.fullInformation(), alone, 0))
        .isCloseTo(seconds[0] + seconds[3], within(1e-9 * seconds[0]));
  }
}
