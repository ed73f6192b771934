package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import java.util.List;

/**
 * The cheapest server with room for each user in turn, where access and computation count several
 * times: what is saved there will also be saved in later slots, while a move is paid once.
 */
public final class ForesightRule extends RuleSolver {

  private static final String GAINS = "gains";

  @Override
  public String id() {
    return "foresight-rule";
  }

  @Override
  public String summary() {
    return "the best server per user in turn, savings counted several times";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter(GAINS, "3", "how many times access and computation count against a move"));
  }

  @Override
  SequentialPolicy.Rule rule(Parameters parameters) {
    double gains = parameters.number(GAINS, 0, 1e6);
    return (slot, sequence, user) -> {
      int best = slot.host(user);
      double least = Double.POSITIVE_INFINITY;
      for (int s = 0; s < slot.servers(); s++) {
        if (!sequence.admitsNext(s)) {
          continue;
        }
        double kept =
            slot.accessSeconds(user, s)
                + slot.computationSeconds(user, s, sequence.occupantsWithNext(s));
        double cost =
            (gains * kept + slot.migrationSeconds(user, s)) / slot.deadlineSeconds(user)
                + slot.model().energyWeight() * slot.energy(user, s);
        if (cost < least || cost == least && s == slot.host(user)) {
          best = s;
          least = cost;
        }
      }
      return best;
    };
  }
}
