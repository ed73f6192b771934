package io.gapstone.learners.frozen;

import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.nn.Activation;

/** One step of a long short-term memory for one row. */
final class Memory {

  private final int stepInputs;
  private final int hidden;
  private final float[] weights;
  private final Kernels kernels;
  private final float[] gates;

  Memory(int stepInputs, int hidden, float[] weights, Kernels kernels) {
    this.stepInputs = stepInputs;
    this.hidden = hidden;
    this.weights = weights;
    this.kernels = kernels;
    this.gates = new float[4 * hidden];
  }

  /** From inputs at x and states h and c to the next states, in place; c is kept apart from h. */
  void step(float[] x, int xAt, float[] h, float[] c) {
    int sums = 4 * hidden;
    int recurrent = stepInputs * sums;
    System.arraycopy(weights, recurrent + hidden * sums, gates, 0, sums);
    kernels.addProduct(1, stepInputs, sums, x, xAt, stepInputs, weights, 0, sums, gates, 0, sums);
    kernels.addProduct(1, hidden, sums, h, 0, hidden, weights, recurrent, sums, gates, 0, sums);
    kernels.activate(Activation.SIGMOID, gates, 0, 3 * hidden);
    kernels.activate(Activation.TANH, gates, 3 * hidden, hidden);
    for (int k = 0; k < hidden; k++) {
      c[k] = gates[hidden + k] * c[k] + gates[k] * gates[3 * hidden + k];
      h[k] = c[k];
    }
    kernels.activate(Activation.TANH, h, 0, hidden);
    for (int k = 0; k < hidden; k++) {
      h[k] *= gates[2 * hidden + k];
    }
  }
}
