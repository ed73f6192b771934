package io.gapstone.learners.dtasm;

import io.gapstone.core.dtasm.DtasmDecision;

/**
 * The agent's action: a row of numbers over the edge servers for each user, row by row.
 *
 * <p>The networks are trained on the rows' probabilities; what is carried out is the server with
 * the largest.
 */
public final class DtasmAction {

  private DtasmAction() {}

  /** Turns each row of scores into probabilities, in place. */
  public static void softmax(float[] scores, int users, int servers) {
    for (int u = 0; u < users; u++) {
      int from = u * servers;
      float most = scores[from + best(scores, from, servers)];
      double sum = 0;
      for (int k = from; k < from + servers; k++) {
        scores[k] = (float) StrictMath.exp(scores[k] - most);
        sum += scores[k];
      }
      for (int k = from; k < from + servers; k++) {
        scores[k] /= (float) sum;
      }
    }
  }

  /** Names each user the server with the largest number in its row, the first of equals. */
  public static DtasmDecision executed(float[] action, int users, int servers) {
    int[] named = new int[users];
    for (int u = 0; u < users; u++) {
      named[u] = best(action, u * servers, servers); // DTASM (18)
    }
    return DtasmDecision.naming(named);
  }

  /** The largest number of a row, the first of equals, counted from its beginning. */
  public static int best(float[] row, int from, int servers) {
    int best = 0;
    for (int h = 1; h < servers; h++) {
      best = row[from + h] > row[from + best] ? h : best;
    }
    return best;
  }
}
