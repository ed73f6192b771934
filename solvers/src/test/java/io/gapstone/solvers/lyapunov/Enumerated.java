package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Outcome;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovState;
import java.util.Arrays;

/** Plays every sequence of decisions of a tiny instance. */
final class Enumerated {

  private final LyapunovInstance instance;
  private final int from;
  private final int to;

  /** The least mean latency by the most moves that any user makes. */
  private final double[] best;

  private Enumerated(LyapunovInstance instance, int from, int to) {
    this.instance = instance;
    this.from = from;
    this.to = to;
    best = new double[to - from + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
  }

  /** The optimum of P1 for budgets 0, 1, ..., slots; infinite where there is no solution. */
  static double[] horizon(LyapunovInstance instance) {
    Enumerated all = new Enumerated(instance, 0, instance.slots());
    all.play(0, Drawn.PROBLEM.initialState(instance), new double[9]);
    for (int m = 1; m < all.best.length; m++) {
      all.best[m] = Math.min(all.best[m], all.best[m - 1]);
    }
    return all.best;
  }

  /** The optimum of one slot. */
  static double slot(LyapunovInstance instance, int t) {
    Enumerated all = new Enumerated(instance, t, t + 1);
    all.play(t, Drawn.PROBLEM.initialState(instance), new double[9]);
    return Arrays.stream(all.best).min().getAsDouble();
  }

  private void play(int t, LyapunovState state, double[] totals) {
    if (t == to) {
      int moves = 0;
      for (int u = 0; u < instance.users(); u++) {
        moves = Math.max(moves, state.moves(u));
      }
      double objective = Drawn.PROBLEM.objective(instance, to - from, totals);
      best[moves] = Math.min(best[moves], objective);
      return;
    }
    int n = instance.candidates();
    int all = (int) Math.round(StrictMath.pow(n, instance.users()));
    for (int code = 0; code < all; code++) {
      int[] hosts = new int[instance.users()];
      for (int u = 0, rest = code; u < hosts.length; u++, rest /= n) {
        hosts[u] = instance.candidate(t, u, rest % n);
      }
      Outcome<LyapunovState> outcome =
          Drawn.PROBLEM.transition(instance, t, state, LyapunovDecision.withoutBudget(hosts));
      if (outcome.violations().isEmpty()) {
        double[] sums = totals.clone();
        for (int c = 0; c < sums.length; c++) {
          sums[c] += outcome.components()[c];
        }
        play(t + 1, outcome.next(), sums);
      }
    }
  }
}
