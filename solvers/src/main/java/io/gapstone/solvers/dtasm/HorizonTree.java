package io.gapstone.solvers.dtasm;

import io.gapstone.core.Budget;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.dtasm.DtasmCertificates;
import io.gapstone.solvers.dual.DeflectedAscent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Branch and bound over all slots with the bound of {@link HorizonKnapsacks}: a node is split by
 * whether a user is at some place in some slot, and the open node of least bound comes next.
 */
final class HorizonTree {

  /** Beyond so many prices in leaves a certificate is not worth its size. */
  private static final long MOST_PRICES = 3_000_000;

  private static final int FIRST_STEPS = 1000;
  private static final int STEPS = 25;

  /** Part of what is missing that steps aim at, in one climb after the other. */
  private static final double[] FIRST_TARGETS = {0.6, 0.3, 0.1, 0.03};

  private static final double[] NEXT_TARGETS = {0.1};

  /** Steps in which ways are counted before a split. */
  private static final int LOOKS = 12;

  private static final int MOST_SERVERS = 61;

  /** Of cells times servers. */
  private static final int MOST_PAIRS = 20_000;

  private static final class Node {
    private final Node parent;
    private final boolean inside;
    private final int number;
    private double[] price;
    private double bound;
    private int cell = -1;
    private int place;
    private Node first;
    private Node second;

    Node(Node parent, boolean inside, int number, double[] price) {
      this.parent = parent;
      this.inside = inside;
      this.number = number;
      this.price = price;
    }
  }

  private final HorizonCase in;
  private final HorizonBest best;
  private final HorizonOpen open;
  private final HorizonKnapsacks knapsacks;
  private final DeflectedAscent firstAscent;
  private final DeflectedAscent nextAscent;
  private final double[] x;
  private final long grid;
  private final PriorityQueue<Node> queue =
      new PriorityQueue<>(
          (a, b) ->
              a.bound != b.bound
                  ? Double.compare(a.bound, b.bound)
                  : Integer.compare(b.number, a.number));
  private Node root;
  private int nodes;
  private int leaves;

  HorizonTree(HorizonCase in, double[] x, HorizonBest best) {
    this.in = in;
    this.x = x;
    this.best = best;
    this.open = new HorizonOpen(in);
    this.knapsacks = new HorizonKnapsacks(in, open, best);
    int size = in.slots * in.users * in.servers;
    this.firstAscent = new DeflectedAscent(size, 0, DeflectedAscent.LONG);
    this.nextAscent = new DeflectedAscent(size, 0);
    long divisor = 0;
    for (long load : in.load) {
      divisor = divisor(divisor, load);
    }
    this.grid = Math.max(1, divisor);
  }

  /** Whether the instance is small enough. */
  static boolean suits(HorizonCase in) {
    return in.servers <= MOST_SERVERS
        && (long) in.slots * in.users * in.servers <= MOST_PAIRS
        && in.users > 0
        && in.slots > 0;
  }

  private static long divisor(long a, long b) {
    return b == 0 ? a : divisor(b, a % b);
  }

  private double raised(double bound) {
    return Math.max(0, Math.ceil(bound / grid) * grid);
  }

  private boolean closed(Node node) {
    return raised(node.bound) >= best.cost();
  }

  /** In thousands of options looked at. */
  long work() {
    return knapsacks.looks() / 1000;
  }

  int nodes() {
    return nodes;
  }

  /** Whether there is nothing left to look at. */
  boolean complete() {
    return root != null && (queue.isEmpty() || closed(queue.peek()));
  }

  /** Whether more may be split. */
  boolean mayGrow(long mostNodes) {
    return nodes < mostNodes
        && (leaves + 1L) * in.slots * in.users * in.servers <= Math.max(MOST_PRICES, MOST_PAIRS);
  }

  /** What is proven. */
  double lower() {
    if (root == null) {
      return 0;
    }
    return queue.isEmpty() ? best.cost() : Math.min(best.cost(), raised(queue.peek().bound));
  }

