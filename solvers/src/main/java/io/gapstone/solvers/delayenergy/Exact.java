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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Prices and branch and bound: {@link CrowdingSolver}. */
public final class Exact implements SlotSolver<DelayEnergySlot, DelayEnergyDecision> {

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
    return solved(search(slot, CrowdingSolver.Settings.nodes(nodes), budget, progress));
  }

  static CrowdingResult search(
      DelayEnergySlot slot, CrowdingSolver.Settings settings, Budget budget, Progress progress) {
    Crowding crowding = Crowding.scalar(slot);
    Incumbents incumbents = new Incumbents(crowding, server -> {});
    return new CrowdingSolver(crowding, incumbents, settings, budget, progress).solve(hosts(slot));
  }

  static int[] hosts(DelayEnergySlot slot) {
    int[] hosts = new int[slot.users()];
    for (int u = 0; u < hosts.length; u++) {
      hosts[u] = slot.host(u);
    }
    return hosts;
  }

  static Solved<DelayEnergyDecision> solved(CrowdingResult result) {
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
        1 + result.nodes());
  }
}
