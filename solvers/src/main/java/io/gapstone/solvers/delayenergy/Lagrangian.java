package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import java.util.Optional;
import java.util.Set;

/** A bound from one row of prices, and the best decision met on the way. */
public final class Lagrangian implements SlotSolver<DelayEnergySlot, DelayEnergyDecision> {

  @Override
  public String id() {
    return "lagrangian";
  }

  @Override
  public String family() {
    return DelayEnergyProblem.FAMILY;
  }

  @Override
  public Kind kind() {
    return Kind.RELAXATION;
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.SLOT);
  }

  @Override
  public String summary() {
    return "bound from prices of users, and a decision found with them";
  }

  @Override
  public Solved<DelayEnergyDecision> solveSlot(
      DelayEnergySlot slot, Parameters parameters, Budget budget, Progress progress) {
    CrowdingSolver.Settings settings =
        new CrowdingSolver.Settings(CrowdingSolver.CLOSED, 0, 0, false, Optional.empty());
    Solved<DelayEnergyDecision> solved = Exact.solve(slot, settings, budget, progress);
    if (solved.status() != Status.TIME_LIMIT || budget.spent(solved.work())) {
      return solved;
    }
    return new Solved<>(
        solved.decisions().isEmpty() ? Status.BOUND_ONLY : Status.FEASIBLE,
        solved.decisions(),
        solved.objective(),
        solved.lower(),
        solved.certificate(),
        solved.work());
  }
}
