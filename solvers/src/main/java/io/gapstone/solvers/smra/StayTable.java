package io.gapstone.solvers.smra;

/**
 * All stays that users can have, with what does not depend on prices or shares: those of user u at
 * {@code first[u]} to {@code first[u + 1] - 1}, by their first slot descending.
 */
final class StayTable {

  static final double NONE = Double.POSITIVE_INFINITY;

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
    fill();
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
