package io.gapstone.learners.explore;

import io.gapstone.core.random.Draws;

/**
 * Normal noise, the same for all numbers of an action.
 *
 * @param deviation its standard deviation
 * @param clip the largest it may be; infinite for any
 */
public record GaussianNoise(double deviation, double clip) {

  /** Noise that is not clipped. */
  public static GaussianNoise of(double deviation) {
    return new GaussianNoise(deviation, Double.POSITIVE_INFINITY);
  }

  /** Adds noise to {@code action[from..from+count-1]} and keeps the sums in their box. */
  public void addTo(float[] action, int from, int count, double low, double high, Draws draws) {
    for (int k = from; k < from + count; k++) {
      double noise = Math.max(-clip, Math.min(clip, deviation * draws.normal()));
      action[k] = (float) Math.max(low, Math.min(high, action[k] + noise));
    }
  }
}
