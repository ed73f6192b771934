package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovSlot;
import java.util.List;

/** Problem P2 solved slot by slot: the least {@code V latency + Q C [moves]}. */
public final class DriftPlusPenalty implements LyapunovHeuristic {

  @Override
  public String id() {
    return "drift-plus-penalty";
  }

  @Override
  public String summary() {
    return "each slot of P2: least V times latency plus queue times cost of a move";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("v", "100", "V, the weight of latency against the queue"));
  }

  @Override
  public Policy<LyapunovSlot, LyapunovDecision> policy(Parameters parameters, long seed) {
    double v = parameters.number("v", 0, 1e9);
    return new PricedMoves(v, (slot, u) -> slot.queue(u) * slot.model().moveCost());
  }
}
