package io.gapstone.learners.isma.planning;

import io.gapstone.core.BadInputException;

/**
 * How much is planned.
 *
 * @param candidates I, plans drawn per iteration
 * @param iterations J
 * @param horizon K, steps of a plan
 * @param elite Q, plans that the next distribution is made of
 */
public record PlanSettings(int candidates, int iterations, int horizon, int elite) {

  /** The paper's: two million steps of the model for one decision of one server. */
  public static final PlanSettings PAPER = new PlanSettings(1000, 200, 10, 100);

  public PlanSettings {
    if (elite < 2) {
      throw new BadInputException(
          "the elite has "
              + elite
              + " plan; it must have at least 2, to tell how far they differ.");
    }
    if (elite > candidates) {
      throw new BadInputException(
          "the elite has "
              + elite
              + " plans of "
              + candidates
              + " candidates; it must have at most as many.");
    }
  }

  /** Steps of the model that one decision of one server takes. */
  public long modelSteps() {
    return (long) candidates * iterations * horizon;
  }

  @Override
  public String toString() {
    return candidates + " x " + iterations + " (" + elite + "), " + horizon;
  }
}
