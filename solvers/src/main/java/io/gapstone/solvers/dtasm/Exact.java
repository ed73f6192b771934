package io.gapstone.solvers.dtasm;

import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmSlot;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The optimum of a slot: least load on the cloud, then fewest moves. Or that of all slots, where
 * they are few: least load; see {@link HorizonExact}.
 *
 * <p>In a slot, prices of capacity give a bound and show where users belong; annealing, knapsacks
 * per server, and branch and bound close the gap from both sides. Work is counted in thousands of
 * search steps and options looked at.
 */
public final class Exact
    implements SlotSolver<DtasmSlot, DtasmDecision>, HorizonSolver<DtasmInstance, DtasmDecision> {

  private static final String SEED = "seed";
  private static final String BRANCHES = "branches";

  @Override
  public String id() {
    return "exact";
  }

  @Override
  public String family() {
    return "dtasm";
  }

  @Override
  public Kind kind() {
    return Kind.EXACT;
  }

  @Override
  public Set<Scope> scopes() {
    return EnumSet.of(Scope.SLOT, Scope.HORIZON);
  }

  @Override
  public String summary() {
    return "prices, annealing, knapsacks per server, branch and bound; over all slots as far as it gets";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter(SEED, "1", "seed of the search"),
        new Parameter(BRANCHES, "1000000", "most nodes of the tree over all slots"));
  }

  @Override
  public Solved<DtasmDecision> solveSlot(
      DtasmSlot slot, Parameters parameters, Budget budget, Progress progress) {
    int seed = parameters.integer(SEED, 0, Integer.MAX_VALUE);
    return SlotSolution.of(slot, seed, budget, progress);
  }

  @Override
  public Solved<DtasmDecision> solveHorizon(
      DtasmInstance instance, Parameters parameters, Budget budget, Progress progress) {
    int seed = parameters.integer(SEED, 0, Integer.MAX_VALUE);
    int branches = parameters.integer(BRANCHES, 1, Integer.MAX_VALUE);
    return HorizonExact.solve(instance, branches, seed, budget, progress);
  }

  @Override
  public long usualWork() {
    return 500;
  }
}
