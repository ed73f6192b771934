package io.gapstone.solvers.smra;

import static io.gapstone.solvers.smra.ServerPrices.FREE;
import static io.gapstone.solvers.smra.ServerPrices.MOVES;
import static io.gapstone.solvers.smra.ServerPrices.STAYS;

import io.gapstone.core.Budget;
import io.gapstone.solvers.dual.PlaneSearch;
import java.util.Arrays;

/**
 * Branch and bound over the newcomers of one server at a time.
 *
 * <p>A node's bound is the best price bound under its fixings. Water-filling over those who move at
 * its prices gives a solution, whose own prices may give a better bound. Users whose other choice
 * would lift the bound above the best solution are fixed; of the others the least decided one is
 * branched on, its likelier choice first. Every node is recorded for the certificate.
 */
final class ServerTree {

  /** Parts of the server's delay of staying: a node this near to the best solution is closed. */
  private static final double CLOSED = 1e-11;

  /** What fixing asks for above the best solution, so that rounding cannot undo it. */
  private static final double CLEAR = 1e-8;

  private static final double SEARCHED = 1e-7;
  private static final int ROUNDS = 4;

  private final SlotCase slot;
  private final ServerPrices prices;
  private final ServerShares shares;
  private final PlaneSearch search = new PlaneSearch();
  private final TreeRecord record;
  private final Budget budget;
  private final boolean branching;

  /** The best newcomers found, by position. */
  final boolean[] moves;

  private final boolean[] trial;
  private final int[] trail;
  private int fixed;

  private int[] branchPosition = new int[16];
  private int[] branchTrail = new int[16];
  private byte[] branchOther = new byte[16];
  private double[] branchX = new double[16];
  private double[] branchY = new double[16];

  private int server;
  private double scale;
  private double best;
  private double lower;
  private double x;
  private double y;
  private double bound;
  private long nodes;
  private boolean stopped;

  ServerTree(SlotCase slot, Budget budget, boolean branching) {
    this.slot = slot;
    this.budget = budget;
    this.branching = branching;
    prices = new ServerPrices(slot);
    shares = new ServerShares(slot);
    record = new TreeRecord();
    int movable = slot.user.length;
    moves = new boolean[movable];
    trial = new boolean[movable];
    trail = new int[movable];
  }

  /** The least sum of delays found for the server solved last, less that of everyone staying. */
  double best() {
    return best;
  }

  /** A lower bound of the same, with all the tolerance of the checker. */
  double lower() {
    return lower;
  }

  /** Nodes of all servers so far. */
  long nodes() {
    return nodes;
  }

  /** Whether a node was left open for want of budget. */
  boolean stopped() {
    return stopped;
  }

  TreeRecord record() {
    return record;
  }

  ServerShares shares() {
    return shares;
  }

  /** The price bound without prices. */
  double freeBound(int e) {
    prices.open(e);
    return prices.at(0, 0);
  }

  void solve(int e) {
    server = e;
    prices.open(e);
    best = 0;
    lower = 0;
    if (prices.from == prices.to) {
      return;
    }
    Arrays.fill(moves, prices.from, prices.to, false);
    scale = 0;
    for (int k = prices.from; k < prices.to; k++) {
      scale += slot.stay[k];
    }
    lower = Double.POSITIVE_INFINITY;
    fixed = 0;
    x = 0;
    y = 0;
    int depth = 0;
    while (true) {
      int k = node(depth);
      if (k >= 0) {
        boolean movesFirst = prices.extra[k] < 0;
        record.branch(slot.user[k], movesFirst);
        push(depth++, k, movesFirst ? STAYS : MOVES);
        set(k, movesFirst ? MOVES : STAYS);
      } else {
        leaf();
        if (depth == 0) {
          return;
        }
        depth--;
        undo(branchTrail[depth]);
        x = branchX[depth];
        y = branchY[depth];
        set(branchPosition[depth], branchOther[depth]);
      }
    }
  }

  private void push(int depth, int k, byte other) {
    if (depth == branchTrail.length) {
      int length = 2 * depth;
      branchPosition = Arrays.copyOf(branchPosition, length);
      branchTrail = Arrays.copyOf(branchTrail, length);
      branchOther = Arrays.copyOf(branchOther, length);
      branchX = Arrays.copyOf(branchX, length);
      branchY = Arrays.copyOf(branchY, length);
    }
    branchPosition[depth] = k;
    branchTrail[depth] = fixed;
    branchOther[depth] = other;
    branchX[depth] = x;
    branchY[depth] = y;
  }

  private void set(int k, byte side) {
    prices.side[k] = side;
    prices.moving += side == MOVES ? 1 : 0;
    trail[fixed++] = k;
  }

