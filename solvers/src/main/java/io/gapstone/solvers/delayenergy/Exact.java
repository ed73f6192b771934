package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.core.delayenergy.DelayEnergyVerifier;
import io.gapstone.core.front.FrontSolver;
import io.gapstone.core.front.SolvedFront;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Prices and branch and bound: {@link CrowdingSolver}; fronts: {@link FrontSearch}. */
public final class Exact
    implements SlotSolver<DelayEnergySlot, DelayEnergyDecision>,
        FrontSolver<DelayEnergySlot, DelayEnergyDecision> {

  private static final String NODES = "nodes";

  @Override
  public String id() {
    return "exact";
  }

  @Override
  public String family() {
    return DelayEnergyProblem.FAMILY;
  }

  @Override
  public Kind kind() {
    return Kind.EXACT;
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.SLOT);
  }

  @Override
  public String summary() {
    return "least cost of a slot, proven by prices and branch and bound";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter(NODES, "1000000000", "most nodes to expand"));
  }

  @Override
  public Solved<DelayEnergyDecision> solveSlot(
      DelayEnergySlot slot, Parameters parameters, Budget budget, Progress progress) {
    long nodes = parameters.integer(NODES, 0, Integer.MAX_VALUE);
    return solve(slot, CrowdingSolver.Settings.nodes(nodes), budget, progress);
  }

  @Override
  public List<String> objectives() {
    return List.of("delay", "energy");
  }

  @Override
  public List<String> components() {
    return List.of("delaySeconds", "energy");
  }

  @Override
  public SolvedFront<DelayEnergyDecision> solveFront(
      DelayEnergySlot slot, Parameters parameters, Budget budget, Progress progress) {
    return new FrontSearch(slot, budget, progress).solve();
  }

  static Solved<DelayEnergyDecision> solve(
      DelayEnergySlot slot, CrowdingSolver.Settings settings, Budget budget, Progress progress) {
    Crowding crowding = Crowding.scalar(slot);
    Placing placing = Placing.of(slot, crowding, settings.nodes(), budget);
    if (placing.impossible()) {
      return new Solved<>(
          Status.INFEASIBLE,
          List.of(),
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          placing.certificate(),
          placing.work());
    }
    int[] start = placing.server().orElseGet(() -> Placing.hosts(slot));
    Budget rest = budget.after(placing.work());
    Incumbents incumbents = new Incumbents(crowding, server -> {});
    CrowdingResult result =
        new CrowdingSolver(crowding, incumbents, settings, rest, progress).solve(start);
    return solved(result, placing.work());
  }

  private static Solved<DelayEnergyDecision> solved(CrowdingResult result, long before) {
    Status status = Status.TIME_LIMIT;
    if (result.complete()) {
      status = result.server().isPresent() ? Status.OPTIMAL : Status.INFEASIBLE;
    }
    return new Solved<>(
        status,
        result.server().map(DelayEnergyDecision::joint).map(List::of).orElse(List.of()),
        result.upper(),
        result.lower(),
        Optional.of(result.certificate(DelayEnergyVerifier.SLOT)),
        before + 1 + result.nodes());
  }
}
