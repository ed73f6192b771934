package io.gapstone.learners.explore;

import io.gapstone.core.random.Draws;

/** The best action, or with probability epsilon any that is allowed. */
public final class EpsilonGreedy {

  private EpsilonGreedy() {}

  /**
   * Chooses among {@code values[from..from+count-1]}.
   *
   * @return an index from 0 to {@code count - 1}
   */
  public static int choose(float[] values, int from, int count, double epsilon, Draws draws) {
    return draws.unit() < epsilon ? draws.index(count) : best(values, from, count);
  }

  /**
   * Chooses among those of {@code values[from..from+count-1]} that are allowed.
   *
   * @param allowed for index k at {@code from + k}; at least one must be
   */
  public static int choose(
      float[] values, int from, int count, boolean[] allowed, double epsilon, Draws draws) {
    return draws.unit() < epsilon // DELAY-ENERGY (25)
        ? any(allowed, from, count, draws)
        : best(values, from, count, allowed);
  }

  /** The first of the largest values, as an index from 0. */
  public static int best(float[] values, int from, int count) {
    int best = 0;
    for (int k = 1; k < count; k++) {
      if (values[from + k] > values[from + best]) {
        best = k;
      }
    }
    return best;
  }

  /** The first of the largest values that are allowed. */
  public static int best(float[] values, int from, int count, boolean[] allowed) {
    int best = -1;
    for (int k = 0; k < count; k++) {
      if (allowed[from + k] && (best < 0 || values[from + k] > values[from + best])) {
        best = k; // DELAY-ENERGY (26) and (29)
      }
    }
    return required(best);
  }

  private static int any(boolean[] allowed, int from, int count, Draws draws) {
    int open = 0;
    for (int k = 0; k < count; k++) {
      open += allowed[from + k] ? 1 : 0;
    }
    int left = draws.index(Math.max(1, open));
    int chosen = -1;
    for (int k = 0; k < count && chosen < 0; k++) {
      if (allowed[from + k] && left-- == 0) {
        chosen = k;
      }
    }
    return required(chosen);
  }

  private static int required(int chosen) {
    if (chosen < 0) {
      throw new IllegalArgumentException("no action is allowed");
    }
    return chosen;
  }
}
