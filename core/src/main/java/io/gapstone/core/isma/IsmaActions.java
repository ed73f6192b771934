package io.gapstone.core.isma;

/** Where one server enters the actions for its own users, and for no others. */
public final class IsmaActions {

  private final IsmaObservation own;
  private final int[] servers;
  private final int[] ratioTenths;
  private final double[] shares;

  IsmaActions(IsmaObservation own, int[] servers, int[] ratioTenths, double[] shares) {
    this.own = own;
    this.servers = servers;
    this.ratioTenths = ratioTenths;
    this.shares = shares;
  }

  /** Offloads {@code tenths} of the {@code k}-th served user's task to a share of a server. */
  public void offload(int k, int server, int tenths, double share) {
    int u = own.user(k);
    servers[u] = server;
    ratioTenths[u] = tenths;
    shares[u] = share;
  }
}
