package io.gapstone.learners.train;

import io.gapstone.core.Instance;
import io.gapstone.core.Parameters;
import io.gapstone.learners.nn.Backend;

/**
 * What to train on.
 *
 * @param seed of the run: initial weights, exploration, batches
 * @param episodes how many the run will have, for schedules
 */
public record TrainingTask<I extends Instance>(
    Parameters hyperparameters, Instances<I> instances, Backend backend, long seed, int episodes) {}
