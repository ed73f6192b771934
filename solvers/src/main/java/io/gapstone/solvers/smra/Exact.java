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
 * The optimum, with certificate. A slot: with the targets in force and the true positions, at which
 * it is paid: what every decision of the slot is measured by; work is counted in nodes. All slots:
 * the search of {@link Lagrangian}, then {@link HorizonTree}; work is counted in price steps and
 * tried paths.
 */
public final class Exact
    implements SlotSolver<SmraSlot, SmraDecision>, HorizonSolver<SmraInstance, SmraDecision> {

  private static final int STARTS = 8;

  @Override
  public String id() {
    return "exact";
  }

  @Override
  public String family() {
    return "smra";
  }

  @Override
  public Kind kind() {
    return Kind.EXACT;
  }

  @Override
  public Set<Scope> scopes() {
    return EnumSet.allOf(Scope.class);
  }

  @Override
  public String summary() {
    return "branch and bound with price bounds: a slot per server, all slots over who moves when";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("kicks", "200", "all slots: kicks without a better plan before branching"),
        new Parameter("searchSeed", "1", "all slots: seed of the search"));
  }

  @Override
  public Solved<SmraDecision> solveSlot(
      SmraSlot slot, Parameters parameters, Budget budget, Progress progress) {
    return SlotSearch.solve(slot, true, budget, progress);
  }

  @Override
  public Solved<SmraDecision> solveHorizon(
      SmraInstance instance, Parameters parameters, Budget budget, Progress progress) {
    int kicks = parameters.integer("kicks", 0, Integer.MAX_VALUE);
    Draws draws = Draws.of(parameters.integer("searchSeed", 0, Integer.MAX_VALUE), "smra/search");
    HorizonCase in = new HorizonCase(instance);
    HorizonSolve solve = new HorizonSolve(in, new StayTable(in), budget, progress);
    solve.run(STARTS, kicks, draws);
    double cells = (double) in.users * in.slots;
    HorizonTree tree =
        new HorizonTree(
            new HorizonCase(instance),
            solve.search(),
            solve.bound(),
            budget.after(solve.bound().steps()));
    tree.run((lower, least) -> progress.update(lower / cells, least / cells));
    HorizonPlan plan = HorizonSolve.plan(in, tree.best());
    return new Solved<>(
        tree.closed() ? Status.OPTIMAL : Status.TIME_LIMIT,
        plan.decisions(),
        plan.total() / cells,
        tree.lower() / cells,
        Optional.of(tree.certificate()),
        solve.bound().steps() + tree.work());
  }
}
