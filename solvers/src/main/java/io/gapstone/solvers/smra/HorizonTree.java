package io.gapstone.solvers.smra;

import io.gapstone.core.Budget;
import io.gapstone.core.Progress;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.solvers.dual.ProjectedAscent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Branch and bound over who moves in which slot, with the price bound at each node; the node with
 * the least bound is next.
 *
 * <p>Prices climb from those of the node above. Those of plans are tried, too: where a plan is the
 * best of its branch, its own prices prove just that. Of the cells that prices leave undecided, a
 * few are tried, and the one is branched on whose weaker child gains most.
 */
final class HorizonTree {

  /** What is proven to this part of itself is proven: limits are widened by half of it. */
  private static final double CLOSED = 4e-9;

  /** Softnesses of a node's ascent, as parts of the mean delay when nobody moves. */
  private static final double[] SOFT = {3e-3, 1e-3, 3e-4};

  private static final int STEPS = 60;
  private static final int TRIAL_STEPS = 12;
  private static final double LEAST_GAIN = 1e-7;
  private static final int CANDIDATES = 6;

  /** A chance this near to 0 or 1 is decided. */
  private static final double DECIDED = 1e-3;

  private final HorizonCase in;
  private final StayTable table;
  private final HorizonPrices prices;
  private final HorizonSearch search;
  private final Budget budget;
  private Progress progress = Progress.SILENT;
  private final double soft;
  private final byte[] fixed;
  private final double[] gradient;
  private final int[] order;
  private final PriorityQueue<HorizonNode> open =
      new PriorityQueue<>(
          Comparator.comparingDouble((HorizonNode n) -> n.bound).thenComparingInt(n -> n.number));
  private final HorizonNode root;
  private int nodes;
  private long steps;
  private double least;
  private boolean[] best;

  /** The least bound of nodes where everything is fixed. */
  private double exhausted = Double.POSITIVE_INFINITY;

  /**
   * Prepares.
   *
   * @param in of its own, since branches change what they leave open
   * @param search holds the best plan so far
   * @param bound of the root
   */
  HorizonTree(HorizonCase in, HorizonSearch search, HorizonBound bound, Budget budget) {
    this.in = in;
    this.search = search;
    this.budget = budget;
    table = new StayTable(in);
    prices = new HorizonPrices(table);
    fixed = new byte[in.users * in.slots];
    gradient = new double[prices.size()];
    order = new int[in.users];
    Arrays.setAll(order, u -> u);
    soft = HorizonBound.meanDelayOfStaying(in);
    least = search.plan().total();
    best = search.plan().moves().clone();
    root = new HorizonNode(null, -1, false, nodes++, bound.raw(), bound.x().clone());
    open.add(root);
  }

  /**
   * Branches until the best plan is proven or the budget is spent.
   *
   * @param progress hears sums of delays
   */
  void run(Progress progress) {
    this.progress = progress;
    while (!closed() && !open.isEmpty() && !budget.spent(work())) {
      double before = openBound();
      HorizonNode node = open.poll();
      solve(node);
      if (!proves(node)) {
        branch(node);
      }
      if (openBound() > before) {
        tell();
      }
    }
  }

  private void tell() {
    progress.update(Math.min(least, openBound()), least);
  }

  /** Whether no open node can hold a better plan. */
  boolean closed() {
    return openBound() >= enough();
  }

  /** The least bound of nodes that are open, or that nothing is left to branch on. */
  private double openBound() {
    return open.isEmpty() ? exhausted : Math.min(exhausted, open.peek().bound);
  }

  /** Price steps and tried paths. */
  long work() {
    return steps + search.work();
  }

  double least() {
    return least;
  }

  /** By user and slot, who moves in the best plan. */
  boolean[] best() {
    return best;
  }

  /** A lower bound of the sum of delays, with all the tolerance of the checker. */
  double lower() {
    return lower(root);
  }

  private static double lower(HorizonNode node) {
    return node.first == null
        ? HorizonBound.tolerant(node.bound, node.x)
        : Math.min(lower(node.first), lower(node.second));
  }

  Certificate certificate() {
    return new HorizonTreeRecord(in).certificate(root);
  }

  private double enough() {
    return least - CLOSED * Math.abs(least);
  }

  private boolean proves(HorizonNode node) {
    return node.bound >= enough();
  }

  private boolean enter(HorizonNode node) {
    Arrays.fill(fixed, (byte) 0);
    node.mark(fixed);
    return table.fix(fixed);
  }

