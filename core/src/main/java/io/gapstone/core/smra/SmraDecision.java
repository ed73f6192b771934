package io.gapstone.core.smra;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;

/**
 * For every user the server that serves it in this slot, and its shares there: SMRA (16).
 *
 * <p>A user that names its host stays, and names the shares that it holds; any other server is its
 * target, with new shares. So the columns are the allocation in force, and costs follow from them
 * without a look at earlier slots.
 */
public final class SmraDecision implements Decision {

  private final int[] servers;
  private final double[] cpuHz;
  private final double[] bandwidthHz;
  private final boolean[] refused;

  /**
   * Takes ownership of the arrays, all by user.
   *
   * @param servers the host or the target
   * @param cpuHz f
   * @param bandwidthHz b
   * @param refused whether the user wished to move and a rule of {@link SmraRepair} kept it; only
   *     counted
   */
  public SmraDecision(int[] servers, double[] cpuHz, double[] bandwidthHz, boolean[] refused) {
    int users = servers.length;
    if (cpuHz.length != users || bandwidthHz.length != users || refused.length != users) {
      throw new BadInputException(
          String.format(
              "the decision has %d servers, %d cpuHz, %d bandwidthHz and %d refused; it must have"
                  + " one of each per user.",
              users, cpuHz.length, bandwidthHz.length, refused.length));
    }
    this.servers = servers;
    this.cpuHz = cpuHz;
    this.bandwidthHz = bandwidthHz;
    this.refused = refused;
  }

  public int users() {
    return servers.length;
  }

  public int server(int u) {
    return servers[u];
  }

  public double cpuHz(int u) {
    return cpuHz[u];
  }

  public double bandwidthHz(int u) {
    return bandwidthHz[u];
  }

  public boolean refused(int u) {
    return refused[u];
  }
}
