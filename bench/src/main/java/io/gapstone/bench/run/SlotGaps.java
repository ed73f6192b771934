package io.gapstone.bench.run;

import io.gapstone.core.Budget;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Outcome;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Problem;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Sizes;
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
import java.util.Map;
import java.util.Optional;

/**
 * How far a policy's decisions are from the certified optimum of each slot, in the states that the
 * policy itself comes into. Work is limited, not time, so that the table is the same on every
 * machine.
 */
final class SlotGaps<I extends Instance, S extends State, V extends Slot, D extends Decision> {

  private final Problem<I, S, V, D> problem;
  private final SlotSolver<V, D> exact;
  private final Parameters parameters;

  private SlotGaps(Problem<I, S, V, D> problem, SlotSolver<V, D> exact) {
    this.problem = problem;
    this.exact = exact;
    this.parameters = Parameters.of("solver " + exact.id(), exact.parameters());
  }

  /** Measures against the family's solver {@code exact}, where it has one for slots. */
  static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      Optional<SlotGaps<I, S, V, D>> of(Problem<I, S, V, D> problem) {
    for (Solver solver : Solvers.of(problem.family())) {
      if (solver.id().equals("exact") && solver.scopes().contains(Scope.SLOT)) {
        return Optional.of(new SlotGaps<>(problem, slotSolver(solver)));
      }
    }
    return Optional.empty();
  }

  /** Solvers of a family solve that family's slots. */
  @SuppressWarnings("unchecked")
  private static <V extends Slot, D extends Decision> SlotSolver<V, D> slotSolver(Solver solver) {
    return (SlotSolver<V, D>) solver;
  }

  /** The gap over all slots; empty where a slot got no certified bound. */
  Optional<Gap> measure(I instance, PolicySolver<V, D> solver, long seed) {
    Policy<V, D> policy =
        solver.policy(
            Parameters.of("solver " + solver.id(), solver.parameters(), Map.of()),
            Sizes.of(instance),
            seed);
    List<Gap> gaps = new ArrayList<>();
    S state = problem.initialState(instance);
    for (int t = 0; t < instance.slots(); t++) {
      D decision = policy.decide(problem.slot(instance, t, state));
      Outcome<S> outcome = problem.transition(instance, t, state, decision);
      Solved<D> solved =
          exact.solveSlot(
              problem.slotInHindsight(instance, t, state),
              parameters,
              Budget.of(Double.POSITIVE_INFINITY, exact.usualWork()),
              Progress.SILENT);
      if (solved.certificate().isEmpty()) {
        return Optional.empty();
      }
      double bound =
          Verifiers.provenBound(
              problem, instance, Scope.SLOT, t, state, solved.certificate().get());
      gaps.add(Gaps.toBound(GapKind.SLOT, problem, instance, 1, outcome.components(), bound));
      state = outcome.next();
    }
    return Optional.of(Gap.over(gaps));
  }
}
