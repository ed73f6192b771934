package io.gapstone.solvers.assignment.complete;

import io.gapstone.solvers.assignment.Dice;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.LongPredicate;

/**
 * Searches, depth first, for assignments that cost at most a target, or proves that there are none.
 */
final class TargetSearch {

  private static final int ROUNDS = 4;
  private static final double WORTH_A_ROUND = 0.2;
  private static final int STEPS = 25;
  private static final double TOLERANCE = 0.1;
  private static final double DIVE_TOLERANCE = 0.02;

  /** A dive settles at least one in so many undecided jobs at a time. */
  private static final int PART = 12;

  /** And all that go to one agent to this share. */
  private static final double SURE = 0.95;

  private static final double MOST_NOISE = 0.3;
  private static final int SHARE_STEPS = 1 << 28;

  /** What is left to be searched. */
  private record Open(Domain domain, double[] price, double step, Column[][] columns) {}

  private final CompleteProblem p;
  private final Oracle oracle;
  private final Bundle bundle;
  private final Penalties penalties;
  private final double[] mixture;
  private final Deque<Open> stack = new ArrayDeque<>();
  private final int[] best;
  private double bestCost = Double.POSITIVE_INFINITY;
  private double target;
  private int nodes;

  /** For dives; null else. */
  private Dice dice;

  private double noise;
  private long looks;

  TargetSearch(CompleteProblem problem) {
    this.p = problem;
    this.oracle = new Oracle(p);
    this.bundle = new Bundle(p, oracle);
    this.penalties = new Penalties(p, oracle);
    this.mixture = new double[p.agents * p.jobs];
    this.best = new int[p.jobs];
    Arrays.fill(best, -1);
  }

  /** Pairs looked at, table cells filled and columns compared, so far. */
  long looks() {
    return looks + oracle.looks() + bundle.looks();
  }

  int nodes() {
    return nodes;
  }

  double bestCost() {
    return bestCost;
  }

  /** The cheapest assignment offered or found. */
  int[] best() {
    return best.clone();
  }

  /** Takes note of an assignment found elsewhere; from now on only cheaper ones are of interest. */
  void offer(int[] agentOf, double cost) {
    if (cost < bestCost) {
      bestCost = cost;
      System.arraycopy(agentOf, 0, best, 0, p.jobs);
      target = Math.min(target, cost - 1);
    }
  }

  /** Begins anew with a target; the domain is used up. */
  void begin(double newTarget, Domain domain, Root root) {
    target = Math.min(newTarget, bestCost - 1);
    stack.clear();
    stack.push(new Open(domain, root.price(), root.step(), root.columns()));
  }

  /**
   * From now on only looks for assignments quickly: at each node many jobs are settled where the
   * mixture sends them, more or less, and nothing else is tried.
   */
  void dive(Dice withDice) {
    dice = withDice;
    noise = MOST_NOISE * dice.unit();
  }

  /** Whether nothing within the target is left that is cheaper than the best. */
  boolean done() {
    return stack.isEmpty();
  }

  /** Goes on until it is done or asked to stop, with the looks so far. */
  void search(LongPredicate stop) {
    while (!stack.isEmpty() && !stop.test(looks())) {
      Open open = stack.pop();
      if (visit(open.domain, open, stop)) {
        nodes++;
      } else {
        stack.push(open);
        return;
      }
    }
  }

  /** Returns whether it came to an end. */
  private boolean visit(Domain domain, Open open, LongPredicate stop) {
    if (ended(domain)) {
      return true;
    }
    bundle.begin(domain, open.price, open.step, open.columns);
    double tolerance = dice == null ? TOLERANCE : DIVE_TOLERANCE;
    int closed;
    int round = 0;
    do {
      if (bundle.climb(domain, target, tolerance, STEPS, () -> stop.test(looks()))) {
        return true;
      }
      if (stop.test(looks())) {
        return false;
      }
      penalties.compute(domain, bundle.centre());
      closed = penalties.close(domain, target - bundle.value());
      looks += 2L * p.agents * p.jobs;
      if (ended(domain)) {
        return true;
      }
      if (closed > 0) {
        bundle.narrow(domain);
      }
    } while (closed > WORTH_A_ROUND * domain.undecided() && ++round < ROUNDS);
    if (dice == null) {
      branch(domain, closed > 0);
    } else {
      settleSome(domain);
    }
    return true;
  }

  private boolean ended(Domain domain) {
    if (domain.dead()) {
      return true;
    }
    if (domain.undecided() > 0) {
      return false;
    }
    if (domain.settledCost() <= target) {
      int[] found = new int[p.jobs];
      for (int j = 0; j < p.jobs; j++) {
        found[j] = domain.agentOf(j);
      }
      offer(found, domain.settledCost());
    }
    return true;
  }

  /** Splits at the pair on which the mixture is most undecided, by what is at stake. */
  private void branch(Domain domain, boolean narrowed) {
    bundle.mix(mixture);
    if (narrowed) {
      penalties.compute(domain, bundle.centre());
    }
    int pair = -1;
    double most = -1;
    for (int i = 0; i < p.agents; i++) {
      for (int j = 0; j < p.jobs; j++) {
        int k = i * p.jobs + j;
        if (domain.free(k, j)) {
          double share = Math.min(1, mixture[k]);
          double leave = penalties.leave(k);
          double score = (Math.min(share, 1 - share) + 1e-3) * (1 + leave + penalties.take(k));
          if (score > most) {
            most = score;
            pair = k;
          }
        }
      }
    }
    Column[][] columns = bundle.columns();
    double[] price = bundle.centre();
    Domain without = new Domain(domain);
    without.close(pair / p.jobs, pair % p.jobs);
    domain.fix(pair / p.jobs, pair % p.jobs);
    stack.push(new Open(without, price, bundle.step(), columns));
    stack.push(new Open(domain, price, bundle.step(), columns));
  }

  /** Settles the jobs that the mixture sends most clearly somewhere. */
  private void settleSome(Domain domain) {
    bundle.mix(mixture);
    int least = domain.undecided() / PART + 1;
    int[] agentOf = new int[p.jobs];
    double[] share = new double[p.jobs];
    long[] order = new long[p.jobs];
    for (int j = 0; j < p.jobs; j++) {
      share[j] = -1;
      for (int i = 0; i < p.agents; i++) {
        int pair = i * p.jobs + j;
        double noisy = domain.free(pair, j) ? mixture[pair] - noise * dice.unit() : -1;
        if (noisy > share[j]) {
          share[j] = noisy;
          agentOf[j] = i;
        }
      }
      order[j] = (long) ((1 - share[j]) * SHARE_STEPS) << Integer.SIZE | j;
    }
    Arrays.sort(order);
    for (int k = 0; k < p.jobs && !domain.dead() && domain.undecided() > 0; k++) {
      int j = (int) order[k];
      if (k >= least && share[j] < SURE - noise) {
        break;
      }
      if (domain.free(agentOf[j] * p.jobs + j, j)) {
        domain.fix(agentOf[j], j);
      }
    }
    stack.push(new Open(domain, bundle.centre(), bundle.step(), bundle.columns()));
  }
}
