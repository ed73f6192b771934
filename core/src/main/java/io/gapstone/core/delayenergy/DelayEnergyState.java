package io.gapstone.core.delayenergy;

import io.gapstone.core.State;

/** Where each user's service runs. */
public final class DelayEnergyState implements State {

  private final int[] host;
  private final int[] occupants;

  /** Takes ownership of the array. */
  DelayEnergyState(int[] host, int servers) {
    this.host = host;
    this.occupants = new int[servers];
    for (int s : host) {
      occupants[s]++;
    }
  }

  /** The state in which user u's service runs on {@code hosts[u]}. */
  public static DelayEnergyState of(DelayEnergyInstance instance, int[] hosts) {
    return new DelayEnergyState(hosts.clone(), instance.servers());
  }

  public int host(int u) {
    return host[u];
  }

  /** How many services run on the server, n_s. */
  public int occupants(int s) {
    return occupants[s];
  }
}
