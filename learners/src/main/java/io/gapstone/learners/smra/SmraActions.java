package io.gapstone.learners.smra;

import io.gapstone.learners.explore.EpsilonGreedy;

/**
 * Hybrid actions of one user: a discrete k, {@link #STAY} or {@link #MOVE}, and the parameters
 * {@code x_k} of moving, a CPU and a bandwidth share scaled so that their boxes are -1 to 1.
 * Staying has no parameters.
 */
public final class SmraActions {

  public static final int STAY = 0;
  public static final int MOVE = 1;

  /** How many discrete actions there are. */
  public static final int KINDS = 2;

  /** Parameters of a move. */
  public static final int PARAMETERS = 2;

  private SmraActions() {}

  /** The discrete action of the largest value, ties to staying. */
  public static int best(float[] values) {
    return EpsilonGreedy.best(values, 0, KINDS);
  }

  /** A user's turn by an action (k, x_k). */
  public static void play(SmraTurns turns, int u, int k, float cpu, float bandwidth) {
    if (k == MOVE) { // SMRA (20)
      turns.move(u, cpu, bandwidth);
    } else {
      turns.stay(u);
    }
  }

  static double unscaled(float parameter, double low, double high) {
    return low + (parameter + 1) / 2 * (high - low);
  }
}
