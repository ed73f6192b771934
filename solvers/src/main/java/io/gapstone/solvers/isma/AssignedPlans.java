package io.gapstone.solvers.isma;

import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaFullView;

/** Ratios and shares for all users once it is fixed which server may work for whom. */
public final class AssignedPlans {

  private final ServerPlan plan = new ServerPlan();
  private double total;

  /**
   * Plans server by server.
   *
   * @param servers by user; the decision keeps the array
   */
  public IsmaDecision decide(IsmaFullView view, int[] servers) {
    int[] ratioTenths = new int[servers.length];
    double[] shares = new double[servers.length];
    int[] firstMember = new int[view.servers() + 1];
    int[] members = grouped(servers, firstMember);
    total = 0;
    for (int l = 0; l < view.servers(); l++) {
      plan.clear();
      for (int at = firstMember[l]; at < firstMember[l + 1]; at++) {
        plan.add(view, members[at], l);
      }
      plan.solve();
      total += plan.totalSeconds();
      for (int at = firstMember[l]; at < firstMember[l + 1]; at++) {
        ratioTenths[members[at]] = plan.ratioTenths(at - firstMember[l]);
        shares[members[at]] = plan.share(at - firstMember[l]);
      }
    }
    return new IsmaDecision(servers, ratioTenths, shares);
  }

  /** The sum of completion times of the last decision. */
  public double totalSeconds() {
    return total;
  }

  /** Users sorted by server; {@code first[l]} is where those of server {@code l} begin. */
  private static int[] grouped(int[] servers, int[] first) {
    for (int server : servers) {
      first[server + 1]++;
    }
    for (int l = 1; l < first.length; l++) {
      first[l] += first[l - 1];
    }
    int[] next = first.clone();
    int[] members = new int[servers.length];
    for (int u = 0; u < servers.length; u++) {
      members[next[servers[u]]++] = u;
    }
    return members;
  }
}
