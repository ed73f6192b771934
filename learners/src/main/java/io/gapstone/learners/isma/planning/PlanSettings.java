package io.gapstone.learners.isma.planning;

import io.gapstone.core.BadInputException;

/**
 * How much is planned.
 *
 * @param candidates I, plans drawn per iteration
 * @param iterations J
 * @param horizon K, steps of a plan
 * @param elite Q, plans that the next distribution is made of
 * @param discount gamma
 */
public record PlanSettings(
    int candidates, int iterations, int horizon, int elite, double discount) {

  public PlanSettings {
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
}
