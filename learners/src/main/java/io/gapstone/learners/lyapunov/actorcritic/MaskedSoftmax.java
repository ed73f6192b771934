package io.gapstone.learners.lyapunov.actorcritic;

import io.gapstone.core.random.Draws;

/** Probabilities over the candidates that a user may choose. */
final class MaskedSoftmax {

  private MaskedSoftmax() {}

  /** Turns scores into probabilities; those of candidates that are not allowed become 0. */
  static void apply(float[] scores, int at, int count, boolean[] allowed, float[] out, int to) {
    float greatest = Float.NEGATIVE_INFINITY;
    for (int k = 0; k < count; k++) {
      if (allowed[k]) {
        greatest = Math.max(greatest, scores[at + k]);
      }
    }
    double sum = 0;
    for (int k = 0; k < count; k++) {
      double weight = allowed[k] ? StrictMath.exp(scores[at + k] - greatest) : 0;
      out[to + k] = (float) weight;
      sum += weight;
    }
    for (int k = 0; k < count; k++) {
      out[to + k] /= (float) sum;
    }
  }

  /** Draws an index by its probability. */
  static int draw(float[] probabilities, int at, int count, Draws draws) {
    double left = draws.unit();
    int last = 0;
    for (int k = 0; k < count; k++) {
      if (probabilities[at + k] > 0) {
        last = k;
        left -= probabilities[at + k];
        if (left < 0) {
          return k;
        }
      }
    }
    return last;
  }

  /** The allowed index of the greatest score, ties to the lowest. */
  static int greatest(float[] scores, int count, boolean[] allowed) {
    int best = -1;
    for (int k = 0; k < count; k++) {
      if (allowed[k] && (best < 0 || scores[k] > scores[best])) {
        best = k;
      }
    }
    return best;
  }
}
