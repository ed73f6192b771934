package io.gapstone.bench.latency;

import io.gapstone.bench.solve.Family;
import io.gapstone.core.Budget;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Outcome;
import io.gapstone.core.Parameters;
import io.gapstone.core.Problem;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Slot;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.core.State;
import io.gapstone.core.certificate.Verifiers;
import io.gapstone.core.gap.CrossedBoundException;
import io.gapstone.core.gap.Gap;
import io.gapstone.core.gap.GapKind;
import io.gapstone.core.gap.Gaps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far decisions are from the certified optimum of each slot, in the same states for all
 * solvers: the sum of differences over the sum of denominators. What a decision is worth for later
 * slots does not count; campaigns measure that.
 */
final class SlotQuality {

  private static final int SLOTS = 20;

  private final Map<String, Bounded<?, ?, ?, ?>> known = new HashMap<>();

  /** The gap; empty where the solver gives no decisions, or the family has no such bounds. */
  Optional<Double> of(LatencyTask task) {
    String instance =
        String.join(
            " ",
            task.family(),
            task.profile(),
            task.overrides().toString(),
            Long.toString(task.seed()));
    Bounded<?, ?, ?, ?> bounded =
        known.computeIfAbsent(instance, i -> bounded(Family.of(task.family()), task));
    try {
      return bounded.gap(task);
    } catch (CrossedBoundException e) {
      return Optional.empty();
    }
  }

  private static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      Bounded<I, S, V, D> bounded(Family<I, S, V, D> family, LatencyTask task) {
    Problem<I, S, V, D> problem = family.problem();
    I instance = family.files().generator().generate(task.profile(), task.seed(), task.overrides());
    List<S> states = Decisions.states(problem, instance, task.seed());
    OptionalDouble[] bounds = new OptionalDouble[Math.min(SLOTS, instance.slots())];
    for (int t = 0; t < bounds.length; t++) {
      bounds[t] = bound(problem, instance, t, states.get(t));
    }
    return new Bounded<>(family, instance, states, bounds);
  }

  private static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      OptionalDouble bound(Problem<I, S, V, D> problem, I instance, int t, S state) {
    for (Solver solver : Solvers.of(problem.family())) {
      if (solver.id().equals("exact")
          && solver instanceof SlotSolver<?, ?>
          && solver.scopes().contains(Scope.SLOT)) {
        SlotSolver<V, D> exact = slotSolver(solver);
        Solved<D> solved =
            exact.solveSlot(
                problem.slotInHindsight(instance, t, state),
                Parameters.of("solver exact", exact.parameters()),
                Budget.of(Double.POSITIVE_INFINITY, exact.usualWork()),
                Progress.SILENT);
        return solved
            .certificate()
            .map(c -> Verifiers.provenBound(problem, instance, Scope.SLOT, t, state, c))
            .map(OptionalDouble::of)
            .orElse(OptionalDouble.empty());
      }
    }
    return OptionalDouble.empty();
  }

  /** Solvers of a family solve that family's slots. */
  @SuppressWarnings("unchecked")
  private static <V extends Slot, D extends Decision> SlotSolver<V, D> slotSolver(Solver solver) {
    return (SlotSolver<V, D>) solver;
  }

  /** An instance with the bounds of its slots. */
  private record Bounded<I extends Instance, S extends State, V extends Slot, D extends Decision>(
      Family<I, S, V, D> family, I instance, List<S> states, OptionalDouble[] bounds) {

    Optional<Double> gap(LatencyTask task) {
      Decisions<V, D> decisions = Decisions.of(family, task);
      double differences = 0;
      double denominators = 0;
      for (int t = 0; t < bounds.length; t++) {
        D decision = decisions.decide(decisions.slot(t));
        if (decision == null || bounds[t].isEmpty()) {
          return Optional.empty();
        }
        Outcome<S> outcome = family.problem().transition(instance, t, states.get(t), decision);
        Gap gap =
            Gaps.toBound(
                GapKind.SLOT,
                family.problem(),
                instance,
                1,
                outcome.components(),
                bounds[t].getAsDouble());
        differences += gap.difference();
        denominators += gap.denominator();
      }
      return differences == 0 ? Optional.of(0.0) : Optional.of(differences / denominators);
    }
  }
}
