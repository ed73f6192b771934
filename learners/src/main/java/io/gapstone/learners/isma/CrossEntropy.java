package io.gapstone.learners.isma;

/** The statistics of cross-entropy planning. A plan is a sequence of actions in one flat array. */
public final class CrossEntropy {

  private CrossEntropy() {}

  /** The return of a plan: its rewards, the first in full, each later one discounted once more. */
  public static double planReturn(float[] rewards, double gamma) {
    double sum = 0;
    for (int k = rewards.length - 1; k >= 0; k--) {
      sum = rewards[k] + gamma * sum; // ISMA (9)
    }
    return sum;
  }

  /**
   * The {@code count} plans of greatest return, best first, ties in favour of the lower index.
   *
   * @param returns R of each plan
   */
  public static int[] elite(double[] returns, int count) {
    if (count < 1 || count > returns.length) {
      throw new IllegalArgumentException(
          "count is " + count + "; it must be from 1 to the number of plans, " + returns.length);
    }
    int[] best = new int[count];
    int size = 0;
    for (int i = 0; i < returns.length; i++) {
      if (size == count && !(returns[i] > returns[best[size - 1]])) {
        continue;
      }
      int at = size < count ? size++ : size - 1;
      while (at > 0 && returns[i] > returns[best[at - 1]]) { // ISMA (10)
        best[at] = best[at - 1];
        at--;
      }
      best[at] = i;
    }
    return best;
  }

  /** The mean of the elite plans, entry by entry. */
  public static void mean(float[][] plans, int[] elite, float[] mean) {
    for (int k = 0; k < mean.length; k++) {
      double sum = 0;
      for (int i : elite) {
        sum += plans[i][k];
      }
      mean[k] = (float) (sum / elite.length); // ISMA (11)
    }
  }

  /** The standard deviation of the elite plans, entry by entry; there must be two or more. */
  public static void deviation(float[][] plans, int[] elite, float[] mean, float[] deviation) {
    if (elite.length < 2) {
      throw new IllegalArgumentException(
          "there are " + elite.length + " elite plans; a standard deviation needs at least 2");
    }
    for (int k = 0; k < mean.length; k++) {
      double squares = 0;
      for (int i : elite) {
        double error = (double) plans[i][k] - mean[k];
        squares += error * error;
      }
      deviation[k] = (float) Math.sqrt(squares / (elite.length - 1)); // ISMA (12)
    }
  }
}
