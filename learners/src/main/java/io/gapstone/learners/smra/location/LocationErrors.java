package io.gapstone.learners.smra.location;

import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraProblem;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.core.smra.SmraState;
import io.gapstone.core.smra.SmraTargets;
import io.gapstone.learners.smra.Expectation;

/**
 * How good predictions are, over all users and slots of an instance.
 *
 * @param meanMetres mean distance from the predicted to the true position
 * @param hits part of the predictions whose nearest server is the one nearest to the truth
 */
public record LocationErrors(double meanMetres, double hits) {

  /** Everyone stays where they were. */
  public static final Expectation LAST =
      (slot, metres) -> {
        for (int u = 0; u < slot.users(); u++) {
          metres[2 * u] = slot.x(slot.t(), u);
          metres[2 * u + 1] = slot.y(slot.t(), u);
        }
      };

  /** Measures what is expected of an instance when its predicted targets are in force. */
  public static LocationErrors of(Expectation expectation, SmraInstance instance) {
    SmraProblem problem = new SmraProblem();
    SmraInstance seen = instance.withTargets(SmraTargets.PREDICTED);
    SmraInstance truth = instance.withTargets(SmraTargets.TRUE);
    SmraState state = problem.initialState(seen);
    double[] metres = new double[2 * seen.users()];
    double sum = 0;
    int hits = 0;
    for (int t = 0; t < seen.slots(); t++) {
      SmraSlot slot = problem.slot(seen, t, state);
      expectation.expect(slot, metres);
      for (int u = 0; u < seen.users(); u++) {
        double x = metres[2 * u];
        double y = metres[2 * u + 1];
        double dx = x - seen.x(t + 1, u);
        double dy = y - seen.y(t + 1, u);
        sum += Math.sqrt(dx * dx + dy * dy);
        hits += slot.nearestServer(x, y) == truth.target(t, u) ? 1 : 0;
      }
    }
    double cells = (double) seen.slots() * seen.users();
    return new LocationErrors(sum / cells, hits / cells);
  }
}
