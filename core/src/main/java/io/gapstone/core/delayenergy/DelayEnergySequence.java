package io.gapstone.core.delayenergy;

import io.gapstone.core.BadInputException;

/**
 * The sequential rule: users are answered in index order, and those who were not yet answered still
 * occupy their hosts. A wish for a full server is refused, and the user stays.
 */
public final class DelayEnergySequence {

  private DelayEnergySlot slot;
  private final int[] occupants;
  private final int[] server;
  private final int[] wish;
  private int next;

  public DelayEnergySequence(DelayEnergySlot slot) {
    this.occupants = new int[slot.servers()];
    this.server = new int[slot.users()];
    this.wish = new int[slot.users()];
    begin(slot);
  }

  /** Begins anew, with a slot of as many users and servers. */
  public final void begin(DelayEnergySlot slot) {
    this.slot = slot;
    for (int s = 0; s < occupants.length; s++) {
      occupants[s] = slot.occupants(s);
    }
    next = 0;
  }

  /** The user whose turn it is; the number of users when all were answered. */
  public int next() {
    return next;
  }

  /** How many services run on the server now. */
  public int occupants(int s) {
    return occupants[s];
  }

  /** How many services would run on the server if the next user's did. */
  public int occupantsWithNext(int s) {
    return slot.host(next) == s ? occupants[s] : occupants[s] + 1;
  }

  /** Whether the next user's service may run there: always so on its host. */
  public boolean admitsNext(int s) {
    return slot.host(next) == s || occupants[s] < slot.vms(s);
  }

  /** The server other than the next user's host with most free VMs; the host if it is the only. */
  public int idlestOther() {
    int host = slot.host(next);
    int idlest = host;
    for (int s = 0; s < occupants.length; s++) {
      if (s != host && (idlest == host || free(s) > free(idlest))) {
        idlest = s;
      }
    }
    return idlest;
  }

  private int free(int s) {
    return slot.vms(s) - occupants[s];
  }

  /** Answers the next user and says whether it got what it wished. */
  public boolean wish(int s) {
    if (s < 0 || s >= occupants.length) {
      throw new BadInputException(
          "user " + next + " wishes server " + s + "; there are " + occupants.length + ".");
    }
    boolean granted = admitsNext(s);
    int host = slot.host(next);
    wish[next] = s;
    server[next] = granted ? s : host;
    occupants[host]--;
    occupants[server[next]]++;
    next++;
    return granted;
  }

  /** The decision after all users were answered. */
  public DelayEnergyDecision decision() {
    if (next != server.length) {
      throw new IllegalStateException("user " + next + " was not answered");
    }
    return DelayEnergyDecision.sequential(server, wish);
  }
}
