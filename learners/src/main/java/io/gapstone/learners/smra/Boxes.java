package io.gapstone.learners.smra;

import io.gapstone.learners.nn.Net;
import java.util.Arrays;

/** Actors whose numbers must stay in the box [-1, 1] without being squashed into it. */
public final class Boxes {

  private Boxes() {}

  /**
   * A loss's slope, less the nearer its descent comes to the end of the box, and turned round
   * beyond it.
   */
  public static float inverted(float slope, float x) {
    return slope < 0 ? slope * (1 - x) / 2 : slope * (x + 1) / 2;
  }

  /**
   * Sets the last dense layer to zeros: the network adds nothing yet to what is passed through.
   *
   * @param hidden inputs of that layer
   */
  public static void beginAtZero(Net net, int hidden) {
    float[] weights = net.weights();
    int last = (hidden + 1) * net.spec().outputs();
    Arrays.fill(weights, weights.length - last, weights.length, 0);
    net.setWeights(weights);
  }
}
