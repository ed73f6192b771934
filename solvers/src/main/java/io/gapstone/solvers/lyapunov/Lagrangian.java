package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Solved;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovSlot;
import java.util.List;

/**
 * A bound from prices per user, slot and server, and choices from local search over whole journeys.
 *
 * <p>Work is counted in rounds of prices. Slots are those of {@link Exact}.
 */
public final class Lagrangian implements LyapunovSearch {

  @Override
  public String id() {
    return "lagrangian";
  }

  @Override
  public Kind kind() {
    return Kind.RELAXATION;
  }

  @Override
  public String summary() {
    return "prices per user, slot and server for a bound; best journeys of one user after another";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("rounds", "" + CrowdHorizon.ROUNDS, "most rounds of prices"));
  }

  @Override
  public Solved<LyapunovDecision> solveSlot(
      LyapunovSlot slot, Parameters parameters, Budget budget, Progress progress) {
    return Exact.slot(slot, budget, progress);
  }

  @Override
  public Solved<LyapunovDecision> solveHorizon(
      LyapunovInstance instance, Parameters parameters, Budget budget, Progress progress) {
    int rounds = parameters.integer("rounds", 0, Integer.MAX_VALUE);
    return new CrowdHorizon(instance, budget, progress, rounds).solved();
  }
}
