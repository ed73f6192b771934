package io.gapstone.solvers.smra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Outcome;
import io.gapstone.core.Simulator;
import io.gapstone.core.Trajectory;
import io.gapstone.core.Violation;
import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraProblem;
import io.gapstone.core.smra.SmraState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for any decision, seen on drawn instances. */
class SmraTransitionTest {

  private static final SmraProblem PROBLEM = SmraRuns.PROBLEM;

  private static double garbage(Draws draws) {
    double[] some = {
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      0,
      -1,
      1e300,
      1e-300,
      1e8,
      4e8,
      5e5,
      3e6
    };
    return some[draws.index(some.length)];
  }

  @Test
  void anyDecisionHasAnOutcome() {
    Draws draws = Draws.of(1, "garbage");
    for (int round = 0; round < 50; round++) {
      SmraInstance in = SmraRuns.draw("small", round);
      SmraState state = PROBLEM.initialState(in);
      for (int t = 0; t < in.slots(); t++) {
        int[] servers = new int[in.users()];
        double[] f = new double[in.users()];
        double[] b = new double[in.users()];
        boolean[] refused = new boolean[in.users()];
        for (int u = 0; u < in.users(); u++) {
          servers[u] = draws.coin() ? in.target(t, u) : draws.index(20) - 7;
          f[u] = garbage(draws);
          b[u] = garbage(draws);
          refused[u] = draws.coin();
        }
        SmraDecision decision = new SmraDecision(servers, f, b, refused);
        Outcome<SmraState> outcome = PROBLEM.transition(in, t, state, decision);
        assertThat(outcome.components()).doesNotContain(Double.NaN);
        assertThat(outcome.violations()).isNotEmpty();
        for (Violation violation : outcome.violations()) {
          assertThat(violation.amount()).isPositive();
          assertThat(violation.slot()).isEqualTo(t);
        }
        state = outcome.next();
        for (int u = 0; u < in.users(); u++) {
          assertThat(state.host(u)).isBetween(0, in.servers() - 1);
          assertThat(state.cpuHz(u)).isPositive().isFinite();
        }
      }
    }
  }

  /** A slot of a good trajectory, with one number of it changed. */
  private static List<Violation> corrupted(
      String policy, java.util.function.BiFunction<SmraCopy, SmraState, Boolean> change) {
    SmraInstance in = SmraRuns.draw("contended", 2);
    SmraState state = PROBLEM.initialState(in);
    List<SmraDecision> decisions = SmraRuns.run(in, policy).decisions();
    for (int t = 0; t < in.slots(); t++) {
      SmraCopy copy = new SmraCopy(in, t, decisions.get(t));
      if (change.apply(copy, state)) {
        return PROBLEM.transition(in, t, state, copy.decision()).violations();
      }
      state = PROBLEM.transition(in, t, state, decisions.get(t)).next();
    }
    throw new AssertionError("nothing to corrupt");
  }

  private static List<String> names(List<Violation> violations) {
    return violations.stream().map(Violation::constraint).distinct().toList();
  }

  @Test
  void eachCorruptionIsNamed() {
    assertThat(names(corrupted("never-migrate", (c, s) -> c.set(0, c.in.servers()))))
        .containsExactly("SMRA (13f) server");
    assertThat(names(corrupted("never-migrate", (c, s) -> c.toNeitherHostNorTarget(s))))
        .containsExactly("SMRA (13d) target");
    assertThat(names(corrupted("never-migrate", (c, s) -> c.scaleStayer(s, 1.001, 1))))
        .containsExactly("SMRA kept cpu");
    assertThat(names(corrupted("never-migrate", (c, s) -> c.scaleStayer(s, 1, 0.999))))
        .containsExactly("SMRA kept bandwidth");
    assertThat(names(corrupted("greedy-fair", (c, s) -> c.scaleMover(s, 0.01, 1))))
        .containsExactly("SMRA cpu box");
    assertThat(names(corrupted("greedy-fair", (c, s) -> c.scaleMover(s, 1, 0.01))))
        .containsExactly("SMRA bandwidth box");
    assertThat(names(corrupted("always-migrate", (c, s) -> c.overfill(s, true))))
        .containsExactly("SMRA (13b) cpu");
    assertThat(names(corrupted("always-migrate", (c, s) -> c.overfill(s, false))))
        .containsExactly("SMRA (13c) bandwidth");
  }

  @Test
  void costsDoNotDependOnUserNumbers() {
    SmraInstance in = SmraRuns.draw("paper", 3);
    int[] order = IntStream.range(0, in.users()).toArray();
    Draws.of(3, "order").shuffle(order);
    SmraInstance permuted = new SmraRebuild(in, order, in.slots()).permuted();
    Trajectory<SmraDecision> original = SmraRuns.run(in, "greedy-fair");
    List<SmraDecision> decisions = new ArrayList<>();
    for (SmraDecision decision : original.decisions()) {
      int n = order.length;
      int[] servers = new int[n];
      double[] f = new double[n];
      double[] b = new double[n];
      for (int k = 0; k < n; k++) {
        servers[k] = decision.server(order[k]);
        f[k] = decision.cpuHz(order[k]);
        b[k] = decision.bandwidthHz(order[k]);
      }
      decisions.add(new SmraDecision(servers, f, b, new boolean[n]));
    }
    Trajectory<SmraDecision> other =
        Simulator.replay(PROBLEM, permuted, PROBLEM.initialState(permuted), 0, decisions);
    assertThat(other.violations()).isEmpty();
    for (int c = 0; c < 5; c++) {
      double total = original.totals()[c];
      assertThat(other.totals()[c]).isCloseTo(total, within(1e-9 * total));
    }
  }
}
