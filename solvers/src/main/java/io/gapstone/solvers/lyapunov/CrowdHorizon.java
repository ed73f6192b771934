package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Budget;
import io.gapstone.core.Progress;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.Tolerance;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.lyapunov.LeastMoves;
import io.gapstone.core.lyapunov.LyapunovCertificates;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.random.Draws;
import java.util.Map;
import java.util.Optional;

/** Problem P1 of several users: a bound from prices, and choices from local search. */
final class CrowdHorizon {

  static final int ROUNDS = 400;

  private static final int ROUNDS_PER_SEARCH = 10;
  private static final int MOST_SHAKES = 200;

  private final LyapunovInstance instance;
  private final Budget budget;
  private final Progress progress;
  private final int rounds;
  private final double tasks;
  private final int[] budgets;
  private final boolean possible;
  private final Journeys journeys;
  private final CrowdJourneys search;
  private final CrowdPrices prices;
  private int[][] best;
  private double seconds = Double.POSITIVE_INFINITY;
  private int round;
  private final Draws draws = Draws.of(1, "lyapunov/shake");

  CrowdHorizon(LyapunovInstance instance, Budget budget, Progress progress, int rounds) {
    this.instance = instance;
    this.budget = budget;
    this.progress = progress;
    this.rounds = rounds;
    int users = instance.users();
    tasks = (double) users * instance.slots();
    budgets = new int[users];
    boolean all = true;
    for (int u = 0; u < users; u++) {
      int least = LeastMoves.of(instance, u);
      all &= least <= instance.budget();
      budgets[u] = Math.max(least, instance.budget());
    }
    possible = all;
    journeys = new Journeys(instance);
    SlotCrowd[] crowds = new SlotCrowd[instance.slots()];
    for (int t = 0; t < crowds.length; t++) {
      crowds[t] = SlotCrowd.of(instance, t);
    }
    search = new CrowdJourneys(journeys, crowds, budgets);
    prices = new CrowdPrices(journeys, crowds, budgets);
  }

  Solved<LyapunovDecision> solved() {
    improve(null);
    if (possible) {
      raise();
    }
    double upper = seconds / tasks;
    double lower = possible ? Math.min(prices.best() / tasks, upper) : Double.NEGATIVE_INFINITY;
    return new Solved<>(
        status(lower, upper),
        journeys.decisions(best),
        upper,
        lower,
        possible ? Optional.of(certificate()) : Optional.empty(),
        round);
  }

  private Status status(double lower, double upper) {
    if (!possible) {
      return Status.INFEASIBLE;
    }
    if (lower >= upper * (1 - Tolerance.RELATIVE)) {
      return Status.OPTIMAL;
    }
    return budget.spent(round) ? Status.TIME_LIMIT : Status.FEASIBLE;
  }

  /** Searches around choices, or from nothing, and keeps what is better. */
  private void improve(int[][] choices) {
    search.load(choices);
    search.descend(() -> budget.spent(round));
    if (choices != null) {
      search.shake(draws, MOST_SHAKES, () -> budget.spent(round));
      search.descend(() -> budget.spent(round));
    }
    double found = search.seconds();
    if (found < seconds) {
      seconds = found;
      best = search.ranks();
    }
  }

  private void raise() {
    for (int u = 0; u < budgets.length; u++) {
      System.arraycopy(journeys.alone(u), 0, prices.price(u), 0, prices.price(u).length);
    }
    double bound = prices.evaluate();
    int search = ROUNDS_PER_SEARCH;
    tell();
    while (round < rounds && !budget.spent(round) && !closed() && prices.move(bound, seconds)) {
      round++;
      bound = prices.evaluate();
      if (round == search) {
        search = round + Math.max(ROUNDS_PER_SEARCH, round / 2);
        improve(prices.ways());
      }
      tell();
    }
  }

  private boolean closed() {
    return prices.best() >= seconds * (1 - Tolerance.RELATIVE);
  }

  private void tell() {
    progress.update(Math.min(prices.best(), seconds) / tasks, seconds / tasks);
  }

  private Certificate certificate() {
    return new Certificate(
        LyapunovCertificates.BUDGET,
        Map.of("moves", new double[] {instance.budget()}, "prices", prices.certified()));
  }
}
