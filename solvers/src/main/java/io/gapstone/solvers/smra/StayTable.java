package io.gapstone.solvers.smra;

import java.util.Arrays;

/**
 * All stays that users can have, with what does not depend on prices or shares: those of user u at
 * {@code first[u]} to {@code first[u + 1] - 1}, by their first slot descending. In a branch of a
 * tree, those that do not agree with it are barred.
 */
final class StayTable {

  static final double NONE = Double.POSITIVE_INFINITY;

  /** What may be fixed of a user in a slot, besides nothing, 0. */
  static final byte MOVES = 1;

  static final byte KEEPS = 2;

  final HorizonCase in;
  final int slots;
  final int[] first;
  final int[] from;
  final int[] to;
  final int[] server;
  final double[] work;
  final double[] air;

  /** The move that ends the stay; 0 where the last slot does. */
  final double[] move;

  /** Migration of a first move, by user and slot; infinite where the target is the first host. */
  final double[] firstMove;

  /** By stay, by user and slot of a first move, and by user that never moves. */
  final boolean[] barred;

  final boolean[] barredFirst;
  final boolean[] barredNever;

  StayTable(HorizonCase in) {
    this.in = in;
    slots = in.slots;
    first = new int[in.users + 1];
    int stays = count();
    from = new int[stays];
    to = new int[stays];
    server = new int[stays];
    work = new double[stays];
    air = new double[stays];
    move = new double[stays];
    firstMove = new double[in.users * slots];
    barred = new boolean[stays];
    barredFirst = new boolean[in.users * slots];
    barredNever = new boolean[in.users];
    fill();
  }

  /**
   * Bars what does not agree with a branch of a tree.
   *
   * @param fixed by user and slot: {@link #MOVES}, {@link #KEEPS} or 0
   * @return whether everybody still has a path
   */
  boolean fix(byte[] fixed) {
    in.findRoom(fixed);
    boolean all = true;
    boolean[] goesOn = new boolean[slots + 1];
    goesOn[slots] = true;
    for (int u = 0; u < in.users; u++) {
      Arrays.fill(goesOn, 0, slots, false);
      for (int k = first[u]; k < first[u + 1]; k++) {
        barred[k] =
            !in.open(server[k], from[k])
                || fixed[u * slots + from[k]] == KEEPS
                || moves(fixed, u, from[k] + 1, to[k])
                || !goesOn[to[k]];
        goesOn[from[k]] |= !barred[k];
      }
      barredNever[u] = moves(fixed, u, 0, slots);
      boolean any = !barredNever[u];
      for (int t = 0; t < slots; t++) {
        int cell = u * slots + t;
        barredFirst[cell] = firstMove[cell] == NONE || moves(fixed, u, 0, t) || !goesOn[t];
        any |= !barredFirst[cell];
      }
      all &= any;
    }
    return all;
  }

  private boolean moves(byte[] fixed, int u, int from, int to) {
    for (int t = from; t < to; t++) {
      if (fixed[u * slots + t] == MOVES) {
        return true;
      }
    }
    return false;
  }

  private int count() {
    int stays = 0;
    for (int u = 0; u < in.users; u++) {
      first[u] = stays;
      for (int a = 0; a < slots; a++) {
        for (int b = a + 1; b <= slots && in.open(in.target(u, a), a); b++) {
          stays += b == slots || in.target(u, b) != in.target(u, a) ? 1 : 0;
        }
      }
    }
    first[in.users] = stays;
    return stays;
  }

  private void fill() {
    int k = 0;
    for (int u = 0; u < in.users; u++) {
      for (int a = slots - 1; a >= 0; a--) {
        int e = in.target(u, a);
        for (int b = a + 1; b <= slots && in.open(e, a); b++) {
          if (b == slots || in.target(u, b) != e) {
            from[k] = a;
            to[k] = b;
            server[k] = e;
            work[k] = in.work(u, a, b);
            air[k] = in.air(u, a, b);
            move[k++] = b == slots ? 0 : in.migration(u, b, e);
          }
        }
        firstMove[u * slots + a] =
            e == in.host(u) || !in.open(e, a) ? NONE : in.migration(u, a, in.host(u));
      }
    }
  }
}
