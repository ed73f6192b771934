package io.gapstone.core.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Outcome;
import io.gapstone.core.Violation;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LyapunovProblemTest {

  private static final Offset<Double> EXACT = within(1e-12);
  private final LyapunovProblem problem = new LyapunovProblem();

  private Outcome<LyapunovState> play(LyapunovInstance instance, int t, LyapunovDecision decision) {
    return problem.transition(instance, t, problem.initialState(instance), decision);
  }

  @Test
  void stayingAddsUpTheLatency() {
    Outcome<LyapunovState> outcome = play(Tiny.oneUser(), 0, LyapunovDecision.withinBudget(0));
    // latency, uplink, wire, computation, moves, forced, over budget, failed, backlog
    double[] expected = {0.181, 0.1, 0.001, 0.08, 0, 0, 0, 0, 0};
    for (int c = 0; c < expected.length; c++) {
      assertThat(outcome.components()[c]).isCloseTo(expected[c], EXACT);
    }
    assertThat(outcome.violations()).isEmpty();
    assertThat(outcome.next().host(0)).isZero();
    assertThat(outcome.next().queue(0)).isZero();
    assertThat(outcome.next().moves(0)).isZero();
  }

  @Test
  void aMoveEntersQueueAndCount() {
    LyapunovInstance tiny = Tiny.oneUser();
    Outcome<LyapunovState> outcome = play(tiny, 1, LyapunovDecision.withinBudget(1));
    assertThat(outcome.violations()).isEmpty();
    assertThat(outcome.next().moves(0)).isEqualTo(1);
    // LYAPUNOV (3) and (12): 0 + 1 - 0.5
    assertThat(outcome.next().queue(0)).isEqualTo(0.5);
    assertThat(outcome.components()[4]).isEqualTo(1);
    assertThat(outcome.components()[5]).isZero();
    assertThat(outcome.components()[7]).isEqualTo(1);
    assertThat(outcome.components()[8]).isEqualTo(0.5);
  }

  @Test
  void aHostThatIsNoCandidateForcesAMove() {
    LyapunovInstance tiny = Tiny.oneUser();
    LyapunovState far = new LyapunovState(new int[] {2}, new double[1], new int[1]);
    Outcome<LyapunovState> outcome =
        problem.transition(tiny, 0, far, LyapunovDecision.withoutBudget(0));
    assertThat(outcome.components()[4]).isEqualTo(1);
    assertThat(outcome.components()[5]).isEqualTo(1);
  }

  @Test
  void theBudgetBindsWhoPromisedIt() {
    LyapunovInstance tiny = Tiny.oneUser(0);
    Outcome<LyapunovState> promised = play(tiny, 1, LyapunovDecision.withinBudget(1));
    // LYAPUNOV (11a): one move, none allowed
    assertThat(promised.violations())
        .containsExactly(new Violation("LYAPUNOV (11a) budget", 1, 0, 1, 1));
    Outcome<LyapunovState> counted = play(tiny, 1, LyapunovDecision.withoutBudget(1));
    assertThat(counted.violations()).isEmpty();
    assertThat(counted.components()[6]).isEqualTo(1);
  }

  @Test
  void aLateServerIsAViolationWhereAnotherIsInTime() {
    Outcome<LyapunovState> outcome = play(Tiny.oneUser(), 0, LyapunovDecision.withoutBudget(1));
    // LYAPUNOV (11b) and (13a): 0.209 s against 0.2 s
    assertThat(outcome.violations()).hasSize(1);
    Violation late = outcome.violations().get(0);
    assertThat(late.constraint()).isEqualTo("LYAPUNOV (11b) deadline");
    assertThat(late.amount()).isCloseTo(0.009, EXACT);
    assertThat(outcome.next().host(0)).isEqualTo(1);
    assertThat(outcome.components()[0]).isCloseTo(0.209, EXACT);
    assertThat(outcome.components()[7]).isEqualTo(1);
  }

  @Test
  void whatIsNoCandidateLeavesTheUserWhereItIs() {
    for (int wish : new int[] {2, 3, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      Outcome<LyapunovState> outcome =
          play(Tiny.oneUser(), 0, LyapunovDecision.withoutBudget(wish));
      // LYAPUNOV (11c) and (13b)
      assertThat(outcome.violations())
          .containsExactly(new Violation("LYAPUNOV (11c) candidate", 0, 0, wish, 1));
      assertThat(outcome.next().host(0)).isZero();
    }
    LyapunovState late = new LyapunovState(new int[] {1}, new double[1], new int[1]);
    Outcome<LyapunovState> outcome =
        problem.transition(Tiny.oneUser(), 0, late, LyapunovDecision.withoutBudget(7));
    assertThat(outcome.next().host(0)).isZero();
  }

  @Test
  void usersOfAServerShareIt() {
    LyapunovInstance two = Tiny.twoUsers();
    // together on server 0: 1e9 cycles at 5 GHz each
    Outcome<LyapunovState> together = play(two, 0, LyapunovDecision.withoutBudget(0, 0));
    assertThat(together.components()[3]).isCloseTo(0.4, EXACT);
    assertThat(together.components()[7]).isEqualTo(2);
    assertThat(together.violations()).isEmpty();
    // apart: 10 GHz and 20 GHz
    Outcome<LyapunovState> apart = play(two, 0, LyapunovDecision.withoutBudget(0, 1));
    assertThat(apart.components()[3]).isCloseTo(0.15, EXACT);
    assertThat(apart.components()[4]).isEqualTo(1);
  }

  @Test
  void objectiveIsAMean() {
    // LYAPUNOV (11): 0.8 s over 2 users and 4 slots
    assertThat(problem.objective(Tiny.twoUsers(), 4, new double[] {0.8, 0, 0, 0, 0, 0, 0, 0, 0}))
        .isCloseTo(0.1, EXACT);
  }

  @Test
  void aDecisionForOtherUsersIsBadInput() {
    assertThatThrownBy(() -> play(Tiny.twoUsers(), 0, LyapunovDecision.withoutBudget(0)))
        .isInstanceOf(BadInputException.class)
        .hasMessage("the decision of slot 0 is for 1 users; it must be for 2.");
  }
}
