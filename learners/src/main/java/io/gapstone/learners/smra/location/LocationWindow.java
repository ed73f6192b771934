package io.gapstone.learners.smra.location;

import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.smra.Span;

/**
 * What the predictor reads, and what its answer means: the last locations up to t, the oldest
 * first, each as the step that led there, whether that step is known, and the place; the answer is
 * the step to location t+1.
 *
 * <p>Steps are in units of {@value #STEP_METRES} m, places in the span of the servers. Locations
 * before 0 are rows of zeros.
 *
 * @param locations L_u(t - tau) .. L_u(t): tau + 1 of them
 */
record LocationWindow(int locations) {

  static final int PER_LOCATION = 5;
  static final double STEP_METRES = 5000;

  int width() {
    return locations * PER_LOCATION;
  }

  /** A memory over the window and a linear layer for the two coordinates of the step. */
  NetSpec net(int hidden) {
    return NetSpec.of(
        new Layer.Lstm(locations, PER_LOCATION, hidden),
        new Layer.Dense(hidden, 2, Activation.LINEAR));
  }

  void write(Track track, Span span, int t, int u, float[] out, int at) {
    int next = at;
    for (int k = t - locations + 1; k <= t; k++) {
      boolean known = k >= 1;
      out[next++] = known ? step(track.x(k, u) - track.x(k - 1, u)) : 0;
      out[next++] = known ? step(track.y(k, u) - track.y(k - 1, u)) : 0;
      out[next++] = known ? 1 : 0;
      out[next++] = k >= 0 ? span.x(track.x(k, u)) : 0;
      out[next++] = k >= 0 ? span.y(track.y(k, u)) : 0;
    }
  }

  static float step(double metres) {
    return (float) (metres / STEP_METRES);
  }

  static double metres(float step) {
    return step * STEP_METRES;
  }
}
