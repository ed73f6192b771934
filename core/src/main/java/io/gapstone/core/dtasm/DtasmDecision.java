package io.gapstone.core.dtasm;

import io.gapstone.core.Decision;
import java.util.Arrays;

/** The server that each user is named in one slot. */
public final class DtasmDecision implements Decision {

  private final int[] servers;
  private final boolean placesAnew;

  private DtasmDecision(int[] servers, boolean placesAnew) {
    this.servers = servers;
    this.placesAnew = placesAnew;
  }

  /**
   * Names a server for each user, by way of migration. Takes over the array.
   *
   * @param servers by user, an edge server or the cloud
   */
  public static DtasmDecision naming(int[] servers) {
    return new DtasmDecision(servers, false);
  }

  /**
   * Places all services anew, as before slot 0: without migration, downtime or its limit. The slot
   * then goes on as if everyone stayed. Takes over the array.
   */
  public static DtasmDecision placingAnew(int[] servers) {
    return new DtasmDecision(servers, true);
  }

  public int users() {
    return servers.length;
  }

  /** The edge server or cloud that the user is named. */
  public int server(int user) {
    return servers[user];
  }

  public boolean placesAnew() {
    return placesAnew;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DtasmDecision that
        && placesAnew == that.placesAnew
        && Arrays.equals(servers, that.servers);
  }

  @Override
  public int hashCode() {
    return 2 * Arrays.hashCode(servers) + (placesAnew ? 1 : 0);
  }
}
