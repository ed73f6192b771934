package io.gapstone.solvers.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Budget;
import io.gapstone.core.Outcome;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.Tolerance;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.core.delayenergy.DelayEnergyState;
import io.gapstone.core.delayenergy.DelayEnergyTotals;
import io.gapstone.core.delayenergy.DelayEnergyVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExactTest {

  private static final Exact EXACT = new Exact();

  private static DelayEnergySlot slot(DelayEnergyInstance instance) {
    return Rules.PROBLEM.slot(instance, 0, Rules.PROBLEM.initialState(instance));
  }

  private static Solved<DelayEnergyDecision> solve(
      DelayEnergyInstance instance, Map<String, String> settings) {
    Parameters parameters = Parameters.of("exact", EXACT.parameters(), settings);
    return EXACT.solveSlot(slot(instance), parameters, Budget.unlimited(), Progress.SILENT);
  }

  private static double proven(DelayEnergyInstance instance, Solved<?> solved) {
    return new DelayEnergyVerifier()
        .provenBound(
            instance,
            Scope.SLOT,
            0,
            Rules.PROBLEM.initialState(instance),
            solved.certificate().orElseThrow());
  }

  /** What holds of every result. */
  private static void check(DelayEnergyInstance instance, Solved<DelayEnergyDecision> solved) {
    assertThat(solved.lower()).isLessThanOrEqualTo(solved.objective());
    assertThat(proven(instance, solved)).isGreaterThanOrEqualTo(solved.lower());
    if (!solved.decisions().isEmpty()) {
      Outcome<DelayEnergyState> outcome =
          Rules.PROBLEM.transition(
              instance, 0, Rules.PROBLEM.initialState(instance), solved.decisions().get(0));
      assertThat(outcome.violations()).isEmpty();
      double objective = Rules.PROBLEM.objective(instance, 1, outcome.components());
      assertThat(solved.objective()).isCloseTo(objective, within(1e-11));
    }
  }

  @Test
  void enumerationFindsNothingBetter() {
    int infeasible = 0;
    int late = 0;
    for (long seed = 0; seed < 400; seed++) {
      DelayEnergyInstance drawn = Tiny.draw(seed, 5, 1);
      for (Map<String, String> settings :
          List.of(
              Map.<String, String>of(),
              Map.of("energyWeight", "0"),
              Map.of("energyWeight", "0", "energyCap", "1.5"),
              Map.of("energyCap", "0.7", "deadlines", "count"))) {
        DelayEnergyInstance instance = Rules.PROBLEM.played(drawn, settings);
        double least = Tiny.least(instance);
        Solved<DelayEnergyDecision> solved = solve(instance, Map.of());
        check(instance, solved);
        if (least == Double.POSITIVE_INFINITY) {
          infeasible++;
          assertThat(solved.status()).isEqualTo(Status.INFEASIBLE);
          assertThat(solved.lower()).isEqualTo(Double.POSITIVE_INFINITY);
        } else {
          late += solved.objective() > 1e3 ? 1 : 0;
          assertThat(solved.status()).isEqualTo(Status.OPTIMAL);
          assertThat(Tolerance.same(solved.objective(), least)).isTrue();
          assertThat(Tolerance.same(solved.lower(), least)).isTrue();
        }
      }
    }
    assertThat(infeasible).isBetween(10, 600);
    assertThat(late).isZero();
  }

  @Test
  void profilesAreSolved() {
    for (String profile : List.of("small", "paper", "contended", "paper-literal")) {
      DelayEnergyInstance instance = Rules.instance(profile, 3, Map.of("slots", "1"));
      Solved<DelayEnergyDecision> solved = solve(instance, Map.of());
      check(instance, solved);
      assertThat(solved.status()).isEqualTo(Status.OPTIMAL);
      assertThat(Tolerance.same(solved.lower(), solved.objective())).isTrue();
    }
  }

  @Test
  void capsKeepEnergyLow() {
    DelayEnergyInstance drawn = Rules.instance("paper", 1, Map.of("slots", "1"));
    double last = Double.POSITIVE_INFINITY;
    for (String cap : List.of("0", "3.3", "10", "21.7", "40")) {
      DelayEnergyInstance instance =
          Rules.PROBLEM.played(drawn, Map.of("energyWeight", "0", "energyCap", cap));
      Solved<DelayEnergyDecision> solved = solve(instance, Map.of());
      check(instance, solved);
      assertThat(solved.status()).isEqualTo(Status.OPTIMAL);
      assertThat(solved.objective()).isLessThan(last);
      last = solved.objective();
    }
  }

  @Test
  void limitedSearchStatesWhatItProved() {
    DelayEnergyInstance instance =
        Rules.PROBLEM.played(
            Rules.instance("paper", 1, Map.of("slots", "1")),
            Map.of("energyWeight", "0", "energyCap", "15"));
    Solved<DelayEnergyDecision> whole = solve(instance, Map.of());
    double last = Double.NEGATIVE_INFINITY;
    for (String nodes : List.of("0", "1", "3", "8")) {
      Solved<DelayEnergyDecision> some = solve(instance, Map.of("nodes", nodes));
      check(instance, some);
      assertThat(some.status()).isEqualTo(Status.TIME_LIMIT);
      assertThat(some.lower()).isBetween(last, whole.objective());
      assertThat(some.lower()).isLessThan(whole.lower());
      assertThat(some.objective()).isGreaterThanOrEqualTo(whole.lower());
      last = some.lower();
      Solved<DelayEnergyDecision> again = solve(instance, Map.of("nodes", nodes));
      assertThat(again.decisions()).isEqualTo(some.decisions());
      assertThat(again.lower()).isEqualTo(some.lower());
    }
  }

  @Test
  void noTimeGivesABoundAllTheSame() {
    DelayEnergyInstance instance = Rules.instance("contended", 2, Map.of("slots", "1"));
    Solved<DelayEnergyDecision> solved =
        EXACT.solveSlot(
            slot(instance),
            Parameters.of("exact", EXACT.parameters()),
            Budget.of(0, Long.MAX_VALUE),
            Progress.SILENT);
    check(instance, solved);
    assertThat(solved.status()).isEqualTo(Status.TIME_LIMIT);
    assertThat(solved.lower()).isPositive();
  }

  @Test
  void progressNarrows() {
    DelayEnergyInstance instance =
        Rules.PROBLEM.played(
            Rules.instance("paper", 1, Map.of("slots", "1")), Map.of("energyCap", "15"));
    List<double[]> heard = new ArrayList<>();
    EXACT.solveSlot(
        slot(instance),
        Parameters.of("exact", EXACT.parameters()),
        Budget.unlimited(),
        (lower, upper) -> heard.add(new double[] {lower, upper}));
    assertThat(heard).hasSizeGreaterThan(2);
    for (int k = 1; k < heard.size(); k++) {
      assertThat(heard.get(k)[0]).isGreaterThanOrEqualTo(heard.get(k - 1)[0]);
      assertThat(heard.get(k)[1]).isLessThanOrEqualTo(heard.get(k - 1)[1]);
    }
  }

  @Test
  void crowdingIsTheProblemsObjective() {
    for (long seed = 0; seed < 60; seed++) {
      DelayEnergyInstance instance = Tiny.draw(seed, 4, 1);
      DelayEnergyState start = Rules.PROBLEM.initialState(instance);
      Crowding scalar = Crowding.scalar(slot(instance));
      Crowding delay = Crowding.delay(slot(instance), Double.POSITIVE_INFINITY);
      for (DelayEnergyDecision decision : Tiny.decisions(instance)) {
        int[] server = new int[instance.users()];
        for (int u = 0; u < server.length; u++) {
          server[u] = decision.server(u);
        }
        Outcome<DelayEnergyState> outcome = Rules.PROBLEM.transition(instance, 0, start, decision);
        double[] totals = outcome.components();
        assertThat(scalar.objective(server))
            .isCloseTo(Rules.PROBLEM.objective(instance, 1, totals), within(1e-11));
        assertThat(delay.objective(server))
            .isCloseTo(totals[DelayEnergyTotals.DELAY], within(1e-11));
        assertThat(scalar.energy(server)).isEqualTo(totals[DelayEnergyTotals.MIGRATED_BIT_HOPS]);
        assertThat(scalar.keepsRoomAndDeadlines(server)).isEqualTo(outcome.violations().isEmpty());
      }
    }
  }
}
