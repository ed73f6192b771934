package io.gapstone.core.dtasm;

import java.util.Arrays;

/**
 * Which options users still have somewhere in a tree: a pair by its index, the cloud by {@code
 * cloud(user)}. Closed options can be opened again, last closed first.
 */
final class OpenPairs {

  private final SlotPairs pairs;
  private final boolean[] open;
  private final long[] room;
  private final int[] left;
  private int[] closed = new int[64];
  private int closings;

  OpenPairs(SlotPairs pairs) {
    this.pairs = pairs;
    this.open = new boolean[pairs.first[pairs.users] + pairs.users];
    this.room = new long[pairs.servers];
    this.left = new int[pairs.users];
    Arrays.fill(open, true);
  }

  int cloud(int user) {
    return pairs.first[pairs.users] + user;
  }

  boolean open(int option) {
    return open[option];
  }

  int closings() {
    return closings;
  }

  void close(int option) {
    if (open[option]) {
      if (closings == closed.length) {
        closed = Arrays.copyOf(closed, 2 * closings);
      }
      open[option] = false;
      closed[closings++] = option;
    }
  }

  void reopen(int upTo) {
    while (closings > upTo) {
      open[closed[--closings]] = true;
    }
  }

  /**
   * Who has one option left takes its room; what does not fit into the room left is closed.
   *
   * @return whether anything is possible still
   */
  boolean closeWhatCannotFit() {
    System.arraycopy(pairs.capacity, 0, room, 0, pairs.servers);
    for (int u = 0; u < pairs.users; u++) {
      left[u] = open[cloud(u)] ? 1 : 0;
      for (int k = pairs.first[u]; k < pairs.first[u + 1]; k++) {
        left[u] += open[k] ? 1 : 0;
      }
      if (left[u] == 1) {
        settle(u);
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int u = 0; u < pairs.users; u++) {
        changed |= left[u] > 1 && closesSome(u);
      }
    }
    boolean possible = true;
    for (int h = 0; h < pairs.servers; h++) {
      possible &= room[h] >= 0;
    }
    for (int u = 0; u < pairs.users; u++) {
      possible &= left[u] > 0;
    }
    return possible;
  }

  private boolean closesSome(int u) {
    boolean some = false;
    for (int k = pairs.first[u]; k < pairs.first[u + 1]; k++) {
      if (open[k] && pairs.weight[k] > room[pairs.server[k]]) {
        close(k);
        left[u]--;
        some = true;
      }
    }
    if (some && left[u] == 1) {
      settle(u);
    }
    return some;
  }

  private void settle(int u) {
    for (int k = pairs.first[u]; k < pairs.first[u + 1]; k++) {
      room[pairs.server[k]] -= open[k] ? pairs.weight[k] : 0;
    }
  }
}
