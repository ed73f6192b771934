package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.Tolerance;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.lyapunov.LyapunovCertificates;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovSlot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Problem P1 of one user by a dynamic programme over candidates and moves left; slots, with any
 * number of users, by branch and price. Several users over all slots are what {@link Lagrangian}
 * makes of them.
 *
 * <p>Where even the least possible number of moves exceeds the budget, the decisions are the best
 * among those with the least moves, and the status says that they are too many.
 */
public final class Exact implements LyapunovSearch {

  @Override
  public String id() {
    return "exact";
  }

  @Override
  public Kind kind() {
    return Kind.EXACT;
  }

  @Override
  public String summary() {
    return "one user: dynamic programme over servers and moves; a slot: branch and price";
  }

  @Override
  public Solved<LyapunovDecision> solveSlot(
      LyapunovSlot slot, Parameters parameters, Budget budget, Progress progress) {
    return slot(slot, budget, progress);
  }

  static Solved<LyapunovDecision> slot(LyapunovSlot slot, Budget budget, Progress progress) {
    SlotOptimum optimum = new SlotOptimum(slot, budget::spent, progress);
    int users = slot.users();
    int[] hosts = new int[users];
    for (int u = 0; u < users; u++) {
      hosts[u] = slot.candidate(u, optimum.ranks()[u]);
    }
    double upper = optimum.seconds() / users;
    double lower = optimum.lower() / users;
    return new Solved<>(
        lower >= upper * (1 - Tolerance.RELATIVE) ? Status.OPTIMAL : Status.TIME_LIMIT,
        List.of(LyapunovDecision.withoutBudget(hosts)),
        upper,
        lower,
        Optional.of(optimum.certificate()),
        optimum.work());
  }

  @Override
  public Solved<LyapunovDecision> solveHorizon(
      LyapunovInstance instance, Parameters parameters, Budget budget, Progress progress) {
    if (instance.users() > 1) {
      return new CrowdHorizon(instance, budget, progress, CrowdHorizon.ROUNDS).solved();
    }
    Journeys journeys = new Journeys(instance);
    LoneUser user = new LoneUser(instance, journeys, 0);
    int least = user.leastMoves();
    boolean possible = least <= instance.budget();
    boolean idle = user.greedy() <= instance.budget();
    double slots = instance.slots();
    double unbound = user.seconds() / slots;
    boolean stopped = !idle && budget.spent(0);
    if (!idle) {
      user.solve(stopped || !possible ? least : instance.budget());
    }
    double upper = user.seconds() / slots;
    double lower = !possible ? Double.NEGATIVE_INFINITY : stopped ? unbound : upper;
    progress.update(lower, upper);
    return new Solved<>(
        !possible ? Status.INFEASIBLE : stopped ? Status.TIME_LIMIT : Status.OPTIMAL,
        journeys.decisions(new int[][] {user.ranks()}),
        upper,
        lower,
        possible ? Optional.of(certificate(instance)) : Optional.empty(),
        idle ? 0 : (long) instance.slots() * instance.candidates() * (instance.budget() + 1));
  }

  private static Certificate certificate(LyapunovInstance instance) {
    return new Certificate(
        LyapunovCertificates.BUDGET,
        Map.of("moves", new double[] {instance.budget()}, "prices", new double[0]));
  }
}
