package io.gapstone.learners.nn.vector;

import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.nn.Activation;
import java.util.Arrays;

/**
 * A long short-term memory over a sequence, with the whole sequence's errors passed back; and one
 * step of it, whose states come with the input and leave with the output.
 *
 * <p>A tape keeps, for all rows and steps: the four gates; the hidden state and cell that each step
 * began from; the tanh of the cell that it ended with; the errors of the gates' sums. And per row
 * the errors of hidden state and cell that pass from step to step.
 */
final class LstmPart extends Part {

  private final int steps;
  private final int stepInputs;
  private final int hidden;
  private final boolean carried;
  private final int recurrentAt;
  private final int biasAt;
  private final int at;
  private final Kernels kernels;
  private final Linear input;
  private final Linear recurrent;

  /**
   * @param carried whether hidden state and cell come after a row's inputs, and the cell leaves
   *     after the hidden state; then there is one step
   */
  LstmPart(int steps, int stepInputs, int hidden, boolean carried, int at, Kernels kernels) {
    this.steps = steps;
    this.stepInputs = stepInputs;
    this.hidden = hidden;
    this.carried = carried;
    this.at = at;
    this.recurrentAt = at + stepInputs * 4 * hidden;
    this.biasAt = recurrentAt + hidden * 4 * hidden;
    this.kernels = kernels;
    this.input = new Linear(stepInputs, 4 * hidden, kernels);
    this.recurrent = new Linear(hidden, 4 * hidden, kernels);
  }

  @Override
  int keptPerRow() {
    return steps * 11 * hidden + 2 * hidden;
  }

  @Override
  void changed() {
    input.changed();
    recurrent.changed();
  }

  private int hiddens(int rows) {
    return rows * steps * 4 * hidden;
  }

  private int cells(int rows) {
    return rows * steps * 5 * hidden;
  }

  private int tanhs(int rows) {
    return rows * steps * 6 * hidden;
  }

  private int gateErrors(int rows) {
    return rows * steps * 7 * hidden;
  }

  private int hiddenErrors(int rows) {
    return rows * steps * 11 * hidden;
  }

  private int cellErrors(int rows) {
    return hiddenErrors(rows) + rows * hidden;
  }

  private int inputStride() {
    return carried ? stepInputs + 2 * hidden : stepInputs;
  }

  private int outputStride() {
    return carried ? 2 * hidden : hidden;
  }

  @Override
  void forward(float[] weights, float[] x, float[] y, float[] kept, int rows) {
    int all = rows * steps;
    int sums = 4 * hidden;
    Linear.bias(weights, biasAt, sums, kept, all);
    input.forward(weights, at, x, 0, inputStride(), kept, 0, sums, all);
    begin(x, kept, rows);
    for (int t = 0; t < steps; t++) {
      if (t > 0 || carried) {
        int from = hiddens(rows) + t * hidden;
        recurrent.forward(
            weights, recurrentAt, kept, from, steps * hidden, kept, t * sums, steps * sums, rows);
      }
      for (int r = 0; r < rows; r++) {
        step(kept, y, rows, r, t);
      }
    }
  }

  /** The states that the first step begins from. */
  private void begin(float[] x, float[] kept, int rows) {
    for (int r = 0; r < rows; r++) {
      int h = hiddens(rows) + r * steps * hidden;
      int c = cells(rows) + r * steps * hidden;
      if (carried) {
        int from = r * inputStride() + stepInputs;
        System.arraycopy(x, from, kept, h, hidden);
        System.arraycopy(x, from + hidden, kept, c, hidden);
      } else {
        Arrays.fill(kept, h, h + hidden, 0);
        Arrays.fill(kept, c, c + hidden, 0);
      }
    }
  }

