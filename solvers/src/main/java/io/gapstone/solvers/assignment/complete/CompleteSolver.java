package io.gapstone.solvers.assignment.complete;

import io.gapstone.core.Budget;
import io.gapstone.core.Progress;

/**
 * Bound and assignment: first the best prices for all; then, in turn and for as long, the search
 * for one target after the other, which proves, and neighbourhoods of the best assignment known.
 *
 * <p>The clock does nothing but stop it.
 */
public final class CompleteSolver {

  private static final int STEPS = 25;
  private static final long FIRST_SLICE = 20_000_000;

  /** A phase with fewer nodes is cheap; after so many cheap phases the stride doubles. */
  private static final int CHEAP_NODES = 20;

  private static final int CHEAP_PHASES = 6;

  private final CompleteProblem p;
  private final long seed;
  private final Budget budget;
  private final Progress progress;
  private final Domain all;
  private final Oracle oracle;
  private final Bundle bundle;
  private final TargetSearch proof;
  private Root root;
  private double lower;

  /** What the proof looks for now is not above this. */
  private double target;

  private double stride = 1;
  private int cheapPhases;
  private int nodesBefore;

  private TargetSearch feasibility;
  private FirstAssignment first;
  private Neighbourhoods neighbourhoods;
  private int[] best = {};
  private double bestCost = Double.POSITIVE_INFINITY;

  private CompleteSolver(CompleteProblem problem, long seed, Budget budget, Progress progress) {
    this.p = problem;
    this.seed = seed;
    this.budget = budget;
    this.progress = progress;
    this.all = new Domain(p);
    this.oracle = new Oracle(p);
    this.bundle = new Bundle(p, oracle);
    this.proof = new TargetSearch(p);
  }

  /** Solves within a budget. */
  public static CompleteResult solve(
      CompleteProblem problem, long seed, Budget budget, Progress progress) {
    CompleteSolver solver = new CompleteSolver(problem, seed, budget, progress);
    solver.run();
    return new CompleteResult(
        solver.best, solver.bestCost, Math.min(solver.lower, solver.bestCost), solver.work());
  }

  private long looks() {
    long looks = oracle.looks() + bundle.looks() + proof.looks();
    looks += feasibility == null ? 0 : feasibility.looks();
    looks += first == null ? 0 : first.looks();
    return looks + (neighbourhoods == null ? 0 : neighbourhoods.looks());
  }

  private long work() {
    return looks() / 1000;
  }

  private boolean spent() {
    return budget.spent(work());
  }

  private void run() {
    if (all.dead()) {
      lower = Double.POSITIVE_INFINITY;
      return;
    }
    climb();
    lower = Math.max(0, Math.ceil(bundle.value()));
    tell();
    if (bundle.value() > p.most) {
      lower = Double.POSITIVE_INFINITY;
      return;
    }
    begin();
    long slice = FIRST_SLICE;
    while (lower < bestCost && !spent()) {
      prove(looks() + slice);
      if (lower < bestCost && !spent()) {
        improve(slice);
      }
      slice += slice / 4;
    }
  }

  /** Finds the best prices for all. */
  private void climb() {
    double[] price = new double[p.jobs];
    double step = firstPrices(price);
    bundle.begin(all, price, step, Bundle.none(p));
    double before;
    do {
      before = bundle.value();
      bundle.climb(all, p.most, 0, STEPS, this::spent);
      lower = Math.max(0, Math.ceil(bundle.value()));
      tell();
    } while (bundle.value() > before && bundle.value() <= p.most && !spent());
    root = new Root(bundle.centre(), bundle.step(), bundle.columns());
  }

  /** The second least cost of each job; returns by how much it exceeds the least, on average. */
  private double firstPrices(double[] price) {
    double step = 0;
    for (int j = 0; j < p.jobs; j++) {
      double least = Double.POSITIVE_INFINITY;
      double second = Double.POSITIVE_INFINITY;
      for (int i = 0; i < p.agents; i++) {
        if (all.open(i, j)) {
          double cost = p.cost[i * p.jobs + j];
          second = Math.min(second, Math.max(cost, least));
          least = Math.min(least, cost);
        }
      }
      price[j] = p.price(second < Double.POSITIVE_INFINITY ? second : least);
      step += Math.max(1, price[j] - least) / p.jobs;
    }
    return step;
  }

  /** Begins the proof for the next target. */
  private void begin() {
    target = Math.min(lower + stride - 1, p.most);
    nodesBefore = proof.nodes();
    proof.begin(target, new Domain(all), root);
  }

  private void prove(long until) {
    while (lower < bestCost && looks() < until && !spent()) {
      long before = looks() - proof.looks();
      proof.search(looks -> before + looks >= until || budget.spent((before + looks) / 1000));
      take(proof.best(), proof.bestCost());
      if (!proof.done()) {
        return;
      }
      lower = Math.min(target + 1, bestCost);
      if (target >= p.most && bestCost == Double.POSITIVE_INFINITY) {
        lower = Double.POSITIVE_INFINITY;
        return;
      }
      tell();
      cheapPhases = proof.nodes() - nodesBefore < CHEAP_NODES ? cheapPhases + 1 : 0;
      if (cheapPhases >= CHEAP_PHASES) {
        cheapPhases = 0;
        stride *= 2;
      }
      begin();
    }
  }

  private void improve(long slice) {
    if (first == null) {
      first = new FirstAssignment(p, all, root, bundle.value(), seed);
      long before = looks() - first.looks();
      first.search(looks -> budget.spent((before + looks) / 1000));
      take(first.best(), first.bestCost());
      neighbourhoods = new Neighbourhoods(p, first.core(), root, seed);
    }
    if (bestCost == Double.POSITIVE_INFINITY) {
      findAny(looks() + slice);
      return;
    }
    neighbourhoods.offer(best, bestCost);
    long until = looks() + slice;
    while (lower < bestCost && looks() < until && !spent()) {
      long before = looks() - neighbourhoods.looks();
      neighbourhoods.round(lower, looks -> budget.spent((before + looks) / 1000));
      if (neighbourhoods.bestCost() < bestCost) {
        take(neighbourhoods.best(), neighbourhoods.bestCost());
        until += slice / 4;
      }
    }
  }

  /** Searches without a target for any assignment. */
  private void findAny(long until) {
    if (feasibility == null) {
      feasibility = new TargetSearch(p);
      feasibility.begin(p.most, new Domain(all), root);
    }
    long before = looks() - feasibility.looks();
    feasibility.search(
        looks ->
            before + looks >= until
                || feasibility.bestCost() < Double.POSITIVE_INFINITY
                || budget.spent((before + looks) / 1000));
    take(feasibility.best(), feasibility.bestCost());
    if (feasibility.done() && bestCost == Double.POSITIVE_INFINITY) {
      lower = Double.POSITIVE_INFINITY;
    }
  }

  private void take(int[] agentOf, double cost) {
    if (cost < bestCost) {
      bestCost = cost;
      best = agentOf;
      proof.offer(agentOf, cost);
      tell();
    }
  }

  private void tell() {
    progress.update(Math.min(lower, bestCost), bestCost);
  }
}
