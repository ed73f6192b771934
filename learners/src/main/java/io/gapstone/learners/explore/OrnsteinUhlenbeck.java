package io.gapstone.learners.explore;

import io.gapstone.core.random.Draws;
import java.util.Arrays;

/**
 * Noise that remembers: each time {@code x += pull (0 - x) + deviation n} with standard normal n.
 * Begins at 0 with each episode, so that nothing of it need be kept between episodes.
 */
public final class OrnsteinUhlenbeck {

  private final double pull;
  private final double deviation;
  private final double[] noise;

  public OrnsteinUhlenbeck(int size, double pull, double deviation) {
    this.pull = pull;
    this.deviation = deviation;
    this.noise = new double[size];
  }

  /** Back to 0. */
  public void reset() {
    Arrays.fill(noise, 0);
  }

  /** Moves on and adds the noise to {@code action}, whose numbers stay in their box. */
  public void addTo(float[] action, double low, double high, Draws draws) {
    for (int k = 0; k < noise.length; k++) {
      noise[k] += -pull * noise[k] + deviation * draws.normal();
      action[k] = (float) Math.max(low, Math.min(high, action[k] + noise[k]));
    }
  }
}
