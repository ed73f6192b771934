package io.gapstone.solvers.assignment.complete;

import io.gapstone.solvers.assignment.Dice;
import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * Looks for any good assignment: by dives for targets ever farther from the bound, and if they all
 * end where nothing fits, by annealing.
 */
final class FirstAssignment {

  private static final double NEAREST = 0.0005;
  private static final double FARTHEST = 0.5;
  private static final double FARTHER = 3;

  /** A target is at least so many typical penalties above the bound. */
  private static final double PENALTIES = 2;

  private static final double CORE_PENALTIES = 4;

  /** Pairs that lift the bound by more than this share, at least, are of no interest. */
  private static final double CORE = 0.01;

  /** A step of annealing takes about as long as so many looks. */
  private static final long LOOKS_PER_STEP = 16;

  private static final long STEPS_PER_PAIR = 400;

  private final CompleteProblem p;
  private final Root root;
  private final double bound;
  private final long seed;
  private final Domain core;
  private final Penalties penalties;
  private final double scale;
  private int[] best = {};
  private double bestCost = Double.POSITIVE_INFINITY;
  private long looks;

  /**
   * Prepares.
   *
   * @param all all that is possible
   * @param bound of the root's prices
   */
  FirstAssignment(CompleteProblem problem, Domain all, Root root, double bound, long seed) {
    this.p = problem;
    this.root = root;
    this.bound = bound;
    this.seed = seed;
    Oracle oracle = new Oracle(p);
    this.penalties = new Penalties(p, oracle);
    penalties.compute(all, root.price());
    this.scale = scale(all);
    Domain near = new Domain(all);
    penalties.close(near, CORE * bound + CORE_PENALTIES * scale);
    this.core = near.dead() ? new Domain(all) : near;
    this.looks = oracle.looks();
  }

  /** The pairs that are of interest. */
  Domain core() {
    return core;
  }

  double bestCost() {
    return bestCost;
  }

  int[] best() {
    return best.clone();
  }

  long looks() {
    return looks;
  }

  /** Searches, and is asked to stop with the looks so far. */
  void search(LongPredicate stop) {
    for (double reach = NEAREST; reach < FARTHEST && best.length == 0; reach *= FARTHER) {
      TargetSearch dive = new TargetSearch(p);
      dive.dive(new Dice(seed));
      dive.begin(bound * (1 + reach) + PENALTIES * scale, new Domain(core), root);
      long before = looks;
      dive.search(more -> stop.test(before + more));
      looks += dive.looks();
      take(dive.best(), dive.bestCost());
    }
    if (best.length == 0 && !stop.test(looks)) {
      anneal(stop);
    }
  }

  private void take(int[] agentOf, double cost) {
    if (cost < bestCost) {
      bestCost = cost;
      best = agentOf;
    }
  }

  private void anneal(LongPredicate stop) {
    PenaltySearch annealing = new PenaltySearch(p, core, seed);
    int[] start = new int[p.jobs];
    double price = 0;
    for (int j = 0; j < p.jobs; j++) {
      start[j] = core.settled(j) ? core.agentOf(j) : cheapest(j);
      price += Math.max(0, root.price()[j]) / p.jobs;
    }
    double weight = Math.max(1, Arrays.stream(p.weight).average().orElse(1));
    long before = looks;
    annealing.search(
        start,
        scale,
        price / weight,
        STEPS_PER_PAIR * p.agents * p.jobs,
        steps -> stop.test(before + steps * LOOKS_PER_STEP));
    looks += annealing.steps() * LOOKS_PER_STEP;
    take(annealing.best(), annealing.bestCost());
  }

  private int cheapest(int j) {
    int agent = -1;
    for (int i = 0; i < p.agents; i++) {
      int pair = i * p.jobs + j;
      if (core.free(pair, j)
          && (agent < 0 || penalties.take(pair) < penalties.take(agent * p.jobs + j))) {
        agent = i;
      }
    }
    return agent;
  }

  /** What it adds to the bound, on average, to send a job to the second best agent. */
  private double scale(Domain all) {
    double sum = 0;
    for (int j = 0; j < p.jobs; j++) {
      double least = Double.POSITIVE_INFINITY;
      double second = Double.POSITIVE_INFINITY;
      for (int i = 0; i < p.agents; i++) {
        int pair = i * p.jobs + j;
        if (all.free(pair, j)) {
          second = Math.min(second, Math.max(penalties.take(pair), least));
          least = Math.min(least, penalties.take(pair));
        }
      }
      sum += second < Double.POSITIVE_INFINITY ? second : 0;
    }
    return Math.max(1e-3, sum / p.jobs);
  }
}
