package io.gapstone.learners.frozen;

import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.nn.Activation;
import java.util.Arrays;

/** One step of a long short-term memory for one row. */
final class Memory {

  private final int stepInputs;
  private final int hidden;
  private final float[] input;
  private final float[] recurrent;
  private final float[] biases;
  private final Kernels kernels;
  private final float[] gates;

  Memory(int stepInputs, int hidden, float[] weights, Kernels kernels) {
    this.stepInputs = stepInputs;
    this.hidden = hidden;
    int sums = 4 * hidden;
    int recurrentAt = stepInputs * sums;
    int biasAt = recurrentAt + hidden * sums;
    this.input = new float[kernels.packedSize(stepInputs, sums)];
    this.recurrent = new float[kernels.packedSize(hidden, sums)];
    this.biases = Arrays.copyOfRange(weights, biasAt, biasAt + sums);
    kernels.pack(stepInputs, sums, weights, 0, sums, input);
    kernels.pack(hidden, sums, weights, recurrentAt, sums, recurrent);
    this.kernels = kernels;
    this.gates = new float[4 * hidden];
  }

  /** From inputs at x and states h and c to the next states, in place; c is kept apart from h. */
  void step(float[] x, int xAt, float[] h, float[] c) {
    int sums = 4 * hidden;
    System.arraycopy(biases, 0, gates, 0, sums);
    kernels.addProduct(1, stepInputs, sums, x, xAt, stepInputs, input, gates, 0, sums);
    kernels.addProduct(1, hidden, sums, h, 0, hidden, recurrent, gates, 0, sums);
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
