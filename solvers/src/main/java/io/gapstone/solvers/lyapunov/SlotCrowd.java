package io.gapstone.solvers.lyapunov;

import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovSlot;
import java.util.Arrays;

/**
 * Who may meet whom on which server in one slot. Servers that anybody may choose are numbered anew,
 * as places.
 */
final class SlotCrowd {

  /** The latency of a user on one of its candidates among so many. */
  @FunctionalInterface
  interface Seconds {
    double of(int u, int rank, int sharers);
  }

  /** The facts about a user's candidate. */
  @FunctionalInterface
  private interface Fact {
    int of(int u, int rank);
  }

  private final int users;
  private final int n;
  private final Seconds seconds;
  private final int[] place;
  private final int[] from;
  private final int[] user;
  private final int[] rank;

  private SlotCrowd(int users, int n, int servers, Fact candidate, Seconds seconds) {
    this.users = users;
    this.n = n;
    this.seconds = seconds;
    place = new int[users * n];
    int[] placeOf = new int[servers];
    Arrays.fill(placeOf, -1);
    int places = 0;
    int members = 0;
    for (int u = 0; u < users; u++) {
      for (int k = 0; k < n; k++) {
        int server = candidate.of(u, k);
        if (server >= 0) {
          placeOf[server] = placeOf[server] < 0 ? places++ : placeOf[server];
          members++;
        }
        place[u * n + k] = server < 0 ? -1 : placeOf[server];
      }
    }
    from = new int[places + 1];
    user = new int[members];
    rank = new int[members];
    for (int p : place) {
      if (p >= 0) {
        from[p]++;
      }
    }
    for (int p = 1; p <= places; p++) {
      from[p] += from[p - 1];
    }
    for (int i = place.length - 1; i >= 0; i--) {
      if (place[i] >= 0) {
        int at = --from[place[i]];
        user[at] = i / n;
        rank[at] = i % n;
      }
    }
  }

  static SlotCrowd of(LyapunovSlot slot) {
    return new SlotCrowd(
        slot.users(),
        slot.candidates(),
        slot.servers(),
        (u, k) -> slot.allowed(u, k) ? slot.candidate(u, k) : -1,
        slot::latencySeconds);
  }

  static SlotCrowd of(LyapunovInstance instance, int t) {
    return new SlotCrowd(
        instance.users(),
        instance.candidates(),
        instance.servers(),
        (u, k) -> instance.allowed(t, u, k) ? instance.candidate(t, u, k) : -1,
        (u, k, sharers) -> instance.latencySeconds(t, u, k, sharers));
  }

  int users() {
    return users;
  }

  /** How many candidates a user has, allowed or not. */
  int candidates() {
    return n;
  }

  int places() {
    return from.length - 1;
  }

  /** The place of a user's candidate, or -1 where it is not allowed. */
  int place(int u, int k) {
    return place[u * n + k];
  }

  /** The rank of a place among a user's candidates, or -1. */
  int rankOf(int u, int p) {
    for (int k = 0; k < n; k++) {
      if (place(u, k) == p) {
        return k;
      }
    }
    return -1;
  }

  /** The first member of a place. */
  int from(int p) {
    return from[p];
  }

  /** One more than its last member. */
  int to(int p) {
    return from[p + 1];
  }

  /** A member's user. */
  int user(int member) {
    return user[member];
  }

  /** The rank of the place among that user's candidates. */
  int rank(int member) {
    return rank[member];
  }

  double seconds(int u, int k, int sharers) {
    return seconds.of(u, k, sharers);
  }
}
