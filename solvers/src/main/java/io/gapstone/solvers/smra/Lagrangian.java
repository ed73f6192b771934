package io.gapstone.solvers.smra;

import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraSlot;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Price bounds with solutions. A slot: each server's price bound, and the best of the solutions
 * near it. All slots: prices per slot, server and resource, then a search from starts that these
 * prices guide. Work is counted in servers at slot scope, in price steps and tried paths at horizon
 * scope.
 */
public final class Lagrangian
    implements SlotSolver<SmraSlot, SmraDecision>, HorizonSolver<SmraInstance, SmraDecision> {

  @Override
  public String id() {
    return "lagrangian";
  }

  @Override
  public String family() {
    return "smra";
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
    return "prices on capacities: a certified bound, and a solution by search from there";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("starts", "8", "searches from the prices, of which the best goes on"),
        new Parameter("kicks", "2000", "kicks without a better plan after which it ends"),
        new Parameter("searchSeed", "1", "seed of the search"));
  }

  @Override
  public Solved<SmraDecision> solveSlot(
      SmraSlot slot, Parameters parameters, Budget budget, Progress progress) {
    return SlotSearch.solve(slot, false, budget, progress);
  }

  @Override
  public Solved<SmraDecision> solveHorizon(
      SmraInstance instance, Parameters parameters, Budget budget, Progress progress) {
    int starts = parameters.integer("starts", 1, Integer.MAX_VALUE);
    int patience = parameters.integer("kicks", 0, Integer.MAX_VALUE);
    Draws draws = Draws.of(parameters.integer("searchSeed", 0, Integer.MAX_VALUE), "smra/search");
    HorizonCase in = new HorizonCase(instance);
    HorizonSolve solve = new HorizonSolve(in, new StayTable(in), budget, progress);
    solve.run(starts, patience, draws);
    HorizonPlan plan = solve.plan();
    double cells = (double) in.users * in.slots;
    return new Solved<>(
        solve.closed() ? Status.OPTIMAL : solve.stopped() ? Status.TIME_LIMIT : Status.FEASIBLE,
        plan.decisions(),
        plan.total() / cells,
        solve.bound().lower() / cells,
        Optional.of(solve.bound().certificate()),
        solve.work());
  }
}
