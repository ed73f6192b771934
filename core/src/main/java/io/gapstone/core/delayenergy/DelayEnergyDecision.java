package io.gapstone.core.delayenergy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import java.util.Arrays;

/**
 * A server for each user's service.
 *
 * <p>There are two kinds. A <em>joint</em> decision solves the slot for all users at once and is
 * held to every constraint, deadlines included. A <em>sequential</em> one answers the users in
 * order, as the paper's policies do: each user has a wish, a wish for a full server is refused, and
 * missed deadlines are counted. {@link DelayEnergySequence} makes sequential decisions.
 */
public final class DelayEnergyDecision implements Decision {

  private final int[] server;
  private final int[] wish;
  private final boolean sequential;

  private DelayEnergyDecision(int[] server, int[] wish, boolean sequential) {
    if (server.length != wish.length) {
      throw new BadInputException(
          "wish has " + wish.length + " entries; it must have " + server.length + ", as server.");
    }
    this.server = server;
    this.wish = wish;
    this.sequential = sequential;
  }

  /** All users at once; {@code servers[u]} is where user u's service runs. */
  public static DelayEnergyDecision joint(int[] servers) {
    int[] own = servers.clone();
    return new DelayEnergyDecision(own, own, false);
  }

  /**
   * One user after the other.
   *
   * @param servers where each service runs
   * @param wishes where each user's rule wanted it to run
   */
  public static DelayEnergyDecision sequential(int[] servers, int[] wishes) {
    return new DelayEnergyDecision(servers.clone(), wishes.clone(), true);
  }

  public int users() {
    return server.length;
  }

  public int server(int u) {
    return server[u];
  }

  /** The same as {@link #server} unless the user was refused. */
  public int wish(int u) {
    return wish[u];
  }

  public boolean sequential() {
    return sequential;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DelayEnergyDecision that
        && sequential == that.sequential
        && Arrays.equals(server, that.server)
        && Arrays.equals(wish, that.wish);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(server) + Arrays.hashCode(wish);
  }
}
