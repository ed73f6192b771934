package io.gapstone.core.gap;

import io.gapstone.core.GapstoneException;

/** A feasible solution is better than a bound allows: one of the two is wrong. */
public final class CrossedBoundException extends GapstoneException {

  private static final long serialVersionUID = 1L;

  CrossedBoundException(String what, double reached, double bound) {
    super(
        what
            + ": a solution reaches "
            + reached
            + ", which is better than its bound "
            + bound
            + "; the bound or the solution is wrong. Maybe they belong to different instances?");
  }
}
