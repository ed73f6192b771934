package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Policy;
import io.gapstone.core.lyapunov.LyapunovCosts;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovSlot;
import java.util.Arrays;

/**
 * Each user takes the allowed server with the least {@code V latency + price [moves]}; ties go to
 * the host, then to the lowest index.
 *
 * <p>Users decide in index order: those who have not decided yet still occupy their hosts.
 */
final class PricedMoves implements Policy<LyapunovSlot, LyapunovDecision> {

  /** What a move costs in this slot, beside a latency that is weighted by V. */
  @FunctionalInterface
  interface Price {
    double of(LyapunovSlot slot, int u);
  }

  private final double v;
  private final Price price;

  /** By server, how many users occupy it. */
  private int[] occupants = {};

  PricedMoves(double v, Price price) {
    this.v = v;
    this.price = price;
  }

  @Override
  public LyapunovDecision decide(LyapunovSlot slot) {
    if (occupants.length != slot.servers()) {
      occupants = new int[slot.servers()];
    }
    int[] hosts = new int[slot.users()];
    for (int u = 0; u < hosts.length; u++) {
      occupants[slot.host(u)]++;
    }
    for (int u = 0; u < hosts.length; u++) {
      occupants[slot.host(u)]--;
      hosts[u] = choice(slot, u);
      occupants[hosts[u]]++;
    }
    Arrays.fill(occupants, 0);
    return LyapunovDecision.withoutBudget(hosts);
  }

  private int choice(LyapunovSlot slot, int u) {
    double movePrice = price.of(slot, u);
    int host = slot.host(u);
    int best = -1;
    double least = 0;
    for (int k = 0; k < slot.candidates(); k++) {
      if (!slot.allowed(u, k)) {
        continue;
      }
      int server = slot.candidate(u, k);
      double latency = slot.latencySeconds(u, k, occupants[server] + 1);
      double cost =
          LyapunovCosts.driftPlusPenalty(
              v, latency, movePrice, LyapunovCosts.moveCost(server != host, 1));
      if (best < 0 || cost < least || cost == least && precedes(server, best, host)) {
        best = server;
        least = cost;
      }
    }
    return best;
  }

  private static boolean precedes(int server, int other, int host) {
    return server == host || other != host && server < other;
  }
}
