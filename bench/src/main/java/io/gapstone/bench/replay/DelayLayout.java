package io.gapstone.bench.replay;

/**
 * Points in the plane whose distances follow wanted ones: the sum of squared differences is brought
 * down by majorisation, from points on a circle. The result has a side of about 1 and does not
 * depend on the machine's luck: no draws.
 */
record DelayLayout(double[] x, double[] y) {

  private static final int STEPS = 300;

  /** Points may come near each other, but not so near that nothing fits between them. */
  private static final double LEAST = 0.16;

  static DelayLayout of(double[][] wanted) {
    int n = wanted.length;
    double[][] distance = scaled(wanted);
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      double angle = 2 * Math.PI * i / n;
      x[i] = 0.5 * StrictMath.cos(angle);
      y[i] = 0.5 * StrictMath.sin(angle);
    }
    for (int step = 0; step < STEPS; step++) {
      double[] nextX = new double[n];
      double[] nextY = new double[n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if (i != j) {
            double dx = x[i] - x[j];
            double dy = y[i] - y[j];
            double now = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
            nextX[i] += distance[i][j] * dx / now / n;
            nextY[i] += distance[i][j] * dy / now / n;
          }
        }
      }
      x = nextX;
      y = nextY;
    }
    return new DelayLayout(x, y);
  }

  /** Wanted distances with a mean that suits a side of 1, none of them tiny. */
  private static double[][] scaled(double[][] wanted) {
    int n = wanted.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        sum += wanted[i][j];
      }
    }
    double mean = sum / Math.max(1, (double) n * (n - 1));
    double[][] scaled = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double one = mean == 0 ? 0.5 : 0.5 * wanted[i][j] / mean;
        scaled[i][j] = Math.max(LEAST, one);
      }
    }
    return scaled;
  }

  /** Between the two points that are nearest to each other; 1 where there is one point. */
  double leastDistance() {
    double least = 1;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        double dx = x[i] - x[j];
        double dy = y[i] - y[j];
        least = Math.min(least, Math.sqrt(dx * dx + dy * dy));
      }
    }
    return least;
  }
}
