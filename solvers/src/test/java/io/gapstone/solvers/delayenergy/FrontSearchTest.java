package io.gapstone.solvers.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Budget;
import io.gapstone.core.Outcome;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyFronts;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.core.delayenergy.DelayEnergyState;
import io.gapstone.core.delayenergy.DelayEnergyTotals;
import io.gapstone.core.delayenergy.DelayEnergyVerifier;
import io.gapstone.core.front.Front;
import io.gapstone.core.front.FrontPoint;
import io.gapstone.core.front.SolvedFront;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrontSearchTest {

  private static final Exact EXACT = new Exact();

  private static SolvedFront<DelayEnergyDecision> solve(
      DelayEnergyInstance instance, Budget budget, Progress progress) {
    DelayEnergySlot slot = Rules.PROBLEM.slot(instance, 0, Rules.PROBLEM.initialState(instance));
    Parameters parameters = Parameters.of("exact", EXACT.parameters());
    return EXACT.solveFront(slot, parameters, budget, progress);
  }

  /** Energies in bits times hops and delays: the front by enumeration, rising in energy. */
  private static List<double[]> enumerated(DelayEnergyInstance instance) {
    List<double[]> all = Tiny.outcomes(instance);
    all.sort(Comparator.<double[]>comparingDouble(o -> o[0]).thenComparingDouble(o -> o[1]));
    List<double[]> front = new ArrayList<>();
    for (double[] outcome : all) {
      double last = front.isEmpty() ? Double.POSITIVE_INFINITY : front.get(front.size() - 1)[1];
      if (outcome[1] < last - DelayEnergyFronts.GAIN_SECONDS) {
        front.add(outcome);
      }
    }
    return front;
  }

  private static double[] totals(DelayEnergyInstance instance, DelayEnergyDecision decision) {
    Outcome<DelayEnergyState> outcome =
        Rules.PROBLEM.transition(instance, 0, Rules.PROBLEM.initialState(instance), decision);
    assertThat(outcome.violations()).isEmpty();
    return outcome.components();
  }

  @Test
  void enumerationFindsTheSameFront() {
    int several = 0;
    int moved = 0;
    for (long seed = 0; seed < 300; seed++) {
      DelayEnergyInstance instance = Tiny.draw(seed, 5, 1);
      DelayEnergyState start = Rules.PROBLEM.initialState(instance);
      List<double[]> expected = enumerated(instance);
      SolvedFront<DelayEnergyDecision> front = solve(instance, Budget.unlimited(), Progress.SILENT);
      assertThat(front.complete()).isTrue();
      assertThat(front.points()).hasSameSizeAs(expected);
      for (int k = 0; k < expected.size(); k++) {
        FrontPoint<DelayEnergyDecision> point = front.points().get(k);
        double[] totals = totals(instance, point.decision());
        assertThat(point.proven()).isTrue();
        assertThat(totals[DelayEnergyTotals.MIGRATED_BIT_HOPS]).isEqualTo(expected.get(k)[0]);
        assertThat(totals[DelayEnergyTotals.DELAY]).isCloseTo(expected.get(k)[1], within(1e-9));
        assertThat(point.objectives()[0]).isCloseTo(totals[DelayEnergyTotals.DELAY], within(1e-12));
        assertThat(point.objectives()[1])
            .isCloseTo(totals[DelayEnergyTotals.ENERGY], within(1e-15));
      }
      if (expected.isEmpty()) {
        double least =
            new DelayEnergyVerifier()
                .provenBound(instance, Scope.SLOT, 0, start, front.end().orElseThrow());
        assertThat(least).isEqualTo(Double.POSITIVE_INFINITY);
      } else {
        assertThat(DelayEnergyFronts.proven(instance, 0, start, front)).isTrue();
        moved += expected.get(0)[0] > 0 ? 1 : 0;
      }
      several += expected.size() > 2 ? 1 : 0;
    }
    assertThat(several).isGreaterThan(30);
    assertThat(moved).isGreaterThan(5);
  }

  @Test
  void aFrontWithAPointTakenOutIsNotProven() {
    DelayEnergyInstance instance = Rules.instance("small", 1, Map.of("slots", "1"));
    DelayEnergyState start = Rules.PROBLEM.initialState(instance);
    SolvedFront<DelayEnergyDecision> front = solve(instance, Budget.unlimited(), Progress.SILENT);
    assertThat(DelayEnergyFronts.proven(instance, 0, start, front)).isTrue();
    int count = front.points().size();
    assertThat(count).isGreaterThan(4);
    for (int k = 0; k < count; k++) {
      List<FrontPoint<DelayEnergyDecision>> rest = new ArrayList<>(front.points());
      rest.remove(k);
      SolvedFront<DelayEnergyDecision> less =
          new SolvedFront<>(
              rest,
              front.outer(),
              front.ideal(),
              front.reference(),
              true,
              front.end(),
              front.work());
      assertThat(DelayEnergyFronts.proven(instance, 0, start, less)).isFalse();
    }
  }

  @Test
  void interruptedFrontsAreEnclosed() {
    DelayEnergyInstance instance = Rules.instance("small", 1, Map.of("slots", "1"));
    SolvedFront<DelayEnergyDecision> whole = solve(instance, Budget.unlimited(), Progress.SILENT);
    assertThat(whole.hypervolumeLimit()).isEqualTo(whole.hypervolume());
    int open = 0;
    for (long work = 0; work < whole.work(); work++) {
      Budget budget = Budget.of(Double.POSITIVE_INFINITY, work);
      SolvedFront<DelayEnergyDecision> some = solve(instance, budget, Progress.SILENT);
      open += some.complete() ? 0 : 1;
      assertThat(some.hypervolume()).isLessThanOrEqualTo(whole.hypervolume() + 1e-12);
      assertThat(some.hypervolumeLimit()).isGreaterThanOrEqualTo(whole.hypervolume() - 1e-9);
      assertThat(Front.of(some.rows())).hasDimensions(some.points().size(), 2);
      for (FrontPoint<DelayEnergyDecision> point : whole.points()) {
        assertThat(List.of(some.outer()))
            .anyMatch(
                o -> o[0] <= point.objectives()[0] + 1e-9 && o[1] <= point.objectives()[1] + 1e-12);
      }
      for (FrontPoint<DelayEnergyDecision> point : some.points()) {
        totals(instance, point.decision());
        boolean onFront =
            whole.points().stream().anyMatch(w -> w.objectives()[1] == point.objectives()[1]);
        assertThat(onFront || !point.proven()).isTrue();
      }
    }
    assertThat(open).isGreaterThan(10);
  }

  @Test
  void progressNarrowsAtThePapersSize() {
    DelayEnergyInstance instance = Rules.instance("contended", 6, Map.of("slots", "1"));
    List<double[]> heard = new ArrayList<>();
    SolvedFront<DelayEnergyDecision> front =
        solve(
            instance, Budget.unlimited(), (lower, upper) -> heard.add(new double[] {lower, upper}));
    assertThat(front.complete()).isTrue();
    assertThat(heard).hasSizeGreaterThan(10);
    for (double[] pair : heard) {
      assertThat(pair[0]).isLessThanOrEqualTo(front.hypervolume() + 1e-12);
      assertThat(pair[1]).isGreaterThanOrEqualTo(front.hypervolume() - 1e-9);
    }
    DelayEnergyState start = Rules.PROBLEM.initialState(instance);
    assertThat(DelayEnergyFronts.proven(instance, 0, start, front)).isTrue();
  }
}
