package io.gapstone.solvers.dtasm;

/**
 * Which places are open to each cell in a node of a tree, as bits. What no way leads through is
 * closed, and what does not fit beside those who have one place left.
 */
final class HorizonOpen {

  private final HorizonCase in;
  private final int users;
  private final int servers;
  private final long[] open;
  private final long[] room;

  HorizonOpen(HorizonCase in) {
    this.in = in;
    this.users = in.users;
    this.servers = in.servers;
    this.open = new long[in.slots * in.users];
    this.room = new long[in.slots * servers];
  }

  /** Opens all that is possible by itself. */
  void reset() {
    for (int cell = 0; cell < open.length; cell++) {
      open[cell] = 0;
      for (int h = 0; h <= servers; h++) {
        if (in.serves(cell, h) && (cell >= users || in.passesAtFirst(cell, h))) {
          open[cell] |= 1L << h;
        }
      }
    }
  }

  /** Leaves the place only, or all but it. */
  void restrict(int cell, int h, boolean inside) {
    open[cell] &= inside ? 1L << h : ~(1L << h);
  }

  boolean is(int cell, int h) {
    return (open[cell] >>> h & 1) != 0;
  }

  boolean single(int cell) {
    return (open[cell] & open[cell] - 1) == 0;
  }

  /** What those leave of a server who have no other place. */
  long room(int t, int h) {
    return room[t * servers + h];
  }

  /** Whether the user can move so, if all who may be at the target before are. */
  boolean passes(int t, int u, int g, int h) {
    if (t == 0) {
      return in.passesAtFirst(u, h);
    }
    int cell = t * users + u;
    return g == h
        || in.passesUnprepared(cell, g, h)
        || in.passesPrepared(cell, g, h) && somebody(t - 1, u, h);
  }

  private boolean somebody(int t, int u, int h) {
    for (int v = 0; v < users; v++) {
      if (v != u && in.application[v] == in.application[u] && is(t * users + v, h)) {
        return true;
      }
    }
    return false;
  }

  /** Closes what follows; returns whether everyone has a place and all fit. */
  boolean close() {
    long closed = 1;
    while (closed > 0) {
      closed = 0;
      for (int cell = 0; cell < open.length; cell++) {
        closed += closeUnreached(cell);
      }
      for (int cell = open.length - 1 - users; cell >= 0; cell--) {
        closed += closeDeadEnds(cell);
      }
      takeRoom();
      closed += closeWhatCannotFit();
      for (long bits : open) {
        if (bits == 0) {
          return false;
        }
      }
    }
    for (long r : room) {
      if (r < 0) {
        return false;
      }
    }
    return true;
  }

  private int closeUnreached(int cell) {
    int closed = 0;
    int t = cell / users;
    int u = cell % users;
    for (int h = 0; h <= servers && t > 0; h++) {
      if (is(cell, h)) {
        boolean reached = false;
        for (int g = 0; g <= servers && !reached; g++) {
          reached = is(cell - users, g) && passes(t, u, g, h);
        }
        closed += reached ? 0 : without(cell, h);
      }
    }
    return closed;
  }

  private int closeDeadEnds(int cell) {
    int closed = 0;
    int t = cell / users;
    int u = cell % users;
    for (int g = 0; g <= servers; g++) {
      if (is(cell, g)) {
        boolean leads = false;
        for (int h = 0; h <= servers && !leads; h++) {
          leads = is(cell + users, h) && passes(t + 1, u, g, h);
        }
        closed += leads ? 0 : without(cell, g);
      }
    }
    return closed;
  }

  private int without(int cell, int h) {
    open[cell] &= ~(1L << h);
    return 1;
  }

  private void takeRoom() {
    for (int k = 0; k < room.length; k++) {
      room[k] = in.capacity[k % servers];
    }
    for (int cell = 0; cell < open.length; cell++) {
      int h = Long.numberOfTrailingZeros(open[cell]);
      if (single(cell) && h < servers) {
        room[cell / users * servers + h] -= in.weight(cell, h);
      }
    }
  }

  private int closeWhatCannotFit() {
    int closed = 0;
    for (int cell = 0; cell < open.length; cell++) {
      for (int h = 0; h < servers && !single(cell); h++) {
        if (is(cell, h) && in.weight(cell, h) > room[cell / users * servers + h]) {
          closed += without(cell, h);
        }
      }
    }
    return closed;
  }

  /** Whether these places, by cell, fit, and every move can be made as they stand. */
  boolean canBeCarriedOut(int[] way) {
    for (int k = 0; k < room.length; k++) {
      long left = in.capacity[k % servers];
      int from = k / servers * users;
      for (int cell = from; cell < from + users; cell++) {
        left -= way[cell] == k % servers ? in.weight(cell, way[cell]) : 0;
      }
      if (left < 0) {
        return false;
      }
    }
    for (int cell = users; cell < way.length; cell++) {
      if (!carriedOut(way, cell)) {
        return false;
      }
    }
    return true;
  }

  private boolean carriedOut(int[] way, int cell) {
    int from = way[cell - users];
    int to = way[cell];
    if (from == to || in.passesUnprepared(cell, from, to)) {
      return true;
    }
    int u = cell % users;
    int before = cell - u - users;
    for (int v = 0; v < users; v++) {
      if (way[before + v] == to && in.application[v] == in.application[u]) {
        return in.passesPrepared(cell, from, to);
      }
    }
    return false;
  }
}
