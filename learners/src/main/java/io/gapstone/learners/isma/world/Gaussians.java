package io.gapstone.learners.isma.world;

import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.nn.Activation;

/**
 * Rows of normal distributions of independent entries, as networks give them: means by tanh, then
 * deviations by a sigmoid, not below {@link #LEAST} so that densities stay bounded (PlaNet, Hafner
 * et al. 2019; the paper has no least deviation).
 */
final class Gaussians {

  static final float LEAST = 0.1f;

  private Gaussians() {}

  /** Turns sums into means and deviations, in place. */
  static void activate(Kernels kernels, float[] rows, int count, int latent) {
    for (int r = 0; r < count; r++) {
      int at = r * 2 * latent;
      kernels.activate(Activation.TANH, rows, at, latent);
      kernels.activate(Activation.SIGMOID, rows, at + latent, latent);
      for (int k = at + latent; k < at + 2 * latent; k++) {
        rows[k] = LEAST + (1 - LEAST) * rows[k];
      }
    }
  }

  /** Passes slopes by means and deviations back to the sums, in place. */
  static void slopes(float[] rows, float[] slopes, int at, int latent) {
    for (int k = at; k < at + latent; k++) {
      slopes[k] *= 1 - rows[k] * rows[k];
      float share = (rows[k + latent] - LEAST) / (1 - LEAST);
      slopes[k + latent] *= (1 - LEAST) * share * (1 - share);
    }
  }

  /** The divergence KL(q || p) of two rows. */
  static double divergence(float[] q, float[] p, int at, int latent) {
    double sum = 0;
    for (int k = at; k < at + latent; k++) {
      double difference = q[k] - p[k];
      double wide = q[k + latent];
      double other = p[k + latent];
      sum +=
          Math.log(other / wide)
              + (wide * wide + difference * difference) / (2 * other * other)
              - 0.5;
    }
    return sum;
  }

  /** Writes the slopes of {@code weight * KL(q || p)} by both rows. */
  static void divergenceSlopes(
      float[] q, float[] p, int at, int latent, float weight, float[] byQ, float[] byP) {
    for (int k = at; k < at + latent; k++) {
      float difference = q[k] - p[k];
      float wide = q[k + latent];
      float other = p[k + latent];
      float precision = 1 / (other * other);
      byQ[k] = weight * difference * precision;
      byP[k] = -byQ[k];
      byQ[k + latent] = weight * (wide * precision - 1 / wide);
      byP[k + latent] = weight * (1 - (wide * wide + difference * difference) * precision) / other;
    }
  }
}
