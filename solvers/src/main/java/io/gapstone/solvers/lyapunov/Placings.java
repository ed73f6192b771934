package io.gapstone.solvers.lyapunov;

/** Where users must or must not be, on the way from the root of a {@link SlotTree} to a node. */
final class Placings {

  private final int n;

  /** By user of the slot and rank: 1 where it must be, -1 where it must not be. */
  private final int[] fixed;

  Placings(int users, int candidates) {
    n = candidates;
    fixed = new int[users * candidates];
  }

  /** Requires (1), bars (-1) or frees (0) a choice, {@code user * candidates + rank}. */
  void set(int choice, int sign) {
    fixed[choice] = sign;
  }

  boolean free(int choice) {
    return fixed[choice] == 0;
  }

  boolean must(int u, int rank) {
    return fixed[u * n + rank] > 0;
  }

  boolean may(int u, int rank) {
    if (fixed[u * n + rank] != 0) {
      return fixed[u * n + rank] > 0;
    }
    for (int k = 0; k < n; k++) {
      if (fixed[u * n + k] > 0) {
        return false;
      }
    }
    return true;
  }
}
