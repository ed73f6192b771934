package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Parameters;

/** The paper's Dist: each service follows its user to the server with fewest hops, full or not. */
public final class NearestServer extends RuleSolver {

  @Override
  public String id() {
    return "dist";
  }

  @Override
  public String summary() {
    return "each service goes to the server with fewest hops to its user's station";
  }

  @Override
  SequentialPolicy.Rule rule(Parameters parameters) {
    return (slot, sequence, user) -> {
      int nearest = 0;
      for (int s = 1; s < slot.servers(); s++) {
        if (slot.accessHops(user, s) < slot.accessHops(user, nearest)) {
          nearest = s;
        }
      }
      return nearest;
    };
  }
}
