package io.gapstone.solvers.lyapunov;

import io.gapstone.core.lyapunov.LyapunovInstance;

/**
 * The exact trade-off between latency and moves of one user: the optimum of P1 at every budget,
 * from one pass of the dynamic programme.
 *
 * @param latencySeconds the least mean latency with at most 0, 1, ... moves; infinite where so few
 *     are not possible. More moves than the last gain nothing
 */
public record TradeOff(double[] latencySeconds) {

  /** The curve of the user of an instance, which must have one. */
  public static TradeOff of(LyapunovInstance instance) {
    if (instance.users() != 1) {
      throw new IllegalArgumentException(
          "the instance has " + instance.users() + " users; the exact trade-off is for one.");
    }
    double[] curve = new LoneUser(instance, new Journeys(instance), 0).curve();
    for (int m = 0; m < curve.length; m++) {
      curve[m] /= instance.slots();
    }
    return new TradeOff(curve);
  }

  /** The least mean latency with at most so many moves. */
  public double at(int moves) {
    return latencySeconds[Math.min(moves, latencySeconds.length - 1)];
  }

  /** The least number of moves there is. */
  public int leastMoves() {
    int moves = 0;
    while (latencySeconds[moves] == Double.POSITIVE_INFINITY) {
      moves++;
    }
    return moves;
  }

  /** The fewest moves with which latency is as low as it can be. */
  public int idleMoves() {
    int moves = latencySeconds.length - 1;
    while (moves > 0 && latencySeconds[moves - 1] == latencySeconds[moves]) {
      moves--;
    }
    return moves;
  }
}
