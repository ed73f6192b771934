package io.gapstone.solvers.isma;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaFullView;
import io.gapstone.core.isma.IsmaSlot;

/**
 * Everyone offloads to the server at the own base station, with the best ratios and shares there.
 *
 * <p>A station knows who is in its cell, so each server decides for the users of its cell; this is
 * other information than the paper's, where the server that serves a user decides. What happens in
 * one cell has no influence on the others.
 */
public final class Nearest implements PolicySolver<IsmaSlot, IsmaDecision> {

  @Override
  public String id() {
    return "nearest";
  }

  @Override
  public String family() {
    return "isma";
  }

  @Override
  public Kind kind() {
    return Kind.HEURISTIC;
  }

  @Override
  public String summary() {
    return "the base station's server, with the best ratios and shares there";
  }

  @Override
  public Policy<IsmaSlot, IsmaDecision> policy(Parameters parameters, long seed) {
    AssignedPlans plans = new AssignedPlans();
    return slot -> {
      IsmaFullView view = slot.fullInformation();
      int[] stations = new int[slot.users()];
      for (int u = 0; u < stations.length; u++) {
        stations[u] = view.station(u);
      }
      return plans.decide(view, stations);
    };
  }
}
