package io.gapstone.learners.frozen;

/** {@code V + A - mean(A)}. */
record DuelingStage(int actions) implements Stage {

  @Override
  public void run(float[] x, int xAt, int rows, float[] y, int yAt) {
    for (int r = 0; r < rows; r++) {
      int from = xAt + r * (actions + 1);
      int to = yAt + r * actions;
      float sum = 0;
      for (int a = 1; a <= actions; a++) {
        sum += x[from + a];
      }
      float base = x[from] - sum / actions;
      for (int a = 0; a < actions; a++) {
        y[to + a] = x[from + 1 + a] + base;
      }
    }
  }
}
