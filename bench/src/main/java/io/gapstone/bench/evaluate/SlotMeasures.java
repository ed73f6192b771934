package io.gapstone.bench.evaluate;

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
import io.gapstone.core.gap.Gap;
import io.gapstone.core.gap.GapKind;
import io.gapstone.core.gap.Gaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far decisions are from the certified optimum of each slot, in the states that they led to.
 * Work is limited, not time, so that the numbers are the same on every machine.
 */
public final class SlotMeasures {

  private SlotMeasures() {}

  /**
   * Plays decisions again and bounds every slot with the family's solver {@code exact}.
   *
   * @param nodes the work for one slot; 0 for the solver's usual
   */
  public static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      List<SlotMeasure> of(Problem<I, S, V, D> problem, I instance, List<D> decisions, long nodes) {
    Optional<SlotSolver<V, D>> exact = exact(problem);
    List<SlotMeasure> slots = new ArrayList<>();
    S state = problem.initialState(instance);
    for (int t = 0; t < decisions.size(); t++) {
      Outcome<S> outcome = problem.transition(instance, t, state, decisions.get(t));
      double objective = problem.objective(instance, 1, outcome.components());
      Optional<Double> bound =
          exact.isEmpty()
              ? Optional.empty()
              : bound(problem, instance, t, state, exact.get(), nodes);
      Optional<Gap> gap =
          bound.map(b -> Gaps.toBound(GapKind.SLOT, problem, instance, 1, outcome.components(), b));
      slots.add(
          new SlotMeasure(
              t,
              objective,
              bound,
              gap.map(Gap::difference).orElse(0.0),
              gap.map(Gap::denominator).orElse(0.0)));
      state = outcome.next();
    }
    return slots;
  }

  private static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      Optional<Double> bound(
          Problem<I, S, V, D> problem,
          I instance,
          int t,
          S state,
          SlotSolver<V, D> exact,
          long nodes) {
    Solved<D> solved =
        exact.solveSlot(
            problem.slotInHindsight(instance, t, state),
            Parameters.of("solver " + exact.id(), exact.parameters()),
            Budget.of(Double.POSITIVE_INFINITY, nodes == 0 ? exact.usualWork() : nodes),
            Progress.SILENT);
    return solved
        .certificate()
        .map(c -> Verifiers.provenBound(problem, instance, Scope.SLOT, t, state, c));
  }

  private static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      Optional<SlotSolver<V, D>> exact(Problem<I, S, V, D> problem) {
    for (Solver solver : Solvers.of(problem.family())) {
      if (solver.id().equals("exact") && solver instanceof SlotSolver<?, ?>) {
        return Optional.of(slotSolver(solver));
      }
    }
    return Optional.empty();
  }

  /** Solvers of a family solve that family's slots. */
  @SuppressWarnings("unchecked")
  private static <V extends Slot, D extends Decision> SlotSolver<V, D> slotSolver(Solver solver) {
    return (SlotSolver<V, D>) solver;
  }
}
