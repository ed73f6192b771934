package io.gapstone.learners.train;

import io.gapstone.core.BadInputException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a run is driven and described. None of it changes what a {@link Trainee} learns, but
 * evaluations decide which of its policies is kept.
 *
 * @param evaluateEvery how many episodes lie between two evaluations on the tuning instances
 * @param checkpointSeconds least time between two checkpoints
 * @param command what to type for the same run
 * @param versions of what took part, by name
 */
public record TrainingPlan(
    int evaluateEvery,
    double checkpointSeconds,
    TrainingSource source,
    String command,
    SortedMap<String, String> versions) {

  /** Evaluations in a run, where nobody says otherwise. */
  private static final int USUAL_EVALUATIONS = 40;

  public TrainingPlan {
    if (evaluateEvery < 1) {
      throw new BadInputException(
          "policies are to be evaluated every "
              + evaluateEvery
              + " episodes; it must be at least 1.");
    }
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
  }

  /** How often to evaluate in a run of so many episodes. */
  public static int usualEvaluateEvery(int episodes) {
    return Math.max(1, episodes / USUAL_EVALUATIONS);
  }
}
