package io.gapstone.core.dtasm;

import io.gapstone.core.State;

/** Where each user's service runs. */
public final class DtasmState implements State {

  private final int[] hosts;

  /** Takes over the array: by user, an edge server or the cloud. */
  public DtasmState(int[] hosts) {
    this.hosts = hosts;
  }

  public int users() {
    return hosts.length;
  }

  /** The paper's curly X: the server, or the cloud, where the user's service runs. */
  public int host(int user) {
    return hosts[user]; // DTASM (2)
  }
}
