package io.gapstone.learners.nn.vector;

import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.nn.Layer;

/**
 * A dense layer over perturbed weights, which are made once per change; its gradient goes to the
 * means as it is and to the amplitudes times the noise.
 */
final class NoisyPart extends Part {

  private final int matrix;
  private final int outputs;
  private final int at;
  private final DensePart dense;
  private final float[] perturbed;
  private final float[] slopes;
  private float[] noise;
  private boolean current;

  NoisyPart(Layer.NoisyDense layer, int at, Kernels kernels) {
    this.matrix = layer.inputs() * layer.outputs();
    this.outputs = layer.outputs();
    this.at = at;
    this.dense = new DensePart(layer.inputs(), outputs, layer.activation(), 0, kernels);
    this.perturbed = new float[matrix + outputs];
    this.slopes = new float[matrix + outputs];
  }

  @Override
  int keptPerRow() {
    return dense.keptPerRow();
  }

  @Override
  void changed() {
    current = false;
    dense.changed();
  }

  @Override
  void noise(float[] values) {
    noise = values;
    changed();
  }

  @Override
  void forward(float[] weights, float[] x, float[] y, float[] kept, int rows) {
    dense.forward(perturbed(weights), x, y, kept, rows); // DELAY-ENERGY (18)
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
    if (gradient == null) {
      dense.backward(perturbed(weights), null, x, y, kept, errorsOut, errorsIn, rows);
      return;
    }
    Linear.clear(slopes, slopes.length);
    dense.backward(perturbed(weights), slopes, x, y, kept, errorsOut, errorsIn, rows);
    spread(gradient, 0, at, matrix);
    spread(gradient, matrix, at + 2 * matrix, outputs);
  }

  private float[] perturbed(float[] weights) {
    if (!current) {
      perturb(weights, 0, at, matrix); // DELAY-ENERGY (16)
      perturb(weights, matrix, at + 2 * matrix, outputs); // DELAY-ENERGY (17)
      current = true;
    }
    return perturbed;
  }

  private void perturb(float[] weights, int from, int mean, int count) {
    System.arraycopy(weights, mean, perturbed, from, count);
    if (noise != null) {
      for (int k = 0; k < count; k++) {
        perturbed[from + k] += weights[mean + count + k] * noise[from + k]; // DELAY-ENERGY (19)
      }
    }
  }

  private void spread(float[] gradient, int from, int mean, int count) {
    for (int k = 0; k < count; k++) {
      gradient[mean + k] += slopes[from + k];
    }
    if (noise != null) {
      for (int k = 0; k < count; k++) {
        gradient[mean + count + k] += slopes[from + k] * noise[from + k];
      }
    }
  }
}