  /** Splits nodes until the work so far exceeds {@code mostWork}, or the budget is spent. */
  void search(long mostNodes, long mostWork, Budget budget) {
    if (root == null) {
      root = new Node(null, true, nodes++, firstPrice());
      bound(root, budget);
      queue.add(root);
      leaves = 1;
    }
    while (!complete() && mayGrow(mostNodes) && work() < mostWork && !budget.spent(work())) {
      split(queue.poll(), budget);
    }
  }

  private double[] firstPrice() {
    double[] price = new double[in.slots * in.users * in.servers];
    for (int k = 0; k < price.length; k++) {
      int h = k % in.servers;
      int t = k / (in.servers * in.users);
      double whole = x[t * in.servers + h];
      price[k] = in.weight[k] <= 0 ? 0 : whole * in.weight[k] / in.capacity[h];
    }
    return price;
  }

  private void split(Node node, Budget budget) {
    open(node);
    if (!choose(node)) {
      throw new IllegalStateException("a settled node is still open");
    }
    node.first = new Node(node, true, nodes++, node.price);
    node.second = new Node(node, false, nodes++, node.price);
    node.price = null;
    leaves++;
    for (Node child : List.of(node.first, node.second)) {
      child.bound = node.bound;
      bound(child, budget);
      queue.add(child);
    }
  }

  /** Opens to the search what the node leaves open; returns whether anything is possible. */
  private boolean open(Node node) {
    open.reset();
    for (Node below = node; below.parent != null; below = below.parent) {
      open.restrict(below.parent.cell, below.parent.place, below.inside);
    }
    return open.close();
  }

  private void bound(Node node, Budget budget) {
    if (!open(node)) {
      node.bound = Double.POSITIVE_INFINITY;
      return;
    }
    boolean first = node == root;
    for (double part : first ? FIRST_TARGETS : NEXT_TARGETS) {
      double missing = best.cost() - node.bound;
      knapsacks.begin(
          best.cost() - grid + 0.5, node.bound + part * missing, () -> budget.spent(work()));
      DeflectedAscent ascent = first ? firstAscent : nextAscent;
      ascent.climb(knapsacks, node.price, first ? FIRST_STEPS : STEPS);
      node.bound = Math.max(node.bound, ascent.bestValue());
      node.price = whole(ascent.best());
    }
  }

  private static double[] whole(double[] price) {
    double[] floor = new double[price.length];
    for (int k = 0; k < floor.length; k++) {
      floor[k] = Math.floor(price[k]);
    }
    return floor;
  }

  /** Chooses the cell whose ways differ most; in a tie, and where none do, of most load. */
  private boolean choose(Node node) {
    knapsacks.begin(
        Double.POSITIVE_INFINITY, node.bound + NEXT_TARGETS[0] * best.cost(), () -> false);
    nextAscent.climb(knapsacks, node.price, LOOKS);
    double most = -1;
    for (int cell = 0; cell < in.load.length; cell++) {
      if (open.single(cell)) {
        continue;
      }
      int all = 0;
      int often = -1;
      for (int h = 0; h < in.places; h++) {
        all += knapsacks.visits(cell, h);
        if (open.is(cell, h)
            && (often < 0 || knapsacks.visits(cell, h) > knapsacks.visits(cell, often))) {
          often = h;
        }
      }
      double spread = all - knapsacks.visits(cell, often) + 1e-12 * in.load[cell];
      if (spread > most) {
        most = spread;
        node.cell = cell;
        node.place = often;
      }
    }
    return most >= 0;
  }

  /** The tree as it stands, with the prices of its leaves. */
  Certificate certificate() {
    List<Double> tree = new ArrayList<>();
    double[] prices = new double[leaves * in.slots * in.users * in.servers];
    int at = 0;
    Deque<Node> stack = new ArrayDeque<>();
    stack.push(root);
    while (!stack.isEmpty()) {
      Node node = stack.pop();
      if (node.first == null) {
        tree.add(-1.0);
        System.arraycopy(node.price, 0, prices, at, node.price.length);
        at += node.price.length;
      } else {
        tree.add((double) node.cell);
        tree.add((double) node.place);
        stack.push(node.second);
        stack.push(node.first);
      }
    }
    double[] codes = tree.stream().mapToDouble(Double::doubleValue).toArray();
    return new Certificate(DtasmCertificates.HORIZON_TREE, Map.of("tree", codes, "prices", prices));
  }
}
