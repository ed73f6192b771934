package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;
import io.gapstone.solvers.model.LinearStatus;
import io.gapstone.solvers.shelf.ShelfSolver;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The family's linear model in an off-the-shelf solver. Bounds are the solver's word; work is not
 * counted, and a limit on it does nothing.
 */
abstract class ModelSearch extends ShelfSolver
    implements SlotSolver<LyapunovSlot, LyapunovDecision>,
        HorizonSolver<LyapunovInstance, LyapunovDecision> {

  /**
   * @param backend a {@link LinearSolver}'s id
   * @param relaxed whether variables may be fractional, which gives a bound only
   */
  ModelSearch(String id, String backend, boolean relaxed) {
    super("lyapunov", id, backend, relaxed);
  }

  @Override
  public Solved<LyapunovDecision> solveSlot(
      LyapunovSlot slot, Parameters parameters, Budget budget, Progress progress) {
    CrowdModel model = CrowdModel.of(slot);
    return solved(model, budget, progress, LyapunovDecision::withoutBudget);
  }

  @Override
  public Solved<LyapunovDecision> solveHorizon(
      LyapunovInstance instance, Parameters parameters, Budget budget, Progress progress) {
    CrowdModel model = CrowdModel.of(instance);
    return solved(model, budget, progress, LyapunovDecision::withinBudget);
  }

  private Solved<LyapunovDecision> solved(
      CrowdModel model,
      Budget budget,
      Progress progress,
      Function<int[], LyapunovDecision> deciding) {
    LinearResult result = run(model.model(), budget, progress);
    List<LyapunovDecision> decisions =
        relaxed()
            ? List.of()
            : result
                .solution()
                .map(point -> model.decisions(point.values(), deciding))
                .orElse(List.of());
    double upper = decisions.isEmpty() ? Double.POSITIVE_INFINITY : result.objective();
    double lower = Math.min(result.claimed(), upper);
    progress.update(lower, upper);
    return new Solved<>(
        status(result.status(), decisions.isEmpty(), lower),
        decisions,
        upper,
        lower,
        Optional.empty(),
        0);
  }

  private Status status(LinearStatus status, boolean none, double lower) {
    return switch (status) {
      case INFEASIBLE, INFEASIBLE_OR_UNBOUNDED -> Status.INFEASIBLE;
      case OPTIMAL -> none ? Status.BOUND_ONLY : Status.OPTIMAL;
      default ->
          !none
              ? Status.TIME_LIMIT
              : lower > Double.NEGATIVE_INFINITY ? Status.BOUND_ONLY : Status.TIME_LIMIT;
    };
  }
}
