package io.gapstone.core.lyapunov;

/**
 * The least number of moves that one user can get through all slots with, exactly.
 *
 * <p>With m moves a user is on one of the servers that have been allowed ever since the m-th move
 * became necessary; when none of them is allowed any more, the next move is due and leads to any
 * allowed server. Where the result exceeds the budget, problem P1 has no solution.
 */
public final class LeastMoves {

  private LeastMoves() {}

  public static int of(LyapunovInstance instance, int u) {
    int moves = 0;
    int[] reachable = new int[instance.candidates()];
    reachable[0] = instance.initialHost(u);
    int size = 1;
    for (int t = 0; t < instance.slots(); t++) {
      int kept = 0;
      for (int i = 0; i < size; i++) {
        int rank = instance.rank(t, u, reachable[i]);
        if (rank >= 0 && instance.allowed(t, u, rank)) {
          reachable[kept++] = reachable[i];
        }
      }
      if (kept == 0) {
        moves++;
        for (int k = 0; k < instance.candidates(); k++) {
          if (instance.allowed(t, u, k)) {
            reachable[kept++] = instance.candidate(t, u, k);
          }
        }
      }
      size = kept;
    }
    return moves;
  }
}
