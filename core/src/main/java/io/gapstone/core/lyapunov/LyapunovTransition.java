package io.gapstone.core.lyapunov;

import io.gapstone.core.Outcome;
import io.gapstone.core.Violation;
import java.util.ArrayList;
import java.util.List;

/** One slot played: repairs what cannot be, shares the servers, adds up. */
final class LyapunovTransition {

  private static final String BUDGET = "LYAPUNOV (11a) budget";
  private static final String DEADLINE = "LYAPUNOV (11b) deadline";
  private static final String CANDIDATE = "LYAPUNOV (11c) candidate";

  private final LyapunovInstance instance;
  private final int t;
  private final LyapunovState state;
  private final LyapunovDecision decision;
  private final double[] totals = new double[9];
  private List<Violation> violations = List.of();

  LyapunovTransition(
      LyapunovInstance instance, int t, LyapunovState state, LyapunovDecision decision) {
    this.instance = instance;
    this.t = t;
    this.state = state;
    this.decision = decision;
  }

  Outcome<LyapunovState> outcome() {
    int users = instance.users();
    int[] ranks = new int[users];
    for (int u = 0; u < users; u++) {
      ranks[u] = rank(u);
    }
    int[] sharers = sharers(ranks);
    int[] hosts = new int[users];
    double[] queues = new double[users];
    int[] moves = new int[users];
    for (int u = 0; u < users; u++) {
      int host = instance.candidate(t, u, ranks[u]);
      hosts[u] = host;
      pay(u, ranks[u], sharers.length == 0 ? 1 : sharers[host]);
      moves[u] = state.moves(u) + (host == state.host(u) ? 0 : 1);
      queues[u] = move(u, host, moves[u]);
    }
    return new Outcome<>(totals, violations, new LyapunovState(hosts, queues, moves));
  }

  /** The rank that the user gets: its wish, or where that is no candidate, a stand-in. */
  private int rank(int u) {
    int wish = decision.host(u);
    int rank = instance.rank(t, u, wish);
    if (rank < 0) {
      violate(CANDIDATE, u, wish, 1); // LYAPUNOV (11c) and (13b)
      int host = instance.rank(t, u, state.host(u));
      return host >= 0 && instance.allowed(t, u, host) ? host : instance.nearestAllowed(t, u);
    }
    if (!instance.allowed(t, u, rank)) {
      double excess = instance.latencySeconds(t, u, rank, 1) - instance.deadlineSeconds(t, u);
      violate(DEADLINE, u, wish, excess); // LYAPUNOV (11b) and (13a)
    }
    return rank;
  }

  /** By server, how many users have chosen it; empty for a single user, who shares with none. */
  private int[] sharers(int[] ranks) {
    if (ranks.length == 1) {
      return new int[0];
    }
    int[] sharers = new int[instance.servers()];
    for (int u = 0; u < ranks.length; u++) {
      sharers[instance.candidate(t, u, ranks[u])]++;
    }
    return sharers;
  }

  private void pay(int u, int rank, int sharers) {
    double uplink = instance.uplinkSeconds(t, u);
    double wired = instance.wiredSeconds(t, u, rank);
    double computation = instance.computationSeconds(t, u, rank, sharers);
    double latency = LyapunovCosts.communicationSeconds(uplink, wired) + computation;
    totals[0] += latency;
    totals[1] += uplink;
    totals[2] += wired;
    totals[3] += computation;
    totals[7] += instance.meetsDeadline(t, u, latency) ? 0 : 1;
  }

  /** Counts a move where there is one, and gives the next queue. */
  private double move(int u, int host, int moves) {
    LyapunovModel model = instance.model();
    boolean moved = host != state.host(u);
    if (moved) {
      int old = instance.rank(t, u, state.host(u));
      totals[4]++;
      totals[5] += old >= 0 && instance.allowed(t, u, old) ? 0 : 1;
      if (moves > instance.budget()) {
        totals[6]++;
        if (decision.keepsBudget()) {
          violate(BUDGET, u, host, moves - instance.budget()); // LYAPUNOV (11a)
        }
      }
    }
    double cost = LyapunovCosts.moveCost(moved, model.moveCost());
    double queue =
        LyapunovCosts.nextQueue(state.queue(u), cost, model.moveRate(), model.moveCost());
    totals[8] += queue;
    return queue;
  }

  private void violate(String constraint, int u, int server, double amount) {
    if (violations.isEmpty()) {
      violations = new ArrayList<>();
    }
    violations.add(new Violation(constraint, t, u, server, amount));
  }
}
