package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameters;
import io.gapstone.core.Problem;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Simulator;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.Trajectory;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.core.delayenergy.DelayEnergyState;
import io.gapstone.core.delayenergy.DelayEnergyVerifier;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;
import io.gapstone.solvers.model.LinearStatus;
import io.gapstone.solvers.shelf.ShelfSolver;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The family's linear models in an off-the-shelf solver. A relaxation's multipliers are a
 * certificate; other bounds are the solver's word. Work is not counted, and a limit on it does
 * nothing.
 */
abstract class ModelSearch extends ShelfSolver
    implements SlotSolver<DelayEnergySlot, DelayEnergyDecision>,
        HorizonSolver<DelayEnergyInstance, DelayEnergyDecision> {

  private static final Problem<
          DelayEnergyInstance, DelayEnergyState, DelayEnergySlot, DelayEnergyDecision>
      PROBLEM = new DelayEnergyProblem();

  /** What is taken off a relaxation's bound for its rounding. */
  private static final double TOLERATED = 1e-9;

  /**
   * @param backend a {@link LinearSolver}'s id
   * @param relaxed whether variables may be fractional, which gives a bound only
   */
  ModelSearch(String id, String backend, boolean relaxed) {
    super(DelayEnergyProblem.FAMILY, id, backend, relaxed);
  }

  @Override
  public Solved<DelayEnergyDecision> solveSlot(
      DelayEnergySlot slot, Parameters parameters, Budget budget, Progress progress) {
    StatedPrices model = SlotModel.of(slot);
    LinearResult result = run(model.stated().model(), budget, progress);
    return relaxed()
        ? bound(model, result, certificate -> lowered(result.claimed()))
        : solved(result, model, decisions -> paid(slot, decisions.get(0)), progress);
  }

  @Override
  public Solved<DelayEnergyDecision> solveHorizon(
      DelayEnergyInstance instance, Parameters parameters, Budget budget, Progress progress) {
    StatedPrices model = HorizonModel.of(instance);
    LinearResult result = run(model.stated().model(), budget, progress);
    return relaxed()
        ? bound(model, result, certificate -> proven(instance, certificate))
        : solved(result, model, decisions -> paid(instance, decisions), progress);
  }

  private static double lowered(double bound) {
    return bound - TOLERATED * Math.max(1, Math.abs(bound));
  }

  private static double proven(DelayEnergyInstance instance, Certificate certificate) {
    DelayEnergyState start = PROBLEM.initialState(instance);
    return new DelayEnergyVerifier().provenBound(instance, Scope.HORIZON, 0, start, certificate);
  }

  private static double paid(DelayEnergySlot slot, DelayEnergyDecision decision) {
    Crowding crowding = Crowding.scalar(slot);
    int[] server = new int[slot.users()];
    for (int u = 0; u < server.length; u++) {
      server[u] = decision.server(u);
    }
    boolean allowed =
        crowding.keepsRoomAndDeadlines(server) && crowding.energy(server) <= crowding.cap;
    return allowed ? crowding.objective(server) : Double.POSITIVE_INFINITY;
  }

  private static double paid(DelayEnergyInstance instance, List<DelayEnergyDecision> decisions) {
    DelayEnergyState state = PROBLEM.initialState(instance);
    Trajectory<DelayEnergyDecision> played =
        Simulator.replay(PROBLEM, instance, state, 0, decisions);
    return played.violations().isEmpty()
        ? PROBLEM.objective(instance, instance.slots(), played.totals())
        : Double.POSITIVE_INFINITY;
  }

  private static Solved<DelayEnergyDecision> bound(
      StatedPrices model, LinearResult result, ToDoubleFunction<Certificate> bounding) {
    Optional<Certificate> proof = result.duals().map(model.proof());
    boolean done = result.status() == LinearStatus.OPTIMAL;
    boolean impossible = result.status() == LinearStatus.INFEASIBLE;
    double lower =
        proof
            .map(bounding::applyAsDouble)
            .orElse(impossible ? Double.POSITIVE_INFINITY : lowered(result.claimed()));
    return new Solved<>(
        impossible ? Status.INFEASIBLE : done ? Status.BOUND_ONLY : Status.TIME_LIMIT,
        List.of(),
        Double.POSITIVE_INFINITY,
        lower,
        proof,
        1);
  }

  private static Solved<DelayEnergyDecision> solved(
      LinearResult result,
      StatedPrices model,
      ToDoubleFunction<List<DelayEnergyDecision>> paying,
      Progress progress) {
    List<DelayEnergyDecision> decisions =
        result.solution().map(point -> model.stated().decisions(point.values())).orElse(List.of());
    double upper = decisions.isEmpty() ? Double.POSITIVE_INFINITY : paying.applyAsDouble(decisions);
    boolean allowed = upper < Double.POSITIVE_INFINITY;
    double lower = Math.min(result.claimed(), upper);
    boolean impossible = result.status() == LinearStatus.INFEASIBLE;
    progress.update(lower, upper);
    return new Solved<>(
        impossible ? Status.INFEASIBLE : status(result, allowed),
        allowed ? decisions : List.of(),
        upper,
        impossible ? Double.POSITIVE_INFINITY : lower,
        Optional.empty(),
        1);
  }

  private static Status status(LinearResult result, boolean allowed) {
    if (allowed) {
      return result.status() == LinearStatus.OPTIMAL ? Status.OPTIMAL : Status.TIME_LIMIT;
    }
    return result.bounded() ? Status.BOUND_ONLY : Status.TIME_LIMIT;
  }
}
