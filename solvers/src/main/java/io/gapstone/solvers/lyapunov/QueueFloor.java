package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovSlot;
import java.util.List;

/** Drift plus penalty whose queue counts as at least a share of V: no move is ever free. */
public final class QueueFloor implements LyapunovHeuristic {

  /** Tuned to the budget on training seeds of profile {@code contended}. */
  static final String TUNED_FLOOR = "0.027";

  @Override
  public String id() {
    return "queue-floor";
  }

  @Override
  public String summary() {
    return "drift plus penalty with the queue held above a share of V";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("v", "100", "V, the weight of latency against the queue"),
        new Parameter("floor", TUNED_FLOOR, "the least queue, as a share of V"));
  }

  @Override
  public Policy<LyapunovSlot, LyapunovDecision> policy(Parameters parameters, long seed) {
    double v = parameters.number("v", 0, 1e9);
    double floor = parameters.number("floor", 0, 1e9) * v;
    return new PricedMoves(
        v, (slot, u) -> Math.max(slot.queue(u), floor) * slot.model().moveCost());
  }
}
