package io.gapstone.solvers.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Budget;
import io.gapstone.core.Scope;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LagrangianTest {

  private final Lagrangian lagrangian = new Lagrangian();

  @Test
  void boundsAndNearlyMeetsEnumeration() {
    int impossible = 0;
    int met = 0;
    int proven = 0;
    int cases = 0;
    for (int seed = 0; seed < 60; seed++) {
      int users = 2 + seed % 2;
      Draft draft = Draft.of(seed, users, users == 2 ? 3 : 2, 3);
      double[] best = Enumerated.horizon(draft.instance(0));
      for (int budget = 0; budget < best.length; budget++) {
        LyapunovInstance instance = draft.instance(budget);
        Solved<LyapunovDecision> solved = Proofs.horizon(lagrangian, instance);
        if (best[budget] == Double.POSITIVE_INFINITY) {
          impossible++;
          assertThat(solved.status()).isEqualTo(Status.INFEASIBLE);
          assertThat(solved.certificate()).isEmpty();
          continue;
        }
        cases++;
        Proofs.assertSound(instance, Scope.HORIZON, 0, solved);
        assertThat(solved.lower()).isLessThanOrEqualTo(best[budget] * (1 + 1e-12));
        assertThat(solved.objective()).isGreaterThanOrEqualTo(best[budget] * (1 - 1e-12));
        assertThat(solved.lower()).isGreaterThan(best[budget] * 0.97);
        met += solved.objective() <= best[budget] * (1 + 1e-9) ? 1 : 0;
        proven += solved.status() == Status.OPTIMAL ? 1 : 0;
      }
    }
    assertThat(impossible).isGreaterThan(10);
    assertThat(met).isGreaterThan(cases * 9 / 10);
    assertThat(proven).isGreaterThan(cases * 3 / 4);
  }

  @Test
  void aSingleUserIsSolvedExactly() {
    LyapunovInstance instance = Drawn.instance("contended", 2, Map.of());
    Solved<LyapunovDecision> solved = Proofs.horizon(lagrangian, instance);
    assertThat(solved.status()).isEqualTo(Status.OPTIMAL);
    assertThat(solved.objective())
        .isCloseTo(Proofs.horizon(new Exact(), instance).objective(), within(1e-12));
  }

  @Test
  void aCrowdIsBoundedClosely() {
    LyapunovInstance instance =
        Drawn.instance("small", 4, Map.of("users", "12", "bandwidthHz", "100000000")).withBudget(5);
    Solved<LyapunovDecision> solved = Proofs.horizon(new Exact(), instance);
    Proofs.assertSound(instance, Scope.HORIZON, 0, solved);
    assertThat(solved.lower()).isGreaterThan(solved.objective() * (1 - 2e-2));
  }

  @Test
  void aLimitOfWorkGivesTheSameResultAgain() {
    LyapunovInstance instance = Draft.of(9, 12, 6, 4).instance(4);
    double before = 0;
    for (long work : new long[] {0, 5, 40}) {
      Budget budget = Budget.of(Double.POSITIVE_INFINITY, work);
      Solved<LyapunovDecision> once = Proofs.horizon(lagrangian, instance, budget);
      Solved<LyapunovDecision> again = Proofs.horizon(lagrangian, instance, budget);
      assertThat(again.lower()).isEqualTo(once.lower()).isGreaterThanOrEqualTo(before);
      assertThat(again.objective()).isEqualTo(once.objective());
      Proofs.assertSound(instance, Scope.HORIZON, 0, once);
      before = once.lower();
    }
  }

  @Test
  void theOrderOfUsersAndUselessServersDoNotMatterMuch() {
    for (int seed = 0; seed < 10; seed++) {
      Draft draft = Draft.of(seed, 5, 4, 3);
      Solved<LyapunovDecision> one = Proofs.horizon(lagrangian, draft.instance(4));
      for (Draft other : new Draft[] {draft.reversed(), draft.withFarServer()}) {
        Solved<LyapunovDecision> two = Proofs.horizon(lagrangian, other.instance(4));
        assertThat(two.lower()).isLessThanOrEqualTo(one.objective() * (1 + 1e-12));
        assertThat(one.lower()).isLessThanOrEqualTo(two.objective() * (1 + 1e-12));
      }
    }
  }
}
