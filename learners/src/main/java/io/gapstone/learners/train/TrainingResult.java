package io.gapstone.learners.train;

/**
 * How a run stands.
 *
 * @param episodesDone how many episodes were played
 * @param bestEpisode after how many of them the best policy was found; 0 for none yet
 * @param tuningObjective its mean objective on the tuning instances
 * @param tuningViolations the constraints that it broke there
 */
public record TrainingResult(
    int episodesDone,
    int bestEpisode,
    double tuningObjective,
    int tuningViolations,
    long environmentSteps,
    long gradientSteps) {}
