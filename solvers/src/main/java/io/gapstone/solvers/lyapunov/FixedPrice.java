package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovSlot;
import java.util.List;

/** The least latency plus one price per move, the same in all slots. */
public final class FixedPrice implements LyapunovHeuristic {

  /** Tuned to the budget on training seeds of profile {@code contended}. */
  static final String TUNED_SECONDS = "0.028";

  @Override
  public String id() {
    return "fixed-price";
  }

  @Override
  public String summary() {
    return "least latency plus one fixed price per move";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("price", TUNED_SECONDS, "c, seconds of latency that a move costs"));
  }

  @Override
  public Policy<LyapunovSlot, LyapunovDecision> policy(Parameters parameters, long seed) {
    return of(parameters.number("price", 0, 1e9));
  }

  static Policy<LyapunovSlot, LyapunovDecision> of(double priceSeconds) {
    return new PricedMoves(1, (slot, u) -> priceSeconds);
  }
}
