package io.gapstone.learners.frozen;

import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.nn.Activation;
import java.util.Arrays;

/** One step of a long short-term memory, for one row or several. */
final class Memory {

  private final int hidden;
  private final Matrix input;
  private final Matrix recurrent;
  private final float[] biases;
  private final Kernels kernels;
  private final float[] gates;

  /**
   * @param rows how many go together, at most
   */
  Memory(
      int stepInputs, int hidden, int rows, float[] weights, Precision precision, Kernels kernels) {
    int sums = 4 * hidden;
    int recurrentAt = stepInputs * sums;
    int biasAt = recurrentAt + hidden * sums;
    this.hidden = hidden;
    this.input = Matrix.of(stepInputs, sums, weights, precision, kernels);
    float[] second = Arrays.copyOfRange(weights, recurrentAt, biasAt);
    this.recurrent = Matrix.of(hidden, sums, second, precision, kernels);
    this.biases = Arrays.copyOfRange(weights, biasAt, biasAt + sums);
    this.kernels = kernels;
    this.gates = new float[rows * sums];
  }

  /** From inputs at x and states h and c to the next states, in place; c is kept apart from h. */
  void step(float[] x, int xAt, float[] h, float[] c) {
    step(1, x, xAt, h, c);
  }

  /** The same for rows that lie one after the other in each array. */
  void step(int rows, float[] x, int xAt, float[] h, float[] c) {
    int sums = 4 * hidden;
    for (int r = 0; r < rows; r++) {
      System.arraycopy(biases, 0, gates, r * sums, sums);
    }
    input.add(rows, x, xAt, gates, 0);
    recurrent.add(rows, h, 0, gates, 0);
    for (int r = 0; r < rows; r++) {
      row(r * sums, h, c, r * hidden);
    }
  }

  private void row(int sums, float[] h, float[] c, int at) {
    kernels.activate(Activation.SIGMOID, gates, sums, 3 * hidden);
    kernels.activate(Activation.TANH, gates, sums + 3 * hidden, hidden);
    for (int k = 0; k < hidden; k++) {
      c[at + k] =
          gates[sums + hidden + k] * c[at + k] + gates[sums + k] * gates[sums + 3 * hidden + k];
      h[at + k] = c[at + k];
    }
    kernels.activate(Activation.TANH, h, at, hidden);
    for (int k = 0; k < hidden; k++) {
      h[at + k] *= gates[sums + 2 * hidden + k];
    }
  }
}
