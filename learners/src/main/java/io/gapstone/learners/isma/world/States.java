package io.gapstone.learners.isma.world;

import java.util.Arrays;

/**
 * The states of all steps of a batch while the model learns, and the slopes of the loss by them.
 * Step t of sequence b is row {@code t * batch + b}, as in {@link WorldBatch}.
 */
final class States {

  /** What both Gaussians of a step are told from ({@link WorldSizes}). */
  final float[] cores;

  /** The stochastic state s. */
  final float[] latents;

  final float[] byCore;
  final float[] byLatent;

  States(WorldSizes sizes, int rows) {
    this.cores = new float[rows * sizes.core()];
    this.latents = new float[rows * sizes.latent()];
    this.byCore = new float[cores.length];
    this.byLatent = new float[latents.length];
  }

  void clearSlopes() {
    Arrays.fill(byCore, 0);
    Arrays.fill(byLatent, 0);
  }
}
