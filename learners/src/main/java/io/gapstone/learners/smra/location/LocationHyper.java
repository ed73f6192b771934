package io.gapstone.learners.smra.location;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.learners.nn.NetSpec;
import java.util.List;

/**
 * How the predictor is built and trained. The paper names no numbers of it; these were the smallest
 * beyond which errors on tuning instances did not fall.
 *
 * @param locations tau + 1, how many past locations it reads
 * @param hidden size of the memory
 * @param rate learning rate of Adam
 * @param batch rows of a step
 * @param steps gradient steps per episode
 * @param episodes how many of a run's first episodes it learns in; then it stays as it is
 */
public record LocationHyper(
    int locations, int hidden, double rate, int batch, int steps, int episodes) {

  public static final LocationHyper USUAL = new LocationHyper(5, 24, 2e-3, 64, 100, 40);

  public static List<Parameter> parameters() {
    return List.of(
        new Parameter("locations", "" + USUAL.locations, "past locations that the predictor reads"),
        new Parameter("memory", "" + USUAL.hidden, "hidden size of the predictor"),
        new Parameter("locationRate", "" + USUAL.rate, "learning rate of the predictor"),
        new Parameter("locationBatch", "" + USUAL.batch, "rows of one of its gradient steps"),
        new Parameter("locationSteps", "" + USUAL.steps, "its gradient steps per episode"),
        new Parameter("locationEpisodes", "" + USUAL.episodes, "episodes that it learns in"));
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
        parameters.integer("locationEpisodes", 0, Integer.MAX_VALUE));
  }
}
