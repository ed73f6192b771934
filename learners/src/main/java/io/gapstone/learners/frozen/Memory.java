package io.gapstone.learners.frozen;

import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.nn.Activation;
import java.util.Arrays;

/** One step of a long short-term memory for one row. */
final class Memory {

  private final int hidden;
  private final Matrix input;
  private final Matrix recurrent;
  private final float[] biases;
  private final Kernels kernels;
  private final float[] gates;

  Memory(int stepInputs, int hidden, float[] weights, Precision precision, Kernels kernels) {
    int sums = 4 * hidden;
    int recurrentAt = stepInputs * sums;
    int biasAt = recurrentAt + hidden * sums;
    this.hidden = hidden;
    this.input = Matrix.of(stepInputs, sums, weights, precision, kernels);
    float[] second = Arrays.copyOfRange(weights, recurrentAt, biasAt);
    this.recurrent = Matrix.of(hidden, sums, second, precision, kernels);
    this.biases = Arrays.copyOfRange(weights, biasAt, biasAt + sums);
    this.kernels = kernels;
    this.gates = new float[sums];
  }

  /** From inputs at x and states h and c to the next states, in place; c is kept apart from h. */
  void step(float[] x, int xAt, float[] h, float[] c) {
    System.arraycopy(biases, 0, gates, 0, gates.length);
    input.add(1, x, xAt, gates, 0);
    recurrent.add(1, h, 0, gates, 0);
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
