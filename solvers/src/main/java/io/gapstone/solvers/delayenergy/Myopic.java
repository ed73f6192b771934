package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Progress;
import io.gapstone.core.Solved;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import java.util.List;

/**
 * Solves each slot in turn. Where nobody can keep all deadlines of a slot, it decides as if they
 * did not bind, and the misses are counted, as those of other policies are.
 */
public final class Myopic implements PolicySolver<DelayEnergySlot, DelayEnergyDecision> {

  private static final String NODES = "nodes";

  @Override
  public String id() {
    return "myopic";
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
  public String summary() {
    return "each slot solved exactly in turn";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter(NODES, "1000", "most nodes to expand in a slot"));
  }

  @Override
  public Policy<DelayEnergySlot, DelayEnergyDecision> policy(Parameters parameters, long seed) {
    long nodes = parameters.integer(NODES, 0, Integer.MAX_VALUE);
    return slot -> decide(slot, CrowdingSolver.Settings.nodes(nodes));
  }

  private static DelayEnergyDecision decide(
      DelayEnergySlot slot, CrowdingSolver.Settings settings) {
    Solved<DelayEnergyDecision> solved =
        Exact.solve(slot, settings, Budget.unlimited(), Progress.SILENT);
    if (!solved.decisions().isEmpty()) {
      return solved.decisions().get(0);
    }
    int[] late = late(slot, settings);
    return DelayEnergyDecision.sequential(late, late);
  }

  /** Without deadlines the hosts at least are allowed. */
  private static int[] late(DelayEnergySlot slot, CrowdingSolver.Settings settings) {
    Crowding free = Crowding.scalar(slot).withoutDeadlines();
    Incumbents incumbents = new Incumbents(free, server -> {});
    return new CrowdingSolver(free, incumbents, settings, Budget.unlimited(), Progress.SILENT)
        .solve(Placing.hosts(slot))
        .server()
        .orElseThrow();
  }
}
