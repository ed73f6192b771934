package io.gapstone.learners.nn.vector;

/** {@code V + A - mean(A)}. */
final class DuelingPart extends Part {

  private final int actions;

  DuelingPart(int actions) {
    this.actions = actions;
  }

  @Override
  int keptPerRow() {
    return 0;
  }

  @Override
  void forward(float[] weights, float[] x, float[] y, float[] kept, int rows) {
    for (int r = 0; r < rows; r++) {
      int from = r * (actions + 1);
      float sum = 0;
      for (int a = 1; a <= actions; a++) {
        sum += x[from + a];
      }
      float base = x[from] - sum / actions;
      for (int a = 0; a < actions; a++) {
        y[r * actions + a] = x[from + 1 + a] + base;
      }
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
    if (errorsIn == null) {
      return;
    }
    for (int r = 0; r < rows; r++) {
      float sum = 0;
      for (int a = 0; a < actions; a++) {
        sum += errorsOut[r * actions + a];
      }
      int to = r * (actions + 1);
      float mean = sum / actions;
      errorsIn[to] = sum;
      for (int a = 0; a < actions; a++) {
        errorsIn[to + 1 + a] = errorsOut[r * actions + a] - mean;
      }
    }
  }
}
