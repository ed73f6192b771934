package io.gapstone.core.lyapunov;

import io.gapstone.core.Decision;

/**
 * The server of each user, and whether the solver answers for the budget.
 *
 * <p>Problem P1 has the budget of moves as a constraint, problem P2 does not. A solver of P1
 * promises the budget in each of its decisions, and the promise is checked: a move beyond the
 * budget is a violation. A solver of P2 promises nothing; its moves beyond the budget are counted.
 */
public final class LyapunovDecision implements Decision {

  private final int[] hosts;
  private final boolean keepsBudget;

  /**
   * Takes ownership of the array.
   *
   * @param hosts the server of each user, by its index in the network
   * @param keepsBudget whether a move beyond the budget is a violation
   */
  public LyapunovDecision(int[] hosts, boolean keepsBudget) {
    this.hosts = hosts;
    this.keepsBudget = keepsBudget;
  }

  /** A decision for P1. */
  public static LyapunovDecision withinBudget(int... hosts) {
    return new LyapunovDecision(hosts, true);
  }

  /** A decision for P2. */
  public static LyapunovDecision withoutBudget(int... hosts) {
    return new LyapunovDecision(hosts, false);
  }

  public int users() {
    return hosts.length;
  }

  public int host(int u) {
    return hosts[u];
  }

  public boolean keepsBudget() {
    return keepsBudget;
  }
}
