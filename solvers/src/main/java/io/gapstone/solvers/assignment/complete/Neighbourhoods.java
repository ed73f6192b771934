package io.gapstone.solvers.assignment.complete;

import io.gapstone.solvers.assignment.Dice;
import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * Improves an assignment by taking the jobs of some agents at a time and searching how to share
 * them better among these agents. How many agents are taken follows from how hard that is.
 */
final class Neighbourhoods {

  private static final int MOST_NODES = 60;
  private static final int FEW_NODES = 12;
  private static final double LARGER = 0.02;
  private static final double SMALLER = 0.1;

  /** How many jobs the first neighbourhoods hold. */
  private static final int FIRST_JOBS = 15;

  private final CompleteProblem p;
  private final Domain core;
  private final Root root;
  private final TargetSearch search;
  private final Dice dice;
  private final boolean[] in;
  private final int[] taken;
  private double size;

  /**
   * Prepares.
   *
   * @param core which pairs are of interest
   */
  Neighbourhoods(CompleteProblem problem, Domain core, Root root, long seed) {
    this.p = problem;
    this.core = core;
    this.root = new Root(root.price(), root.step(), Bundle.none(p));
    this.search = new TargetSearch(p);
    this.dice = new Dice(seed);
    this.in = new boolean[p.agents];
    this.taken = new int[p.agents];
    this.size = Math.max(2, (double) FIRST_JOBS * p.agents / p.jobs);
  }

  double bestCost() {
    return search.bestCost();
  }

  int[] best() {
    return search.best();
  }

  void offer(int[] agentOf, double cost) {
    search.offer(agentOf, cost);
  }

  long looks() {
    return search.looks();
  }

  /** Whether whole problems are tried: nothing new comes of it. */
  boolean whole() {
    return size >= p.agents;
  }

  /** Tries one neighbourhood of the best assignment. */
  void round(LongPredicate stop) {
    int[] agentOf = search.best();
    gather(agentOf, (int) Math.min(p.agents, size + dice.below(100) / 100.0));
    Domain part = new Domain(core);
    for (int j = 0; j < p.jobs && !part.dead(); j++) {
      boolean free = in[agentOf[j]];
      for (int i = 0; i < p.agents; i++) {
        if (i != agentOf[j] && !(free && in[i])) {
          part.close(i, j);
        }
      }
    }
    int before = search.nodes();
    search.begin(search.bestCost() - 1, part, root);
    search.search(looks -> search.nodes() - before >= MOST_NODES || stop.test(looks));
    if (!search.done()) {
      size = Math.max(2, size - SMALLER);
    } else if (search.nodes() - before < FEW_NODES) {
      size = Math.min(p.agents, size + LARGER);
    }
  }

  /** Picks agents, half of the time such as may exchange jobs. */
  private void gather(int[] agentOf, int count) {
    Arrays.fill(in, false);
    boolean related = dice.below(2) == 0;
    int tries = 0;
    for (int k = 0; k < count; ) {
      int agent = dice.below(p.agents);
      if (related && k > 0 && tries++ < 20 * count) {
        int job = dice.below(p.jobs);
        agent = in[agentOf[job]] && core.open(agent, job) ? agent : taken[0];
      }
      if (!in[agent]) {
        in[agent] = true;
        taken[k++] = agent;
      }
    }
  }
}
