package io.gapstone.core.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Outcome;
import io.gapstone.core.Violation;
import io.gapstone.core.random.Draws;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Any decision gives an outcome, and violations say exactly what is wrong with it. */
class LyapunovTransitionTest {

  private final LyapunovProblem problem = new LyapunovProblem();

  @Test
  void everyDecisionHasAnOutcome() {
    Set<String> seen = new TreeSet<>();
    for (long seed = 1; seed <= 40; seed++) {
      Draws draws = Draws.of(seed, "test/decisions");
      LyapunovInstance instance = Tiny.random(seed, 4, 6);
      LyapunovState state = problem.initialState(instance);
      for (int t = 0; t < instance.slots(); t++) {
        int[] hosts = new int[4];
        for (int u = 0; u < 4; u++) {
          hosts[u] = draws.coin() ? instance.candidate(t, u, draws.index(3)) : draws.index(13) - 2;
        }
        boolean keepsBudget = draws.coin();
        Outcome<LyapunovState> outcome =
            problem.transition(instance, t, state, new LyapunovDecision(hosts, keepsBudget));
        Set<String> expected = expected(instance, t, state, hosts, keepsBudget, outcome.next());
        Set<String> named = new TreeSet<>();
        for (Violation violation : outcome.violations()) {
          named.add(violation.constraint() + " of user " + violation.user());
          seen.add(violation.constraint());
          assertThat(violation.amount()).isPositive();
          assertThat(violation.slot()).isEqualTo(t);
        }
        assertThat(named).isEqualTo(expected);
        for (double component : outcome.components()) {
          assertThat(component).isFinite().isNotNegative();
        }
        state = outcome.next();
      }
    }
    assertThat(seen)
        .containsExactly(
            "LYAPUNOV (11a) budget", "LYAPUNOV (11b) deadline", "LYAPUNOV (11c) candidate");
  }

  private static Set<String> expected(
      LyapunovInstance instance,
      int t,
      LyapunovState state,
      int[] hosts,
      boolean keepsBudget,
      LyapunovState next) {
    Set<String> expected = new TreeSet<>();
    for (int u = 0; u < hosts.length; u++) {
      int rank = instance.rank(t, u, hosts[u]);
      if (rank < 0) {
        expected.add("LYAPUNOV (11c) candidate of user " + u);
      } else if (!instance.allowed(t, u, rank)) {
        expected.add("LYAPUNOV (11b) deadline of user " + u);
      }
      boolean moved = next.host(u) != state.host(u);
      if (keepsBudget && moved && state.moves(u) + 1 > instance.budget()) {
        expected.add("LYAPUNOV (11a) budget of user " + u);
      }
      assertThat(instance.rank(t, u, next.host(u))).isNotNegative();
    }
    return expected;
  }
}
