package io.gapstone.solvers.isma;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.isma.IsmaActions;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaObservation;
import io.gapstone.core.isma.IsmaServerPolicy;
import io.gapstone.core.isma.IsmaServerwisePolicy;
import io.gapstone.core.isma.IsmaSlot;

/**
 * Services never migrate: each server divides itself among the users that it serves, with the best
 * ratios and shares. It needs no more than a server's own observation.
 */
public final class Stay implements PolicySolver<IsmaSlot, IsmaDecision> {

  @Override
  public String id() {
    return "stay";
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
    return "the first server for good, with the best ratios and shares there";
  }

  @Override
  public Policy<IsmaSlot, IsmaDecision> policy(Parameters parameters, long seed) {
    return new IsmaServerwisePolicy(server -> new AtOneServer());
  }

  private static final class AtOneServer implements IsmaServerPolicy {
    private final ServerPlan plan = new ServerPlan();

    @Override
    public void decide(IsmaObservation own, IsmaActions actions) {
      plan.clear();
      for (int k = 0; k < own.count(); k++) {
        plan.add(own, k, own.server());
      }
      plan.solve();
      for (int k = 0; k < own.count(); k++) {
        actions.offload(k, own.server(), plan.ratioTenths(k), plan.share(k));
      }
    }
  }
}
