package io.gapstone.solvers.assignment;

import io.gapstone.solvers.dual.NewtonAscent;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.function.LongPredicate;

/**
 * Branch and bound with capacity prices.
 *
 * <p>A node's bound is that of prices found from its parent's by a few Newton steps; options that
 * would cost more than the best assignment known are closed; then the user who is torn most, by
 * what is at stake, is split: it goes to one server, or not to it. The node with the least bound
 * comes first, and its better child is followed down as long as it lasts.
 */
final class BranchAndBound {

  private static final double MARGIN = 1e-3;

  /** With few users the bound has sharp edges: smoothing over this many users' regrets helps. */
  private static final double EDGES = 6;

  /** Prices beyond this only show that nothing fits. */
  private static final double GREATEST_PRICE = 1e15;

  private final AssignmentProblem p;
  private final Options all;
  private final Options here;
  private final OpenOptions reducer;
  private final OptionsDual dual;
  private final NewtonAscent ascent;
  private final Polish polish;
  private final double softness;
  private final PriorityQueue<Node> queue =
      new PriorityQueue<>(
          (a, b) ->
              a.bound != b.bound ? Double.compare(a.bound, b.bound) : Integer.compare(a.id, b.id));
  private final Node root;
  private final double[] shares;
  private final int[] trial;
  private final int[] best;
  private long bestCost;
  private int nodes;

  /** The dive goes on here; null where it ended. */
  private Node next;

  /**
   * Begins at the root.
   *
   * @param price good prices
   * @param softness the last e of the smoothing
   */
  BranchAndBound(
      AssignmentProblem problem, Options all, double[] price, double softness, int[] start) {
    this.p = problem;
    this.all = all;
    this.here = Options.like(all);
    this.reducer = new OpenOptions(p, all);
    this.dual = new OptionsDual(p.servers);
    this.ascent = new NewtonAscent(p.servers);
    this.polish = new Polish(p);
    this.softness = Math.max(softness, EDGES / p.users * Start.scale(all, price));
    this.shares = new double[all.count];
    this.trial = new int[p.users];
    this.best = start.clone();
    this.bestCost = p.cost(start);
    this.root = new Node(nodes++, price.clone(), OpenOptions.bits(all), Double.NEGATIVE_INFINITY);
    bound(root);
    this.next = root;
  }

  int[] best() {
    return best.clone();
  }

  long bestCost() {
    return bestCost;
  }

  int nodes() {
    return nodes;
  }

  long looks() {
    return dual.looks();
  }

  Node root() {
    return root;
  }

  /** Takes note of a better assignment found elsewhere. */
  void offer(int[] pairOf, long itsCost) {
    if (itsCost < bestCost) {
      bestCost = itsCost;
      System.arraycopy(pairOf, 0, best, 0, p.users);
    }
  }

  /** Whether the best assignment is proven to be one of the best. */
  boolean done() {
    return next == null && (queue.isEmpty() || queue.peek().bound >= cutoff());
  }

  /** The proven bound on the cost. */
  double lower() {
    double least = next == null ? bestCost : Math.min(bestCost, next.bound);
    return queue.isEmpty() ? least : Math.min(least, queue.peek().bound);
  }

  /** What every leaf of the tree reaches with its own prices. */
  double target() {
    return Math.min(lower(), cutoff() - MARGIN / 2);
  }

  /** Costs are whole: what costs more than this is not better than the best. */
  private double cutoff() {
    return bestCost - 1 + MARGIN;
  }

  /** Goes on until it is done, or asked to stop; asks after each node, with the looks so far. */
  void search(LongPredicate stop) {
    while (!done() && !stop.test(dual.looks())) {
      Node node = next == null ? queue.poll() : next;
      next = null;
      if (node.bound < cutoff()) {
        branch(node);
      }
    }
  }

  /** Finds prices and bound of a node, tries an assignment, and closes options. */
  private void bound(Node node) {
    if (!reducer.reduce(node.open, here)) {
      node.bound = Double.POSITIVE_INFINITY;
      return;
    }
    if (here.users == 0) {
      settle(node);
      return;
    }
    dual.of(here);
    double bound =
        ascent.climb(dual, node.price, new NewtonAscent.Plan(softness, softness, cutoff(), 60));
    node.bound = Math.max(node.bound, bound);
    tame(node.price);
    if (node.bound < cutoff()) {
      tryAssignment(node);
      closeCostly(node, bound);
    }
  }

