package io.gapstone.learners.dtasm.pairs;

/** Scores and chances of a turn's options. */
final class Options {

  private Options() {}

  /** The option on offer with the best score, the first of equals. */
  static int best(float[] rows, int rowsAt, float[] scores, int at, int count) {
    int best = -1;
    for (int k = 0; k < count; k++) {
      if (offered(rows, rowsAt, k) && (best < 0 || scores[at + k] > scores[at + best])) {
        best = k;
      }
    }
    return best;
  }

  /** The softmax of the scores on offer, 0 for the others. */
  static void chances(float[] rows, int rowsAt, float[] scores, int at, int count, double[] into) {
    int best = best(rows, rowsAt, scores, at, count);
    double sum = 0;
    for (int k = 0; k < count; k++) {
      into[k] =
          offered(rows, rowsAt, k)
              ? StrictMath.exp((double) scores[at + k] - scores[at + best])
              : 0;
      sum += into[k];
    }
    for (int k = 0; k < count; k++) {
      into[k] /= sum;
    }
  }

  private static boolean offered(float[] rows, int rowsAt, int option) {
    return rows[rowsAt + option * PairRows.ROW + PairRows.OFFERED] == 1;
  }
}
