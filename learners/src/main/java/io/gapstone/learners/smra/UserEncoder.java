package io.gapstone.learners.smra;

/** What a network is shown when it is a user's turn. */
public interface UserEncoder {

  /** How many numbers. */
  int width();

  /** Writes them from {@code out[at]} on. */
  void encode(SmraTurns turns, int u, float[] out, int at);
}
