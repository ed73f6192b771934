package io.gapstone.learners.isma.planning;

/** The statistics of cross-entropy planning. A plan is a sequence of actions in one flat array. */
public final class CrossEntropy {

  private CrossEntropy() {}

  /**
   * The returns of plans, step by step: adds the {@code k}-th rewards, the first in full, each
   * later one discounted once more.
   */
  public static void addRewards(float[] rewards, int plans, int k, double gamma, double[] returns) {
    double weight = Math.pow(gamma, k);
    for (int i = 0; i < plans; i++) {
      returns[i] += weight * rewards[i]; // ISMA (9)
    }
  }

  /**
   * Finds the plans of greatest return, best first, ties in favour of the lower index.
   *
   * @param returns R of each of the first {@code plans} plans
   * @param best gets the indices, as many as it has room for
   */
  public static void elite(double[] returns, int plans, int[] best) {
    if (best.length < 1 || best.length > plans) {
      throw new IllegalArgumentException(
          "the elite has "
              + best.length
              + " plans; it must have from 1 to the number of plans, "
              + plans);
    }
    int size = 0;
    for (int i = 0; i < plans; i++) {
      if (size == best.length && !(returns[i] > returns[best[size - 1]])) {
        continue;
      }
      int at = size < best.length ? size++ : size - 1;
      while (at > 0 && returns[i] > returns[best[at - 1]]) { // ISMA (10)
        best[at] = best[at - 1];
        at--;
      }
      best[at] = i;
    }
  }

  /** The mean of the elite plans, entry by entry, for the first so many entries. */
  public static void mean(float[][] plans, int[] elite, int entries, float[] mean) {
    for (int k = 0; k < entries; k++) {
      double sum = 0;
      for (int i : elite) {
        sum += plans[i][k];
      }
      mean[k] = (float) (sum / elite.length); // ISMA (11)
    }
  }

  /** The standard deviation of the elite plans, entry by entry; there must be two or more. */
  public static void deviation(
      float[][] plans, int[] elite, int entries, float[] mean, float[] deviation) {
    if (elite.length < 2) {
      throw new IllegalArgumentException(
          "there are " + elite.length + " elite plans; a standard deviation needs at least 2");
    }
    for (int k = 0; k < entries; k++) {
      double squares = 0;
      for (int i : elite) {
        double error = (double) plans[i][k] - mean[k];
        squares += error * error;
      }
      deviation[k] = (float) Math.sqrt(squares / (elite.length - 1)); // ISMA (12)
    }
  }
}
