package io.gapstone.solvers.assignment;

import java.util.Arrays;

/**
 * The options open at a node, closed further by what cannot fit: who has one option left is
 * settled, and takes its weight from the server's room; what does not fit into the room left is
 * closed. A workspace for one thread.
 */
final class OpenOptions {

  private final AssignmentProblem p;
  private final Options all;
  private final boolean[] open;
  private final int[] left;
  final long[] room;

  /** By user, the pair or -1 if settled; unsettled users hold what was there before. */
  final int[] settledPair;

  OpenOptions(AssignmentProblem problem, Options all) {
    this.p = problem;
    this.all = all;
    this.open = new boolean[all.count];
    this.left = new int[all.users];
    this.room = new long[p.servers];
    this.settledPair = new int[p.users];
  }

  /** All options as bits. */
  static long[] bits(Options all) {
    long[] bits = new long[(all.count >> 6) + 1];
    Arrays.fill(bits, -1);
    return bits;
  }

  static boolean has(long[] bits, int option) {
    return (bits[option >> 6] >>> option & 1) != 0;
  }

  static void close(long[] bits, int option) {
    bits[option >> 6] &= ~(1L << option);
  }

  /**
   * Closes what does not fit, in {@code bits} too.
   *
   * @param to receives what is open then
   * @return whether anything is left: false if some user has no option, or a server is overfull
   */
  boolean reduce(long[] bits, Options to) {
    System.arraycopy(p.capacity, 0, room, 0, p.servers);
    for (int i = 0; i < all.users; i++) {
      left[i] = 0;
      for (int k = all.first[i]; k < all.first[i + 1]; k++) {
        open[k] = has(bits, k);
        left[i] += open[k] ? 1 : 0;
      }
      if (left[i] == 1) {
        settle(i);
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < all.users; i++) {
        if (left[i] > 1 && closesSome(i, bits)) {
          changed = true;
          if (left[i] == 1) {
            settle(i);
          }
        }
      }
    }
    for (int h = 0; h < p.servers; h++) {
      if (room[h] < 0) {
        return false;
      }
    }
    return fill(to);
  }

  private void settle(int i) {
    for (int k = all.first[i]; k < all.first[i + 1]; k++) {
      if (open[k] && all.pair[k] >= 0) {
        room[all.server[k]] -= p.weight[all.pair[k]];
      }
    }
  }

  private boolean closesSome(int i, long[] bits) {
    boolean closed = false;
    for (int k = all.first[i]; k < all.first[i + 1]; k++) {
      if (open[k] && all.pair[k] >= 0 && p.weight[all.pair[k]] > room[all.server[k]]) {
        open[k] = false;
        close(bits, k);
        left[i]--;
        closed = true;
      }
    }
    return closed;
  }

  private boolean fill(Options to) {
    to.clear();
    for (int h = 0; h < p.servers; h++) {
      to.room[h] = p.capacity[h] == 0 ? 0 : (double) room[h] / p.capacity[h];
    }
    for (int i = 0; i < all.users; i++) {
      if (left[i] == 0) {
        return false;
      }
      for (int k = all.first[i]; k < all.first[i + 1]; k++) {
        if (open[k]) {
          if (left[i] == 1) {
            to.settled += all.cost[k];
            settledPair[all.user[i]] = all.pair[k];
          } else {
            to.add(all.pair[k], all.server[k], all.weight[k], all.cost[k]);
          }
        }
      }
      if (left[i] > 1) {
        to.close(all.user[i]);
      }
    }
    return true;
  }
}
