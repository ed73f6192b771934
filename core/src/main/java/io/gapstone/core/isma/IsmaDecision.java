package io.gapstone.core.isma;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import java.util.Arrays;

/**
 * For each user the server, the offloaded tenths of its task and the wished share of that server.
 *
 * <p>At ratio 0 the task stays with the user: server and share are not used, and the service stays
 * where it is.
 */
public final class IsmaDecision implements Decision {

  private final int[] servers;
  private final int[] ratioTenths;
  private final double[] shares;

  /** Takes ownership of the arrays, one entry per user. */
  public IsmaDecision(int[] servers, int[] ratioTenths, double[] shares) {
    if (servers.length != ratioTenths.length || servers.length != shares.length) {
      throw new BadInputException(
          "a decision names "
              + servers.length
              + " servers, "
              + ratioTenths.length
              + " ratios and "
              + shares.length
              + " shares; it must name one of each per user.");
    }
    this.servers = servers;
    this.ratioTenths = ratioTenths;
    this.shares = shares;
  }

  public int users() {
    return servers.length;
  }

  /** a(IP) of the paper. */
  public int server(int u) {
    return servers[u];
  }

  /** Ten times a(eta) of the paper. */
  public int ratioTenths(int u) {
    return ratioTenths[u];
  }

  /** a(f^e) of the paper. */
  public double share(int u) {
    return shares[u];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IsmaDecision that
        && Arrays.equals(servers, that.servers)
        && Arrays.equals(ratioTenths, that.ratioTenths)
        && Arrays.equals(shares, that.shares);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(servers) + Arrays.hashCode(ratioTenths))
        + Arrays.hashCode(shares);
  }
}
