package io.gapstone.learners.nn;

import java.util.Arrays;

/**
 * A network in double arithmetic, written for being read: what backends and frozen networks are
 * held against. Its derivatives come from finite differences.
 */
public final class ReferenceNet {

  private static final double STEP = 1e-5;

  private ReferenceNet() {}

  /** The outputs of one row. */
  public static double[] forward(NetSpec spec, double[] weights, double[] input) {
    double[] values = input;
    int at = 0;
    for (Layer layer : spec.layers()) {
      values = layer(layer, weights, at, values);
      at += layer.parameters();
    }
    return values;
  }

  /** The sum over rows of errors times outputs, whose gradient a backward pass computes. */
  public static double loss(
      NetSpec spec, double[] weights, double[] inputs, double[] errors, int rows) {
    double loss = 0;
    for (int r = 0; r < rows; r++) {
      double[] row = Arrays.copyOfRange(inputs, r * spec.inputs(), (r + 1) * spec.inputs());
      double[] outputs = forward(spec, weights, row);
      for (int j = 0; j < outputs.length; j++) {
        loss += errors[r * outputs.length + j] * outputs[j];
      }
    }
    return loss;
  }

  /** The loss's derivative by a weight. */
  public static double byWeight(
      NetSpec spec, double[] weights, double[] inputs, double[] errors, int rows, int weight) {
    double kept = weights[weight];
    weights[weight] = kept + STEP;
    double above = loss(spec, weights, inputs, errors, rows);
    weights[weight] = kept - STEP;
    double below = loss(spec, weights, inputs, errors, rows);
    weights[weight] = kept;
    return (above - below) / (2 * STEP);
  }

  /** The loss's derivative by an input. */
  public static double byInput(
      NetSpec spec, double[] weights, double[] inputs, double[] errors, int rows, int input) {
    double kept = inputs[input];
    inputs[input] = kept + STEP;
    double above = loss(spec, weights, inputs, errors, rows);
    inputs[input] = kept - STEP;
    double below = loss(spec, weights, inputs, errors, rows);
    inputs[input] = kept;
    return (above - below) / (2 * STEP);
  }

  private static double[] layer(Layer layer, double[] w, int at, double[] x) {
    if (layer instanceof Layer.Dense dense) {
      int biases = at + dense.inputs() * dense.outputs();
      return activated(dense.activation(), linear(w, at, biases, dense.outputs(), x));
    }
    if (layer instanceof Layer.NoisyDense noisy) {
      int matrix = noisy.inputs() * noisy.outputs();
      return activated(noisy.activation(), linear(w, at, at + 2 * matrix, noisy.outputs(), x));
    }
    if (layer instanceof Layer.Dueling dueling) {
      return dueling(dueling.actions(), x);
    }
    if (layer instanceof Layer.GroupSoftmax softmax) {
      return softmax(softmax.groups(), softmax.size(), x);
    }
    if (layer instanceof Layer.Lstm memory) {
      int hidden = memory.hidden();
      double[] states = new double[2 * hidden];
      for (int t = 0; t < memory.steps(); t++) {
        double[] in = new double[memory.stepInputs() + 2 * hidden];
        System.arraycopy(x, t * memory.stepInputs(), in, 0, memory.stepInputs());
        System.arraycopy(states, 0, in, memory.stepInputs(), 2 * hidden);
        states = cell(memory.stepInputs(), hidden, w, at, in);
      }
      return Arrays.copyOf(states, hidden);
    }
    Layer.LstmCell cell = (Layer.LstmCell) layer;
    return cell(cell.stepInputs(), cell.hidden(), w, at, x);
  }

  private static double[] linear(double[] w, int at, int biases, int outputs, double[] x) {
    double[] y = new double[outputs];
    for (int j = 0; j < outputs; j++) {
      y[j] = w[biases + j];
      for (int i = 0; i < x.length; i++) {
        y[j] += x[i] * w[at + i * outputs + j];
      }
    }
    return y;
  }

  private static double[] activated(Activation activation, double[] sums) {
    double[] y = new double[sums.length];
    for (int j = 0; j < y.length; j++) {
      y[j] = activated(activation, sums[j]);
    }
    return y;
  }

  /** One activation. */
  public static double activated(Activation activation, double x) {
    return switch (activation) {
      case LINEAR -> x;
      case RELU -> Math.max(x, 0);
      case TANH -> StrictMath.tanh(x);
      case SIGMOID -> 1 / (1 + StrictMath.exp(-x));
      case SOFTPLUS -> StrictMath.log(1 + StrictMath.exp(x));
      case ELU -> x > 0 ? x : StrictMath.expm1(x);
    };
  }

  private static double[] dueling(int actions, double[] x) {
    double mean = 0;
    for (int a = 1; a <= actions; a++) {
      mean += x[a] / actions;
    }
    double[] y = new double[actions];
    for (int a = 0; a < actions; a++) {
      y[a] = x[0] + x[1 + a] - mean;
    }
    return y;
  }

  private static double[] softmax(int groups, int size, double[] x) {
    double[] y = new double[x.length];
    for (int g = 0; g < groups; g++) {
      double sum = 0;
      for (int k = g * size; k < (g + 1) * size; k++) {
        y[k] = StrictMath.exp(x[k]);
        sum += y[k];
      }
      for (int k = g * size; k < (g + 1) * size; k++) {
        y[k] /= sum;
      }
    }
    return y;
  }

  private static double[] cell(int inputs, int hidden, double[] w, int at, double[] in) {
    double[] x = Arrays.copyOf(in, inputs + hidden);
    int biases = at + (inputs + hidden) * 4 * hidden;
    double[] sums = linear(w, at, biases, 4 * hidden, x);
    double[] out = new double[2 * hidden];
    for (int k = 0; k < hidden; k++) {
      double input = activated(Activation.SIGMOID, sums[k]);
      double forget = activated(Activation.SIGMOID, sums[hidden + k]);
      double output = activated(Activation.SIGMOID, sums[2 * hidden + k]);
      double candidate = StrictMath.tanh(sums[3 * hidden + k]);
      out[hidden + k] = forget * in[inputs + hidden + k] + input * candidate;
      out[k] = output * StrictMath.tanh(out[hidden + k]);
    }
    return out;
  }
}