  /** Climbs from the node's prices, and tries those of plans. */
  private void solve(HorizonNode node) {
    if (!enter(node)) {
      node.bound = Double.POSITIVE_INFINITY;
      return;
    }
    prices.forget();
    evaluate(node.x);
    for (int k = 0; k < SOFT.length && prices.bestBound() < enough(); k++) {
      climb(prices.best().clone(), SOFT[k] * soft, STEPS);
    }
    if (prices.bestBound() < enough()) {
      tryPlans();
      prices.softness = SOFT[SOFT.length - 1] * soft;
      evaluate(prices.best().clone());
    }
    keep(node);
  }

  /** A bound never falls below that of the node above. */
  private void keep(HorizonNode node) {
    if (prices.bestBound() > node.bound) {
      node.bound = prices.bestBound();
      node.x = prices.best().clone();
    }
  }

  private void evaluate(double[] x) {
    prices.at(x, gradient);
    steps++;
  }

  private void climb(double[] from, double softness, int most) {
    prices.softness = softness;
    ProjectedAscent ascent = new ProjectedAscent(prices, from);
    for (int k = 0; k < most && prices.bestBound() < enough() && !budget.spent(work()); k++) {
      steps++;
      if (!(ascent.step() > LEAST_GAIN * Math.abs(ascent.value()))) {
        return;
      }
    }
  }

  /**
   * The likeliest plan of the node, then one near it, and what the prices of these and of the best
   * plan prove.
   */
  private void tryPlans() {
    if (search.take(likely())) {
      evaluate(pricesOfPlan());
    } else {
      search.start(prices.best().clone(), order);
    }
    search.awakenAll(order);
    search.descend(budget, steps);
    if (search.plan().total() < least) {
      least = search.plan().total();
      best = search.plan().moves().clone();
      tell();
    }
    if (!Arrays.equals(search.plan().moves(), best)) {
      search.take(best);
    }
    evaluate(pricesOfPlan());
  }

  private boolean[] likely() {
    boolean[] moves = new boolean[fixed.length];
    for (int c = 0; c < moves.length; c++) {
      moves[c] = prices.chance(c / in.slots, c % in.slots) > 0.5;
    }
    return moves;
  }

  private double[] pricesOfPlan() {
    double[] x = new double[prices.size()];
    int cells = in.servers * in.slots;
    for (int e = 0; e < in.servers; e++) {
      for (int t = 0; t < in.slots; t++) {
        int i = e * in.slots + t;
        x[i] = search.plan().cpuPrice(e, t) * in.instance.cpuHz(e);
        x[cells + i] = search.plan().bandwidthPrice(e, t) * in.instance.bandwidthHz(e);
      }
    }
    return x;
  }

  private void branch(HorizonNode node) {
    int[] candidates = candidates();
    double mostGained = Double.NEGATIVE_INFINITY;
    for (int cell : candidates) {
      HorizonNode moves = child(node, cell, true);
      HorizonNode keeps = child(node, cell, false);
      double gained = Math.min(moves.bound, keeps.bound);
      if (gained > mostGained) {
        mostGained = gained;
        node.first = moves;
        node.second = keeps;
      }
      if (gained >= enough()) {
        break;
      }
    }
    if (node.first == null) {
      exhausted = Math.min(exhausted, node.bound);
      return;
    }
    open.add(node.first);
    open.add(node.second);
  }

  private HorizonNode child(HorizonNode node, int cell, boolean moves) {
    HorizonNode child = new HorizonNode(node, cell, moves, nodes++, node.bound, node.x);
    if (enter(child)) {
      prices.forget();
      climb(node.x, SOFT[SOFT.length - 1] * soft, TRIAL_STEPS);
      keep(child);
    } else {
      child.bound = Double.POSITIVE_INFINITY;
    }
    return child;
  }

  /** The least decided cells first; where all are decided, the first that is not fixed. */
  private int[] candidates() {
    int cells = fixed.length;
    double[] doubt = new double[cells];
    int free = 0;
    for (int c = 0; c < cells; c++) {
      double chance = prices.chance(c / in.slots, c % in.slots);
      doubt[c] = fixed[c] == 0 ? Math.min(chance, 1 - chance) : -1;
      free += doubt[c] >= 0 ? 1 : 0;
    }
    int[] chosen = new int[Math.min(CANDIDATES, free)];
    for (int k = 0; k < chosen.length; k++) {
      int most = 0;
      for (int c = 1; c < cells; c++) {
        most = doubt[c] > doubt[most] ? c : most;
      }
      if (k > 0 && doubt[most] < DECIDED) {
        return Arrays.copyOf(chosen, k);
      }
      chosen[k] = most;
      doubt[most] = -1;
    }
    return chosen;
  }
}
