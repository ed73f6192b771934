package io.gapstone.core.lyapunov;

import io.gapstone.core.State;

/** Where each user's service runs, the user's queue and the moves it has made. */
public final class LyapunovState implements State {

  private final int[] hosts;
  private final double[] queues;
  private final int[] moves;

  /**
   * Takes ownership of the arrays, one entry for each user.
   *
   * @param hosts the server
   * @param queues Q, the cost of moves that were made too early
   * @param moves how often the user has moved since slot 0
   */
  public LyapunovState(int[] hosts, double[] queues, int[] moves) {
    this.hosts = hosts;
    this.queues = queues;
    this.moves = moves;
  }

  public int host(int u) {
    return hosts[u];
  }

  public double queue(int u) {
    return queues[u];
  }

  public int moves(int u) {
    return moves[u];
  }
}
