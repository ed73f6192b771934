package io.gapstone.learners.isma.world;

/**
 * What a gradient step found, means over the batch.
 *
 * @param observationError squared error of an observation, all its entries together
 * @param rewardError squared error of a reward
 * @param divergence of the encoder from the transition model
 */
public record WorldLosses(double observationError, double rewardError, double divergence) {}