  private void undo(int length) {
    while (fixed > length) {
      int k = trail[--fixed];
      prices.moving -= prices.side[k] == MOVES ? 1 : 0;
      prices.side[k] = FREE;
    }
  }

  private void leaf() {
    record.leaf(x, y);
    prices.widen(true);
    if (prices.possible()) {
      lower = Math.min(lower, prices.at(x, y));
    }
    prices.widen(false);
  }

  /** Works on a node; returns the position to branch on, or -1 where a leaf at x, y will do. */
  private int node(int depth) {
    nodes++;
    if (!prices.possible()) {
      return -1;
    }
    if (depth > 0) {
      if (stopped || prices.at(x, y) >= cutoff()) {
        return -1;
      }
    }
    maximise();
    if (bound >= cutoff()) {
      return -1;
    }
    improve();
    if (depth == 0) {
      flip();
    }
    if (bound >= cutoff()) {
      return -1;
    }
    if (!branching || budget.spent(nodes)) {
      stopped = true;
      return -1;
    }
    fix();
    int k = leastDecided();
    if (k < 0) {
      settle();
    }
    return k;
  }

  private double cutoff() {
    return best - CLOSED * scale;
  }

  private void maximise() {
    int movable = prices.moving;
    for (int k = prices.from; k < prices.to; k++) {
      movable += prices.side[k] == FREE ? 1 : 0;
    }
    search.maximise(
        prices, prices.mostX(movable), prices.mostY(movable), SEARCHED * scale, cutoff());
    x = search.x();
    y = search.y();
    bound = prices.at(x, y);
  }

  /** Tries those who move at the node's prices, then the prices of that solution. */
  private void improve() {
    for (int k = prices.from; k < prices.to; k++) {
      trial[k] = prices.side[k] == MOVES || prices.side[k] == FREE && prices.extra[k] < 0;
    }
    double value = shares.evaluate(server, trial);
    while (value == Double.POSITIVE_INFINITY) {
      if (!dropLeastGain()) {
        return;
      }
      value = shares.evaluate(server, trial);
    }
    keep(value);
    double cpuPrice = shares.cpuPrice();
    double bandwidthPrice = shares.bandwidthPrice();
    double own = prices.at(cpuPrice, bandwidthPrice);
    if (own > bound) {
      bound = own;
      x = cpuPrice;
      y = bandwidthPrice;
    } else {
      prices.at(x, y);
    }
  }

  private boolean dropLeastGain() {
    int last = -1;
    for (int k = prices.from; k < prices.to; k++) {
      if (trial[k]
          && prices.side[k] == FREE
          && (last < 0 || prices.extra[k] > prices.extra[last])) {
        last = k;
      }
    }
    if (last >= 0) {
      trial[last] = false;
    }
    return last >= 0;
  }

  private void keep(double value) {
    if (value < best) {
      best = value;
      System.arraycopy(trial, prices.from, moves, prices.from, prices.to - prices.from);
    }
  }

  /** Changes the choice of one undecided user after another while that helps. */
  private void flip() {
    System.arraycopy(moves, prices.from, trial, prices.from, prices.to - prices.from);
    boolean better = true;
    for (int round = 0; round < ROUNDS && better; round++) {
      better = false;
      for (int k = prices.from; k < prices.to; k++) {
        if (bound + Math.abs(prices.extra[k]) < cutoff()) {
          trial[k] = !trial[k];
          double value = shares.evaluate(server, trial);
          if (value < best) {
            keep(value);
            better = true;
          } else {
            trial[k] = !trial[k];
          }
        }
      }
    }
  }

  /** Fixes users whose other choice is out of the question. */
  private void fix() {
    boolean any = false;
    for (int k = prices.from; k < prices.to; k++) {
      if (prices.side[k] == FREE && bound + Math.abs(prices.extra[k]) >= best + CLEAR * scale) {
        set(k, prices.extra[k] < 0 ? MOVES : STAYS);
        any = true;
      }
    }
    if (any) {
      record.fix(x, y, scale + best);
      lower = Math.min(lower, best);
    }
  }

  private int leastDecided() {
    int least = -1;
    for (int k = prices.from; k < prices.to; k++) {
      if (prices.side[k] == FREE
          && (least < 0 || Math.abs(prices.extra[k]) < Math.abs(prices.extra[least]))) {
        least = k;
      }
    }
    return least;
  }

  /** Everyone is fixed: the solution's own prices give its value as bound. */
  private void settle() {
    for (int k = prices.from; k < prices.to; k++) {
      trial[k] = prices.side[k] == MOVES;
    }
    double value = shares.evaluate(server, trial);
    if (value < Double.POSITIVE_INFINITY) {
      keep(value);
      x = shares.cpuPrice();
      y = shares.bandwidthPrice();
    }
  }
}
