package io.gapstone.core.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import org.junit.jupiter.api.Test;

class DelayEnergySequenceTest {

  private final DelayEnergyProblem problem = new DelayEnergyProblem();
  private final DelayEnergyInstance instance = new TinyDelayEnergy().build();
  private final DelayEnergySequence sequence =
      new DelayEnergySequence(problem.slot(instance, 0, problem.initialState(instance)));

  @Test
  void theUndecidedStillOccupyTheirHosts() {
    assertThat(sequence.admitsNext(1)).isFalse();
    assertThat(sequence.wish(1)).isFalse();
    assertThat(sequence.wish(2)).isTrue();
    assertThat(sequence.occupants(1)).isEqualTo(1);
    assertThat(sequence.occupantsWithNext(1)).isEqualTo(1);
    assertThat(sequence.occupantsWithNext(0)).isEqualTo(2);
    assertThat(sequence.wish(2)).isFalse();
    DelayEnergyDecision decision = sequence.decision();
    assertThat(decision)
        .isEqualTo(DelayEnergyDecision.sequential(new int[] {0, 2, 1}, new int[] {1, 2, 2}));
    var outcome = problem.transition(instance, 0, problem.initialState(instance), decision);
    assertThat(outcome.violations()).isEmpty();
    assertThat(outcome.components()[DelayEnergyTotals.REFUSED]).isEqualTo(2);
    assertThat(outcome.components()[DelayEnergyTotals.REQUESTS]).isEqualTo(3);
  }

  @Test
  void theIdlestOtherServerHasMostFreeVms() {
    assertThat(sequence.idlestOther()).isEqualTo(2);
    sequence.wish(2);
    // server 0 is empty now, server 2 full
    assertThat(sequence.idlestOther()).isZero();
  }

  @Test
  void wishesAreForServersThatExist() {
    assertThatThrownBy(() -> sequence.wish(3))
        .isInstanceOf(BadInputException.class)
        .hasMessage("user 0 wishes server 3; there are 3.");
  }

  @Test
  void allUsersMustBeAnswered() {
    sequence.wish(0);
    assertThatThrownBy(sequence::decision).hasMessage("user 1 was not answered");
  }
}
