package io.gapstone.solvers.smra;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.PolicySolver;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.core.smra.SmraState;
import org.junit.jupiter.api.Test;

/** Policies are not told what comes, myopic included. */
class HindsightUseTest {

  @Test
  void noPolicyDependsOnTruePositionsToCome() {
    SmraInstance one = SmraRuns.draw("paper", 1);
    SmraInstance other = SmraRuns.draw("paper", 2);
    int t = 3;
    int[] users = java.util.stream.IntStream.range(0, one.users()).toArray();
    SmraInstance mixed = new SmraRebuild(one, users, one.slots()).withFuture(other, t + 1);
    assertThat(mixed.x(t + 1, 0)).isNotEqualTo(one.x(t + 1, 0));
    SmraState state = SmraTiny.state(one, t, "greedy-biased");
    int policies = 0;
    for (Solver solver : Solvers.of("smra")) {
      if (solver instanceof PolicySolver<?, ?> && !solver.kind().equals(Solver.Kind.LEARNED)) {
        SmraDecision first = decide(solver.id(), one, t, state);
        SmraDecision second = decide(solver.id(), mixed, t, state);
        for (int u = 0; u < one.users(); u++) {
          assertThat(second.server(u)).as(solver.id()).isEqualTo(first.server(u));
          assertThat(second.cpuHz(u)).isEqualTo(first.cpuHz(u));
          assertThat(second.bandwidthHz(u)).isEqualTo(first.bandwidthHz(u));
        }
        policies++;
      }
    }
    assertThat(policies).isGreaterThanOrEqualTo(6);
  }

  private static SmraDecision decide(String id, SmraInstance in, int t, SmraState state) {
    SmraSlot slot = SmraRuns.PROBLEM.slot(in, t, state);
    return SmraRuns.policy(id).decide(slot);
  }
}
