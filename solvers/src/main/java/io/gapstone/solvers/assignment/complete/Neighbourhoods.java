package io.gapstone.solvers.assignment.complete;

import io.gapstone.solvers.assignment.Dice;
import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * Improves an assignment by taking the jobs of some agents at a time and searching how to share
 * them better among these agents: for few agents nearly to the end, where their number follows from
 * how hard that is, and for many in one dive.
 */
final class Neighbourhoods {

  private static final int MOST_NODES = 60;
  private static final int FEW_NODES = 12;

  /** The share of the work that goes into dives for many agents, at least this share of all. */
  private static final double WIDE = 0.6;

  private static final double NARROWEST = 0.2;
  private static final double LARGER = 0.02;
  private static final double SMALLER = 0.1;

  /** How many jobs the first neighbourhoods hold. */
  private static final int FIRST_JOBS = 15;

  private final CompleteProblem p;
  private final Domain core;
  private final Root root;
  private final Dice dice;
  private final int[] best;
  private double bestCost = Double.POSITIVE_INFINITY;
  private final boolean[] in;
  private long wideLooks;
  private double size;
  private long looks;

  /**
   * Prepares.
   *
   * @param core which pairs are of interest
   */
  Neighbourhoods(CompleteProblem problem, Domain core, Root root, long seed) {
    this.p = problem;
    this.core = core;
    this.root = root;
    this.dice = new Dice(seed);
    this.best = new int[p.jobs];
    this.in = new boolean[p.agents];
    this.size = Math.max(2, (double) FIRST_JOBS * p.agents / p.jobs);
  }

  double bestCost() {
    return bestCost;
  }

  int[] best() {
    return best.clone();
  }

  /** Takes note of an assignment, if it is better. */
  void offer(int[] agentOf, double cost) {
    if (cost < bestCost) {
      bestCost = cost;
      System.arraycopy(agentOf, 0, best, 0, p.jobs);
    }
  }

  long looks() {
    return looks;
  }

  /**
   * Tries one neighbourhood of the best assignment.
   *
   * @param lower a bound on what any assignment costs
   * @param stop is asked with the looks so far
   */
  void round(double lower, LongPredicate stop) {
    boolean wide = wideLooks <= WIDE * looks;
    double count =
        wide ? p.agents * (NARROWEST + (1 - NARROWEST) * dice.unit()) : size + dice.unit();
    int[] agents = gather((int) Math.min(p.agents, Math.max(2, count)));
    int[] jobs = IntStream.range(0, p.jobs).filter(j -> in[best[j]]).toArray();
    if (jobs.length == 0) {
      return;
    }
    CompleteProblem part = p.part(agents, jobs);
    double[] price = new double[jobs.length];
    double old = 0;
    for (int b = 0; b < jobs.length; b++) {
      price[b] = part.price(root.price()[jobs[b]]);
      old += p.cost[best[jobs[b]] * p.jobs + jobs[b]];
    }
    TargetSearch search = new TargetSearch(part);
    if (wide) {
      search.dive(dice);
    }
    search.begin(
        Math.floor(old - 1 - wished(lower, wide)),
        limited(part, agents, jobs),
        new Root(price, root.step(), Bundle.none(part)));
    long before = looks + 4L * agents.length * jobs.length + p.jobs;
    search.search(more -> !wide && search.nodes() >= MOST_NODES || stop.test(before + more));
    looks = before + search.looks();
    wideLooks += wide ? search.looks() : 0;
    if (search.bestCost() < old) {
      int[] found = search.best();
      for (int b = 0; b < jobs.length; b++) {
        best[jobs[b]] = agents[found[b]];
      }
      bestCost += search.bestCost() - old;
    }
    if (wide) {
      return;
    }
    if (!search.done()) {
      size = Math.max(2, size - SMALLER);
    } else if (search.nodes() < FEW_NODES) {
      size = Math.min(p.agents, size + LARGER);
    }
  }

  /** By how much a dive must improve the assignment: half of the time by more than one. */
  private double wished(double lower, boolean wide) {
    boolean much = wide && dice.below(2) == 0;
    return much ? dice.unit() * Math.max(0, bestCost - lower) : 0;
  }

  /** What of the core there is in a part, and what the best assignment does. */
  private Domain limited(CompleteProblem part, int[] agents, int[] jobs) {
    Domain domain = new Domain(part);
    for (int a = 0; a < agents.length; a++) {
      for (int b = 0; b < jobs.length; b++) {
        if (!core.open(agents[a], jobs[b]) && best[jobs[b]] != agents[a]) {
          domain.close(a, b);
        }
      }
    }
    return domain;
  }

  /** Picks agents, half of the time such as may exchange jobs. */
  private int[] gather(int count) {
    int[] taken = new int[count];
    Arrays.fill(in, false);
    boolean related = dice.below(2) == 0;
    int tries = 0;
    for (int k = 0; k < count; ) {
      int agent = dice.below(p.agents);
      if (related && k > 0 && tries++ < 20 * count) {
        int job = dice.below(p.jobs);
        agent = in[best[job]] && core.open(agent, job) ? agent : taken[0];
      }
      if (!in[agent]) {
        in[agent] = true;
        taken[k++] = agent;
      }
    }
    return taken;
  }
}
