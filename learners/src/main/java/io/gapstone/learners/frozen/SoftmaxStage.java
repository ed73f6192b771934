package io.gapstone.learners.frozen;

import io.gapstone.learners.kernels.Kernels;

/** A softmax over each group. */
record SoftmaxStage(int groups, int size, Kernels kernels) implements Stage {

  @Override
  public void run(float[] x, int xAt, int rows, float[] y, int yAt) {
    kernels.softmax(rows * groups, size, x, xAt, y, yAt);
  }
}
