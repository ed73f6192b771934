package io.gapstone.core.isma;

/** Where one server enters the actions for its own users, and for no others. */
public final class IsmaActions {

  private IsmaObservation own;
  private int[] servers;
  private int[] ratioTenths;
  private double[] shares;

  IsmaActions() {}

  /** Begins a slot: the observation, and the decision's arrays. */
  void begin(IsmaObservation own, int[] servers, int[] ratioTenths, double[] shares) {
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
