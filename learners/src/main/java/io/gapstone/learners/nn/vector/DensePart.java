package io.gapstone.learners.nn.vector;

import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.Layer;

/** {@code y = activation(x W + b)}. Keeps the errors of its sums, as scratch. */
final class DensePart extends Part {

  private final int inputs;
  private final int outputs;
  private final Activation activation;
  private final int at;
  private final Kernels kernels;
  private final Linear matrix;

  DensePart(Layer.Dense layer, int at, Kernels kernels) {
    this(layer.inputs(), layer.outputs(), layer.activation(), at, kernels);
  }

  DensePart(int inputs, int outputs, Activation activation, int at, Kernels kernels) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.activation = activation;
    this.at = at;
    this.kernels = kernels;
    this.matrix = new Linear(inputs, outputs, kernels);
  }

  @Override
  int keptPerRow() {
    return activation == Activation.LINEAR ? 0 : outputs;
  }

  @Override
  void changed() {
    matrix.changed();
  }

  @Override
  void forward(float[] weights, float[] x, float[] y, float[] kept, int rows) {
    Linear.bias(weights, at + inputs * outputs, outputs, y, rows);
    matrix.forward(weights, at, x, 0, inputs, y, 0, outputs, rows);
    kernels.activate(activation, y, 0, rows * outputs);
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
    float[] errors = errorsOut;
    if (activation != Activation.LINEAR) {
      errors = kept;
      kernels.slope(activation, y, errorsOut, errors, rows * outputs);
    }
    if (gradient != null) {
      matrix.gradient(gradient, at, x, 0, inputs, errors, 0, outputs, rows);
      kernels.addRows(rows, outputs, errors, 0, outputs, gradient, at + inputs * outputs);
    }
    if (errorsIn != null) {
      Linear.clear(errorsIn, rows * inputs);
      matrix.backward(weights, at, errors, 0, outputs, errorsIn, 0, inputs, rows);
    }
  }
}