  /** Where nothing fits, prices grow without limit; along their direction, less is enough. */
  private static void tame(double[] price) {
    double greatest = 0;
    for (double y : price) {
      greatest = Math.max(greatest, y);
    }
    if (greatest > GREATEST_PRICE) {
      for (int h = 0; h < price.length; h++) {
        price[h] *= GREATEST_PRICE / greatest;
      }
    }
  }

  /** Everyone has one option left: prices of 0 give the cost. */
  private void settle(Node node) {
    System.arraycopy(reducer.settledPair, 0, trial, 0, p.users);
    offer(trial, p.cost(trial));
    Arrays.fill(node.price, 0);
    node.bound = Math.max(node.bound, here.settled);
  }

  private void tryAssignment(Node node) {
    System.arraycopy(reducer.settledPair, 0, trial, 0, p.users);
    Start.greedy(p, here, node.price, reducer.room, trial);
    long cost = p.cost(trial);
    if (Integer.bitCount(node.id) <= 2 || cost < bestCost) {
      cost = polish.improve(trial);
    }
    offer(trial, cost);
  }

  private void closeCostly(Node node, double bound) {
    double limit = cutoff() - bound;
    int i = 0;
    for (int at = 0; at < here.users; at++) {
      double least = Double.POSITIVE_INFINITY;
      for (int k = here.first[at]; k < here.first[at + 1]; k++) {
        least = Math.min(least, here.value(k, node.price));
      }
      while (all.user[i] != here.user[at]) {
        i++;
      }
      for (int k = all.first[i]; k < all.first[i + 1]; k++) {
        if (OpenOptions.has(node.open, k) && all.value(k, node.price) - least >= limit) {
          OpenOptions.close(node.open, k);
          node.closes = true;
        }
      }
    }
  }

  private void branch(Node node) {
    if (!reducer.reduce(node.open, here) || here.users == 0) {
      node.inside = child(node, node.open);
      return;
    }
    int option = torn(node.price);
    int user = userOf(option);
    node.listed = new int[] {all.server[option]};
    node.user = user;
    long[] inside = node.open.clone();
    long[] outside = node.open.clone();
    OpenOptions.close(outside, option);
    for (int k = all.first[user]; k < all.first[user + 1]; k++) {
      if (k != option) {
        OpenOptions.close(inside, k);
      }
    }
    node.inside = child(node, inside);
    node.outside = child(node, outside);
    boolean insideFirst = node.inside.bound <= node.outside.bound;
    next = insideFirst ? node.inside : node.outside;
    queue.add(insideFirst ? node.outside : node.inside);
  }

  private int userOf(int option) {
    int low = 0;
    int high = all.users - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (all.first[middle] <= option) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private Node child(Node parent, long[] open) {
    Node child = new Node(nodes++, parent.price.clone(), open, parent.bound);
    bound(child);
    return child;
  }

  /** The option (of all) that the prices leave most undecided, weighed by what is at stake. */
  private int torn(double[] price) {
    double e = 4 * softness;
    double most = -1;
    int option = -1;
    int i = 0;
    for (int at = 0; at < here.users; at++) {
      while (all.user[i] != here.user[at]) {
        i++;
      }
      double least = Double.POSITIVE_INFINITY;
      for (int k = here.first[at]; k < here.first[at + 1]; k++) {
        least = Math.min(least, here.value(k, price));
      }
      double total = 0;
      for (int k = here.first[at]; k < here.first[at + 1]; k++) {
        double x = (least - here.value(k, price)) / e;
        shares[k] = SmallExp.of(x) + 1e-9 / (1 - x);
        total += shares[k];
      }
      for (int k = here.first[at]; k < here.first[at + 1]; k++) {
        double share = shares[k] / total;
        double stake = price[here.server[k]] * here.weight[k] + here.cost[k] + 1e-9;
        double score = Math.min(share, 1 - share) * stake;
        if (score > most) {
          most = score;
          int j = all.first[i];
          while (all.pair[j] != here.pair[k]) {
            j++;
          }
          option = j;
        }
      }
    }
    return option;
  }
}
