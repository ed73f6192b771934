package io.gapstone.learners.lyapunov;

import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.core.lyapunov.LyapunovTwin;

/**
 * The state that a user's agent sees: of each candidate, nearest first, the distance in metres, the
 * twin's estimate and its deviation in hertz; then the queue. With several users each sees the
 * servers as if it were alone there.
 */
public final class TwinState {

  private static final int PER_CANDIDATE = 3;

  private TwinState() {}

  /** How many numbers a state has. */
  public static int size(int candidates) {
    return PER_CANDIDATE * candidates + 1;
  }

  /** Writes the state of a user to the start of {@code out}. */
  public static void encode(LyapunovSlot slot, int u, float[] out) {
    int at = 0;
    for (int k = 0; k < slot.candidates(); k++) {
      LyapunovTwin twin = slot.twin(u, k, 1);
      out[at++] = (float) slot.distanceMetres(u, k); // LYAPUNOV (14)
      out[at++] = (float) twin.estimateHz();
      out[at++] = (float) twin.deviationHz();
    }
    out[at] = (float) slot.queue(u);
  }
}
