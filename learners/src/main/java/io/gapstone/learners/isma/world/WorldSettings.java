package io.gapstone.learners.isma.world;

/**
 * How the model learns.
 *
 * @param learningRate of Adam
 * @param clipNorm largest norm of a network's gradient
 * @param freeNats divergence per step that costs nothing (PlaNet)
 * @param observationDeviation of the observation model; the paper's is 1
 * @param rewardDeviation of the reward model; the paper's is 1
 */
public record WorldSettings(
    double learningRate,
    double clipNorm,
    double freeNats,
    double observationDeviation,
    double rewardDeviation) {}
