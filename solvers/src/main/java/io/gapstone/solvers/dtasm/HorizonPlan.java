package io.gapstone.solvers.dtasm;

import java.util.Arrays;

/**
 * Where everyone is in every slot, and what that leaves of the servers; servers may be overfull.
 *
 * <p>A move that is seamless only where the service function runs already hangs on another user of
 * that application being there in the slot before. Such moves are counted, and changes that would
 * leave one without are refused.
 */
final class HorizonPlan {

  private final HorizonCase in;
  private final int users;
  private final int servers;
  private final int slots;

  /** By cell. */
  private final int[] place;

  /** By {@code slot * places + place}. */
  private final long[] room;

  private final int[][] member;
  private final int[] members;
  private final int[] index;

  /**
   * By {@code (slot * places + place) * applications + application}: who is there, and how many
   * moves to there in the next slot hang on them.
   */
  private final int[] hosted;

  private final int[] hanging;
  private int overfull;
  private long cost;

  /** Everyone on the cloud. */
  HorizonPlan(HorizonCase in) {
    this.in = in;
    users = in.users;
    servers = in.servers;
    slots = in.slots;
    place = new int[slots * users];
    index = new int[slots * users];
    room = new long[slots * in.places];
    member = new int[slots * in.places][4];
    members = new int[slots * in.places];
    hosted = new int[slots * in.places * in.applications];
    hanging = new int[hosted.length];
    clear();
  }

  /** Sends everyone to the cloud. */
  void clear() {
    Arrays.fill(place, servers);
    Arrays.fill(members, 0);
    Arrays.fill(hosted, 0);
    Arrays.fill(hanging, 0);
    overfull = 0;
    cost = 0;
    for (int t = 0; t < slots; t++) {
      int at = t * in.places;
      System.arraycopy(in.capacity, 0, room, at, servers);
      room[at + servers] = Long.MAX_VALUE / 4;
      for (int u = 0; u < users; u++) {
        join(t, u, servers);
        cost += in.load[t * users + u];
      }
    }
  }

  int place(int t, int u) {
    return t < 0 ? in.initialHost[u] : place[t * users + u];
  }

  /** The load on the cloud. */
  long cost() {
    return cost;
  }

  boolean fits() {
    return overfull == 0;
  }

  long room(int t, int h) {
    return room[t * in.places + h];
  }

  int members(int t, int h) {
    return members[t * in.places + h];
  }

  int member(int t, int h, int k) {
    return member[t * in.places + h][k];
  }

  /** Whether the user may go there in slot t, as things stand in the slot before. */
  boolean passes(int t, int u, int from, int to) {
    if (t == 0) {
      return in.passesAtFirst(u, to);
    }
    if (from == to || to == servers) {
      return true;
    }
    int cell = t * users + u;
    return in.passesPrepared(cell, from, to)
        && (in.passesUnprepared(cell, from, to) || hosted[key(t - 1, to, u)] > 0);
  }

  private int key(int t, int h, int u) {
    return (t * in.places + h) * in.applications + in.application[u];
  }

  /** Whether the move hangs on others. */
  private boolean hangs(int t, int u, int from, int to) {
    return t > 0 && from != to && to != servers && !in.passesUnprepared(t * users + u, from, to);
  }

  /** Whether nobody's move hangs on this user being where it is in slot t. */
  boolean mayLeave(int t, int u) {
    int k = key(t, place[t * users + u], u);
    return hosted[k] > 1 || hanging[k] == 0;
  }

  /**
   * Whether the user can go on from {@code to}, in slot t, to where it is in the next.
   *
   * @param leaving how many others of its application leave {@code alsoLeft} in slot t
   */
  boolean goesOn(int t, int u, int to, int alsoLeft) {
    if (t == slots - 1) {
      return true;
    }
    int next = place[(t + 1) * users + u];
    if (next == to || next == servers) {
      return true;
    }
    int cell = (t + 1) * users + u;
    if (!in.passesPrepared(cell, to, next)) {
      return false;
    }
    int gone = (place[t * users + u] == next ? 1 : 0) + (alsoLeft == next ? 1 : 0);
    return in.passesUnprepared(cell, to, next) || hosted[key(t, next, u)] > gone;
  }

  /** Puts a user somewhere in one slot; the caller has seen to it that this is possible. */
  void put(int t, int u, int to) {
    int cell = t * users + u;
    int from = place[cell];
    int before = place(t - 1, u);
    count(t, u, before, from, -1);
    count(t, u, before, to, 1);
    if (t < slots - 1) {
      int next = place[cell + users];
      count(t + 1, u, from, next, -1);
      count(t + 1, u, to, next, 1);
    }
    leave(t, u, from);
    join(t, u, to);
    long load = in.load[cell];
    cost += (to == servers ? load : 0) - (from == servers ? load : 0);
    shift(t, from, weight(cell, from));
    shift(t, to, -weight(cell, to));
  }

  /** What the user takes at a place in a slot. */
  long weight(int cell, int at) {
    return at == servers ? 0 : in.weight(cell, at);
  }

  private void count(int t, int u, int from, int to, int change) {
    if (hangs(t, u, from, to)) {
      hanging[key(t - 1, to, u)] += change;
    }
  }

  private void shift(int t, int h, long freed) {
    int k = t * in.places + h;
    overfull -= room[k] < 0 ? 1 : 0;
    room[k] += freed;
    overfull += room[k] < 0 ? 1 : 0;
  }

  private void join(int t, int u, int h) {
    int k = t * in.places + h;
    if (member[k].length == members[k]) {
      member[k] = Arrays.copyOf(member[k], 2 * members[k]);
    }
    index[t * users + u] = members[k];
    member[k][members[k]++] = u;
    place[t * users + u] = h;
    hosted[key(t, h, u)]++;
  }

  private void leave(int t, int u, int h) {
    int k = t * in.places + h;
    int last = member[k][--members[k]];
    member[k][index[t * users + u]] = last;
    index[t * users + last] = index[t * users + u];
    hosted[key(t, h, u)]--;
  }

  /** Puts everyone where a plan says that can be carried out. */
  void take(int[] places) {
    clear();
    for (int t = 0; t < slots; t++) {
      for (int u = 0; u < users; u++) {
        put(t, u, places[t * users + u]);
      }
    }
  }

  /** By cell. */
  void copyTo(int[] places) {
    System.arraycopy(place, 0, places, 0, place.length);
  }
}
