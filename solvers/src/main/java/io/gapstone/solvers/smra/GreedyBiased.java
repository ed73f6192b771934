package io.gapstone.solvers.smra;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraSlot;
import java.util.List;

/** {@link GreedyPolicy} with a cap on bandwidth and a bias towards moving, for what comes later. */
public final class GreedyBiased implements PolicySolver<SmraSlot, SmraDecision> {

  @Override
  public String id() {
    return "greedy-biased";
  }

  @Override
  public String family() {
    return "smra";
  }

  @Override
  public Kind kind() {
    return Kind.HEURISTIC;
  }

  @Override
  public String summary() {
    return "greedy-fair with capped bandwidth and moving favoured";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter("bandwidthCapMhz", "4", "the largest bandwidth of a mover"),
        new Parameter("biasSeconds", "0.5", "how much longer moving may take than staying"));
  }

  @Override
  public Policy<SmraSlot, SmraDecision> policy(Parameters parameters, long seed) {
    return new GreedyPolicy(
        1e6 * parameters.number("bandwidthCapMhz", 0, 1e6),
        parameters.number("biasSeconds", -1e6, 1e6));
  }
}
