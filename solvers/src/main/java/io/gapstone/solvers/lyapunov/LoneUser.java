package io.gapstone.solvers.lyapunov;

import io.gapstone.core.lyapunov.LeastMoves;
import io.gapstone.core.lyapunov.LyapunovInstance;

/** Problem P1 for one user whom nobody disturbs. */
final class LoneUser {

  private final LyapunovInstance instance;
  private final int u;
  private final int slots;
  private final int n;
  private final double[] cost;
  private final int[] stay;
  private final int first;
  private final int[] ranks;

  LoneUser(LyapunovInstance instance, Journeys journeys, int u) {
    this.instance = instance;
    this.u = u;
    slots = instance.slots();
    n = instance.candidates();
    cost = journeys.alone(u);
    stay = journeys.stay(u);
    first = journeys.first(u);
    ranks = new int[slots];
  }

  /** The choices made last, by slot. */
  int[] ranks() {
    return ranks;
  }

  /**
   * Takes the least latency in each slot, where that is possible without a move before one with.
   *
   * @return how many moves that makes
   */
  int greedy() {
    int same = first;
    int moves = 0;
    for (int t = 0; t < slots; t++) {
      int best = same < 0 ? 0 : same;
      for (int k = 0; k < n; k++) {
        best = cost[t * n + k] < cost[t * n + best] ? k : best;
      }
      moves += best == same ? 0 : 1;
      ranks[t] = best;
      same = stay[t * n + best];
    }
    return moves;
  }

  /** The least latency with at most so many moves; infinite where there is none. */
  double solve(int moves) {
    return new BudgetedPath(slots, n).solve(cost, stay, first, moves, ranks);
  }

  /** The least latency with 0, 1, ... moves, up to the number that makes the budget idle. */
  double[] curve() {
    return new BudgetedPath(slots, n).curve(cost, stay, first, greedy());
  }

  /** The least number of moves there is. */
  int leastMoves() {
    return LeastMoves.of(instance, u);
  }

  /** The sum of the latencies of the choices made last. */
  double seconds() {
    double sum = 0;
    for (int t = 0; t < slots; t++) {
      sum += cost[t * n + ranks[t]];
    }
    return sum;
  }
}
