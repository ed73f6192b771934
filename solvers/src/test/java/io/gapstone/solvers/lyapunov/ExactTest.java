package io.gapstone.solvers.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Budget;
import io.gapstone.core.Scope;
import io.gapstone.core.Simulator;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.lyapunov.LeastMoves;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExactTest {

  private static final double TIGHT = 1e-12;

  private final Exact exact = new Exact();

  @Test
  void oneUserMeetsEnumerationAtEveryBudget() {
    int impossible = 0;
    int binding = 0;
    for (int seed = 0; seed < 300; seed++) {
      int slots = 1 + seed % 6;
      int n = 1 + seed % 3;
      Draft draft = Draft.of(seed, 1, slots, n);
      double[] best = Enumerated.horizon(draft.instance(0));
      double[] curve = new LoneUser(draft.instance(0), new Journeys(draft.instance(0)), 0).curve();
      for (int budget = 0; budget <= slots; budget++) {
        LyapunovInstance instance = draft.instance(budget);
        Solved<LyapunovDecision> solved = Proofs.horizon(exact, instance);
        if (best[budget] == Double.POSITIVE_INFINITY) {
          impossible++;
          assertImpossible(instance, solved);
        } else {
          binding += best[budget] > best[slots] ? 1 : 0;
          assertThat(solved.status()).isEqualTo(Status.OPTIMAL);
          assertThat(solved.objective()).isCloseTo(best[budget], within(TIGHT));
          Proofs.assertSound(instance, Scope.HORIZON, 0, solved);
        }
        double onCurve = curve[Math.min(budget, curve.length - 1)] / slots;
        assertThat(onCurve == best[budget] || Math.abs(onCurve - best[budget]) < TIGHT).isTrue();
      }
    }
    assertThat(impossible).isGreaterThan(100);
    assertThat(binding).isGreaterThan(100);
  }

  /** The decisions make the least possible number of moves, and say that this is too many. */
  private static void assertImpossible(LyapunovInstance instance, Solved<LyapunovDecision> solved) {
    assertThat(solved.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(solved.lower()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(solved.certificate()).isEmpty();
    var played =
        Simulator.replay(
            Drawn.PROBLEM, instance, Drawn.PROBLEM.initialState(instance), 0, solved.decisions());
    assertThat(played.totals()[4]).isEqualTo(LeastMoves.of(instance, 0));
    assertThat(played.violations()).allMatch(v -> v.constraint().equals("LYAPUNOV (11a) budget"));
    assertThat(played.feasible()).isFalse();
  }

  @Test
  void longJourneysAreOptimalWhereLayersAreWorkedOutAgain() {
    for (String profile : List.of("paper", "contended", "paper-literal")) {
      for (int seed = 1; seed <= 4; seed++) {
        LyapunovInstance instance = Drawn.instance(profile, seed, Map.of("slots", "" + 37 * seed));
        double[] curve = new LoneUser(instance, new Journeys(instance), 0).curve();
        for (int budget = 0; budget < curve.length; budget += 3) {
          LyapunovInstance played = instance.withBudget(budget);
          Solved<LyapunovDecision> solved = Proofs.horizon(exact, played);
          if (curve[budget] < Double.POSITIVE_INFINITY) {
            assertThat(solved.objective())
                .isCloseTo(curve[budget] / instance.slots(), within(TIGHT));
            Proofs.assertSound(played, Scope.HORIZON, 0, solved);
          } else {
            assertThat(solved.status()).isEqualTo(Status.INFEASIBLE);
          }
        }
      }
    }
  }

  @Test
  void slotsMeetEnumeration() {
    int shared = 0;
    for (int seed = 0; seed < 300; seed++) {
      int users = 1 + seed % 5;
      LyapunovInstance instance = Draft.of(seed, users, 2, users > 3 ? 2 : 3).instance(1);
      Solved<LyapunovDecision> solved = Proofs.slot(exact, instance, 1);
      assertThat(solved.status()).isEqualTo(Status.OPTIMAL);
      assertThat(solved.objective()).isCloseTo(Enumerated.slot(instance, 1), within(1e-9));
      Proofs.assertSound(instance, Scope.SLOT, 1, solved);
      shared += shares(solved.decisions().get(0)) ? 1 : 0;
    }
    assertThat(shared).isGreaterThan(30);
  }

  private static boolean shares(LyapunovDecision decision) {
    boolean shares = false;
    for (int u = 0; u < decision.users(); u++) {
      for (int v = 0; v < u; v++) {
        shares |= decision.host(u) == decision.host(v);
      }
    }
    return shares;
  }

  @Test
  void crowdedSlotsAreProven() {
    for (int seed = 0; seed < 8; seed++) {
      LyapunovInstance instance = Draft.of(seed, 25, 1, 4).instance(1);
      Solved<LyapunovDecision> solved = Proofs.slot(exact, instance, 0);
      assertThat(solved.status()).isEqualTo(Status.OPTIMAL);
      Proofs.assertSound(instance, Scope.SLOT, 0, solved);
    }
  }

  @Test
  void aLimitOfWorkGivesTheSameResultAgainAndAValidBound() {
    LyapunovInstance instance = Draft.of(3, 30, 1, 4).instance(1);
    double optimum = Proofs.slot(exact, instance, 0).objective();
    for (long work : new long[] {0, 10, 60, 200}) {
      Budget budget = Budget.of(Double.POSITIVE_INFINITY, work);
      Solved<LyapunovDecision> once = Proofs.slot(exact, instance, 0, budget);
      Solved<LyapunovDecision> again = Proofs.slot(exact, instance, 0, budget);
      assertThat(again.lower()).isEqualTo(once.lower());
      assertThat(again.objective()).isEqualTo(once.objective());
      assertThat(once.lower()).isLessThanOrEqualTo(optimum * (1 + 1e-12));
      Proofs.assertSound(instance, Scope.SLOT, 0, once);
    }
    LyapunovInstance journey = Drawn.instance("contended", 1, Map.of());
    Solved<LyapunovDecision> stopped =
        Proofs.horizon(exact, journey, Budget.of(Double.POSITIVE_INFINITY, 0));
    assertThat(stopped.status()).isEqualTo(Status.TIME_LIMIT);
    assertThat(stopped.lower()).isLessThan(stopped.objective());
    assertThat(stopped.lower()).isLessThan(Proofs.horizon(exact, journey).objective());
  }

  @Test
  void orderUnitsAndUselessServersDoNotMatter() {
    for (int seed = 40; seed < 60; seed++) {
      for (int users : new int[] {1, 7}) {
        Draft draft = Draft.of(seed, users, 5, 3);
        double optimum = value(draft);
        assertThat(value(draft.reversed())).isCloseTo(optimum, within(1e-9));
        assertThat(value(draft.withFarServer())).isCloseTo(optimum, within(1e-9));
        assertThat(value(draft.withCyclesTimes(1000))).isCloseTo(optimum, within(1e-9));
      }
    }
  }

  private double value(Draft draft) {
    return draft.users() == 1
        ? Proofs.horizon(exact, draft.instance(3)).objective()
        : Proofs.slot(exact, draft.instance(3), 0).objective();
  }

  @Test
  void myopicIsTheOptimumOfEverySlotAndStaysWhereThatIsAsGood() {
    for (String users : List.of("1", "6")) {
      LyapunovInstance instance = Drawn.instance("small", 5, Map.of("users", users));
      var run = Drawn.run(instance, Drawn.policy(new Myopic(), Map.of()));
      assertThat(run.feasible()).isTrue();
      double sum = 0;
      for (int t = 0; t < instance.slots(); t++) {
        sum += Proofs.slot(exact, instance, t).objective() / instance.slots();
      }
      assertThat(Drawn.PROBLEM.objective(instance, instance.slots(), run.totals()))
          .isCloseTo(sum, within(1e-9));
    }
    LyapunovInstance alike = Splice.alike();
    var run = Drawn.run(alike, Drawn.policy(new Myopic(), Map.of()));
    assertThat(run.totals()[4]).isZero();
  }
}
