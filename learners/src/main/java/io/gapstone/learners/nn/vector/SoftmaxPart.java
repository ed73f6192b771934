package io.gapstone.learners.nn.vector;

import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.nn.Layer;

/** A softmax over each group. */
final class SoftmaxPart extends Part {

  private final int groups;
  private final int size;
  private final Kernels kernels;

  SoftmaxPart(Layer.GroupSoftmax layer, Kernels kernels) {
    this.groups = layer.groups();
    this.size = layer.size();
    this.kernels = kernels;
  }

  @Override
  int keptPerRow() {
    return 0;
  }

  @Override
  void forward(float[] weights, float[] x, float[] y, float[] kept, int rows) {
    kernels.softmax(rows * groups, size, x, 0, y, 0);
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
    if (errorsIn == null) {
      return;
    }
    for (int g = 0; g < rows * groups; g++) {
      int at = g * size;
      float mean = 0;
      for (int k = 0; k < size; k++) {
        mean += errorsOut[at + k] * y[at + k];
      }
      for (int k = 0; k < size; k++) {
        errorsIn[at + k] = y[at + k] * (errorsOut[at + k] - mean);
      }
    }
  }
}
