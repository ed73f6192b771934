package io.gapstone.core;

import java.util.EnumSet;
import java.util.Set;

/**
 * A solver that decides slot by slot. At horizon scope it is simulated over all slots.
 *
 * <p>Registered as a service under {@link Solver}.
 */
public interface PolicySolver<V extends Slot, D extends Decision> extends Solver {

  /**
   * A fresh policy for one trajectory.
   *
   * @param parameters values for {@link #parameters()}
   * @param seed the seed of the policy's own random draws
   */
  Policy<V, D> policy(Parameters parameters, long seed);

  /**
   * A fresh policy for one trajectory through an instance of the given size. A learned solver looks
   * up what it learned for this size now, not at its first decision.
   */
  default Policy<V, D> policy(Parameters parameters, Sizes sizes, long seed) {
    return policy(parameters, seed);
  }

  @Override
  default Set<Scope> scopes() {
    return EnumSet.allOf(Scope.class);
  }
}
