package io.gapstone.learners.smra.location;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.learners.nn.NetSpec;
import java.util.List;

/**
 * How the predictor is built and trained. The paper names no numbers of it.
 *
 * @param locations tau + 1, how many past locations it reads
 * @param hidden size of the memory
 * @param rate learning rate of Adam
 * @param batch rows of a step
 * @param steps gradient steps in a whole run, in equal parts after each episode that it learns from
 * @param share part of the run, from its beginning, in which it learns; then it stays as it is
 */
public record LocationHyper(
    int locations, int hidden, double rate, int batch, int steps, double share) {

  public static final LocationHyper USUAL = new LocationHyper(5, 24, 2e-3, 64, 4000, 0.5);

  public static List<Parameter> parameters() {
    return List.of(
        new Parameter("locations", "" + USUAL.locations, "past locations that the predictor reads"),
        new Parameter("memory", "" + USUAL.hidden, "hidden size of the predictor"),
        new Parameter("locationRate", "" + USUAL.rate, "learning rate of the predictor"),
        new Parameter("locationBatch", "" + USUAL.batch, "rows of one of its gradient steps"),
        new Parameter("locationSteps", "" + USUAL.steps, "its gradient steps in a run"),
        new Parameter("locationShare", "" + USUAL.share, "part of the run that it learns in"));
  }

  /** Gradient steps after one episode of a run. */
  int stepsAfter(int episode, int episodes) {
    long learning = Math.max(1, Math.round(share * episodes));
    if (episode >= learning) {
      return 0;
    }
    return (int) (steps * (episode + 1L) / learning - steps * (long) episode / learning);
  }

  /** The predictor's network. */
  public NetSpec net() {
    return new LocationWindow(locations).net(hidden);
  }

  public static LocationHyper of(Parameters parameters) {
    return new LocationHyper(
        parameters.integer("locations", 1, 1000),
        parameters.integer("memory", 1, 1000),
        parameters.number("locationRate", 0, 1),
        parameters.integer("locationBatch", 1, 100_000),
        parameters.integer("locationSteps", 0, 1_000_000),
        parameters.number("locationShare", 0, 1));
  }
}