  /** One row's step, from the sums of its gates. */
  private void step(float[] kept, float[] y, int rows, int r, int t) {
    int where = r * steps + t;
    int gates = where * 4 * hidden;
    int cell = cells(rows) + where * hidden;
    int tanh = tanhs(rows) + where * hidden;
    kernels.activate(Activation.SIGMOID, kept, gates, 3 * hidden);
    kernels.activate(Activation.TANH, kept, gates + 3 * hidden, hidden);
    int forget = gates + hidden;
    int candidate = gates + 3 * hidden;
    for (int k = 0; k < hidden; k++) {
      kept[tanh + k] = kept[forget + k] * kept[cell + k] + kept[gates + k] * kept[candidate + k];
    }
    boolean last = t == steps - 1;
    if (!last) {
      System.arraycopy(kept, tanh, kept, cell + hidden, hidden);
    } else if (carried) {
      System.arraycopy(kept, tanh, y, r * outputStride() + hidden, hidden);
    }
    kernels.activate(Activation.TANH, kept, tanh, hidden);
    float[] to = last ? y : kept;
    int next = last ? r * outputStride() : hiddens(rows) + (where + 1) * hidden;
    int output = gates + 2 * hidden;
    for (int k = 0; k < hidden; k++) {
      to[next + k] = kept[output + k] * kept[tanh + k];
    }
  }

  @Override
  void backward(
      float[] weights,
      float[] gradient,
      float[] x,
      float[] y,
      float[] kept,
      float[] errorsOut,
      float[] errorsIn,
      int rows) {
    int sums = 4 * hidden;
    int errors = gateErrors(rows);
    end(errorsOut, kept, rows);
    for (int t = steps - 1; t >= 0; t--) {
      for (int r = 0; r < rows; r++) {
        stepBack(kept, rows, r, t);
      }
      if (t > 0 || (carried && errorsIn != null)) {
        int to = hiddenErrors(rows);
        Arrays.fill(kept, to, to + rows * hidden, 0);
        recurrent.backward(
            weights, recurrentAt, kept, errors + t * sums, steps * sums, kept, to, hidden, rows);
      }
    }
    if (gradient != null) {
      int all = rows * steps;
      input.gradient(gradient, at, x, 0, inputStride(), kept, errors, sums, all);
      recurrent.gradient(
          gradient, recurrentAt, kept, hiddens(rows), hidden, kept, errors, sums, all);
      kernels.addRows(all, sums, kept, errors, sums, gradient, biasAt);
    }
    if (errorsIn != null) {
      toInput(weights, kept, errorsIn, rows);
    }
  }

  /** The errors of the states that the last step ended with. */
  private void end(float[] errorsOut, float[] kept, int rows) {
    for (int r = 0; r < rows; r++) {
      int from = r * outputStride();
      int c = cellErrors(rows) + r * hidden;
      System.arraycopy(errorsOut, from, kept, hiddenErrors(rows) + r * hidden, hidden);
      if (carried) {
        System.arraycopy(errorsOut, from + hidden, kept, c, hidden);
      } else {
        Arrays.fill(kept, c, c + hidden, 0);
      }
    }
  }

  /** One row's step back: from the errors of its states to those of its gates' sums. */
  private void stepBack(float[] kept, int rows, int r, int t) {
    int where = r * steps + t;
    int gates = where * 4 * hidden;
    int cell = cells(rows) + where * hidden;
    int tanh = tanhs(rows) + where * hidden;
    int errors = gateErrors(rows) + where * 4 * hidden;
    int h = hiddenErrors(rows) + r * hidden;
    int c = cellErrors(rows) + r * hidden;
    for (int k = 0; k < hidden; k++) {
      float i = kept[gates + k];
      float f = kept[gates + hidden + k];
      float o = kept[gates + 2 * hidden + k];
      float g = kept[gates + 3 * hidden + k];
      float th = kept[tanh + k];
      float dh = kept[h + k];
      float dc = kept[c + k] + dh * o * (1 - th * th);
      kept[errors + k] = dc * g * (i * (1 - i));
      kept[errors + hidden + k] = dc * kept[cell + k] * (f * (1 - f));
      kept[errors + 2 * hidden + k] = dh * th * (o * (1 - o));
      kept[errors + 3 * hidden + k] = dc * i * (1 - g * g);
      kept[c + k] = dc * f;
    }
  }

  private void toInput(float[] weights, float[] kept, float[] errorsIn, int rows) {
    int sums = 4 * hidden;
    int stride = inputStride();
    Linear.clear(errorsIn, rows * steps * stride);
    input.backward(weights, at, kept, gateErrors(rows), sums, errorsIn, 0, stride, rows * steps);
    for (int r = 0; carried && r < rows; r++) {
      int to = r * stride + stepInputs;
      System.arraycopy(kept, hiddenErrors(rows) + r * hidden, errorsIn, to, hidden);
      System.arraycopy(kept, cellErrors(rows) + r * hidden, errorsIn, to + hidden, hidden);
    }
  }
}
