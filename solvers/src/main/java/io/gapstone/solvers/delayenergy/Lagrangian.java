package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A bound from prices, and the best decisions met on the way.
 *
 * <p>In a slot, prices are of users; over all slots, of users on servers in slots, and work is
 * counted in rounds, see {@link Horizon}.
 */
public final class Lagrangian
    implements SlotSolver<DelayEnergySlot, DelayEnergyDecision>,
        HorizonSolver<DelayEnergyInstance, DelayEnergyDecision> {

  private static final String ROUNDS = "rounds";

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
    return EnumSet.allOf(Scope.class);
  }

  @Override
  public String summary() {
    return "bound from prices of users, and decisions found with them";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter(ROUNDS, "" + Horizon.ROUNDS, "most rounds over all slots; a slot has one"));
  }

  @Override
  public Solved<DelayEnergyDecision> solveHorizon(
      DelayEnergyInstance instance, Parameters parameters, Budget budget, Progress progress) {
    int rounds = parameters.integer(ROUNDS, 0, 1_000_000);
    return new Horizon(instance, budget, progress, rounds).solve();
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
