package io.gapstone.core.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Outcome;
import io.gapstone.core.Violation;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DelayEnergyProblemTest {

  private static final Offset<Double> EXACT = within(1e-12);

  private final DelayEnergyProblem problem = new DelayEnergyProblem();
  private final TinyDelayEnergy tiny = new TinyDelayEnergy();

  @Test
  void staying() {
    double[] totals = play(joint(0, 1, 1)).components();
    // DELAY-ENERGY (8): 0.85 + 1.06 + 0.77
    assertThat(totals[DelayEnergyTotals.DELAY]).isCloseTo(2.68, EXACT);
    assertThat(totals[DelayEnergyTotals.COMMUNICATION]).isCloseTo(2.2, EXACT);
    assertThat(totals[DelayEnergyTotals.ACCESS]).isCloseTo(0.11, EXACT);
    assertThat(totals[DelayEnergyTotals.COMPUTATION]).isCloseTo(0.37, EXACT);
    assertThat(totals[DelayEnergyTotals.DECISION_DELAY]).isCloseTo(0.48, EXACT);
    assertThat(totals[DelayEnergyTotals.ENERGY]).isZero();
    assertThat(totals[DelayEnergyTotals.MOVES]).isZero();
    assertThat(problem.objective(tiny.build(), 1, totals)).isCloseTo(1.34, EXACT);
  }

  @Test
  void moving() {
    Outcome<DelayEnergyState> outcome = play(joint(0, 0, 2));
    double[] totals = outcome.components();
    // user 0: 0.8 + 0.1; user 1: 0.8 + 0.2 + 0.044; user 2: 0.6, one hop of access 0.05, 0.03,
    // and 16e6 bits over two hops 0.056
    assertThat(totals[DelayEnergyTotals.DELAY]).isCloseTo(0.9 + 1.044 + 0.736, EXACT);
    assertThat(totals[DelayEnergyTotals.MIGRATION]).isCloseTo(0.1, EXACT);
    // DELAY-ENERGY (9): 0.002 for user 1, 2 x 0.002 GB x 2 hops for user 2
    assertThat(totals[DelayEnergyTotals.ENERGY]).isCloseTo(0.01, EXACT);
    assertThat(DelayEnergyTotals.objectives(totals)).containsExactly(totals[0], totals[1]);
    assertThat(totals[DelayEnergyTotals.MIGRATED_BIT_HOPS]).isEqualTo(40e6);
    assertThat(totals[DelayEnergyTotals.MOVES]).isEqualTo(2);
    assertThat(totals[DelayEnergyTotals.REQUESTS]).isEqualTo(2);
    assertThat(totals[DelayEnergyTotals.DECISION_COST]).isCloseTo(0.48 / 2 + 0.01, EXACT);
    assertThat(problem.objective(tiny.build(), 1, totals)).isCloseTo(1.35, EXACT);
    assertThat(outcome.violations()).isEmpty();
    assertThat(outcome.next().host(2)).isEqualTo(2);
    assertThat(outcome.next().occupants(0)).isEqualTo(2);
    assertThat(outcome.next().occupants(1)).isZero();
  }

  @Test
  void aServerThatDoesNotExistLeavesTheUserOnItsHost() {
    Outcome<DelayEnergyState> outcome = play(joint(0, 7, -2));
    // DELAY-ENERGY (10): one of the servers 0, 1 and 2
    assertThat(outcome.violations())
        .containsExactly(
            new Violation("DELAY-ENERGY (10) server", 0, 1, Violation.NONE, 5),
            new Violation("DELAY-ENERGY (10) server", 0, 2, Violation.NONE, 2));
    assertThat(outcome.components()).isEqualTo(play(joint(0, 1, 1)).components());
  }

  @Test
  void aServerHoldsNoMoreThanItsVms() {
    Outcome<DelayEnergyState> outcome = play(joint(2, 2, 2));
    // DELAY-ENERGY (11): three services on a server for one
    assertThat(outcome.violations())
        .containsExactly(new Violation("DELAY-ENERGY (11) vms", 0, Violation.NONE, 2, 2));
    assertThat(outcome.next().occupants(2)).isEqualTo(3);
  }

  @Test
  void jointDecisionsAreHeldToDeadlines() {
    tiny.deadlines = new double[] {2, 1.05, 2};
    Outcome<DelayEnergyState> late = play(joint(0, 1, 1));
    // DELAY-ENERGY (12): 1.06 s where 1.044 s were possible
    assertThat(late.violations()).hasSize(1);
    Violation violation = late.violations().get(0);
    assertThat(violation.constraint()).isEqualTo("DELAY-ENERGY (12) deadline");
    assertThat(violation.user()).isEqualTo(1);
    assertThat(violation.server()).isEqualTo(1);
    assertThat(violation.amount()).isCloseTo(0.01, EXACT);
    assertThat(late.components()[DelayEnergyTotals.MISSED_DEADLINES]).isEqualTo(1);
    assertThat(play(joint(0, 0, 1)).violations()).isEmpty();
  }

  @Test
  void sequentialDecisionsAreCounted() {
    tiny.deadlines = new double[] {2, 1.05, 2};
    int[] stay = {0, 1, 1};
    Outcome<DelayEnergyState> late = play(DelayEnergyDecision.sequential(stay, stay));
    assertThat(late.violations()).isEmpty();
    assertThat(late.components()[DelayEnergyTotals.MISSED_DEADLINES]).isEqualTo(1);
    assertThat(late.components()[DelayEnergyTotals.HOPELESS_DEADLINES]).isZero();
  }

  @Test
  void deadlinesThatNoServerCanMeetDoNotConstrain() {
    tiny.deadlines = new double[] {2, 0.94, 2};
    Outcome<DelayEnergyState> outcome = play(joint(0, 1, 1));
    assertThat(outcome.violations()).isEmpty();
    assertThat(outcome.components()[DelayEnergyTotals.MISSED_DEADLINES]).isZero();
    assertThat(outcome.components()[DelayEnergyTotals.HOPELESS_DEADLINES]).isEqualTo(1);
  }

  @Test
  void aRefusalMustBeGenuine() {
    tiny.hosts = new int[] {0, 1, 2};
    int[] stay = {0, 1, 2};
    Outcome<DelayEnergyState> full =
        play(DelayEnergyDecision.sequential(stay, new int[] {0, 2, 2}));
    assertThat(full.violations()).isEmpty();
    assertThat(full.components()[DelayEnergyTotals.REFUSED]).isEqualTo(1);
    assertThat(full.components()[DelayEnergyTotals.REQUESTS]).isEqualTo(1);
    Outcome<DelayEnergyState> room =
        play(DelayEnergyDecision.sequential(stay, new int[] {1, 1, 2}));
    assertThat(room.violations())
        .containsExactly(new Violation("DELAY-ENERGY refusal", 0, 0, 1, 1));
    assertThat(room.components()[DelayEnergyTotals.REFUSED]).isZero();
    Outcome<DelayEnergyState> moved =
        play(DelayEnergyDecision.sequential(new int[] {1, 1, 2}, new int[] {2, 1, 2}));
    assertThat(moved.violations())
        .containsExactly(new Violation("DELAY-ENERGY refusal", 0, 0, 2, 1));
  }

  @Test
  void fullServersCanOnlyBeSwappedJointly() {
    tiny.hosts = new int[] {0, 1, 2};
    tiny.vms = new int[] {1, 1, 1};
    assertThat(play(joint(1, 0, 2)).violations()).isEmpty();
  }

  @Test
  void decisionsAreForAllUsers() {
    assertThatThrownBy(() -> play(joint(0, 1)))
        .isInstanceOf(BadInputException.class)
        .hasMessage("the decision is for 2 users; it must be for 3.");
  }

  @Test
  void loads() {
    assertThat(problem.loadRatios(tiny.build()))
        .containsEntry("vms", 0.6)
        .containsEntry("hopelessDeadlines", 0.0);
    // six tasks: 0.8, 0.8, 0.6 and three times 0.4 s, deadlines of 2 s
    assertThat(problem.loadRatios(tiny.build()).get("communicationOverDeadline"))
        .isCloseTo(3.4 / 12, EXACT);
  }

  private static DelayEnergyDecision joint(int... servers) {
    return DelayEnergyDecision.joint(servers);
  }

  private Outcome<DelayEnergyState> play(DelayEnergyDecision decision) {
    DelayEnergyInstance instance = tiny.build();
    return problem.transition(instance, 0, problem.initialState(instance), decision);
  }
}
