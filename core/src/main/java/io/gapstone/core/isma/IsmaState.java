package io.gapstone.core.isma;

import io.gapstone.core.State;

/** Where each service runs, and what every server announced as free when the last slot ended. */
public final class IsmaState implements State {

  private final int[] hosts;
  private final double[] freeShares;

  /**
   * Takes ownership of the arrays.
   *
   * @param hosts the serving server by user
   * @param freeShares the part of the processor that nobody got, by server
   */
  public IsmaState(int[] hosts, double[] freeShares) {
    this.hosts = hosts;
    this.freeShares = freeShares;
  }

  /** The server that serves user {@code u} and decides for it. */
  public int host(int u) {
    return hosts[u];
  }

  public double freeShare(int server) {
    return freeShares[server];
  }
}
