package io.gapstone.solvers.lyapunov;

import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import java.util.ArrayList;
import java.util.List;

/** How the candidates of consecutive slots hang together, for each user of an instance. */
final class Journeys {

  private final LyapunovInstance instance;
  private final int users;
  private final int slots;
  private final int n;
  private final int[][] stay;

  Journeys(LyapunovInstance instance) {
    this.instance = instance;
    users = instance.users();
    slots = instance.slots();
    n = instance.candidates();
    stay = new int[users][slots * n];
    for (int u = 0; u < users; u++) {
      for (int t = 0; t < slots; t++) {
        for (int k = 0; k < n; k++) {
          int server = instance.candidate(t, u, k);
          stay[u][t * n + k] = t + 1 < slots ? instance.rank(t + 1, u, server) : -1;
        }
      }
    }
  }

  /** By slot and rank: the same server's rank in the slot after, or -1. */
  int[] stay(int u) {
    return stay[u];
  }

  /** The rank of the initial host in slot 0, or -1. */
  int first(int u) {
    return instance.rank(0, u, instance.initialHost(u));
  }

  /** Latencies by slot and rank as if nobody else were there; infinite where not allowed. */
  double[] alone(int u) {
    double[] seconds = new double[slots * n];
    for (int t = 0; t < slots; t++) {
      for (int k = 0; k < n; k++) {
        seconds[t * n + k] =
            instance.allowed(t, u, k)
                ? instance.latencySeconds(t, u, k, 1)
                : Double.POSITIVE_INFINITY;
      }
    }
    return seconds;
  }

  /** The moves that a user makes with these choices. */
  int moves(int u, int[] ranks) {
    int same = first(u);
    int moves = 0;
    for (int t = 0; t < slots; t++) {
      moves += ranks[t] == same ? 0 : 1;
      same = stay[u][t * n + ranks[t]];
    }
    return moves;
  }

  /** Decisions that answer for the budget, from each user's choices. */
  List<LyapunovDecision> decisions(int[][] ranks) {
    List<LyapunovDecision> decisions = new ArrayList<>(slots);
    for (int t = 0; t < slots; t++) {
      int[] hosts = new int[users];
      for (int u = 0; u < users; u++) {
        hosts[u] = instance.candidate(t, u, ranks[u][t]);
      }
      decisions.add(LyapunovDecision.withinBudget(hosts));
    }
    return decisions;
  }
}
