package io.gapstone.solvers.isma;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The best pattern of one server: which users it takes, with which tenths and shares, when each
 * taken user is worth something. Minimises seconds minus worth.
 *
 * <p>Branch and bound on the tenths (0: not taken) with the bound of {@link ServerPrice}. Options
 * whose reduced cost exceeds what is left to gain are dropped. Reusable: {@link #clear}, {@link
 * #add} each user, {@link #solve}.
 */
final class ServerKnapsack {

  private static final double ROUNDING = 1e-13;
  private static final int PATIENCE = 64;

  private final SlotOptions options;
  private final ServerPrice price;
  private final double[] starts;
  private final ServerPattern candidate;
  private ServerItems[] levels = {new ServerItems()};
  private double[] worth;
  private int server;
  private Consumer<ServerPattern> listener;
  private BooleanSupplier stop = () -> false;
  private double best;
  private double lower;
  private double slack;
  private long nodes;
  private long limit;

  ServerKnapsack(SlotOptions options) {
    this.options = options;
    this.price = new ServerPrice(options);
    this.candidate = new ServerPattern(options);
    this.starts = new double[options.servers()];
    Arrays.fill(starts, 1);
  }

  /** Searches end early, with what they have, once this says so. */
  void stopWhen(BooleanSupplier spent) {
    stop = spent;
  }

  /** Forgets all users. */
  void clear() {
    levels[0].clear();
  }

  /**
   * Adds a user.
   *
   * @param allowed bits of tenths, as in {@link ServerItems}
   */
  void add(int user, int allowed) {
    levels[0].add(user, allowed);
  }

  /**
   * Solves for the added users.
   *
   * @param worth by user
   * @param incumbent a value that some allowed pattern has, or from which on patterns do not matter
   * @param tolerance how far the bound may stay below the minimum
   * @param mostNodes stops branching after so many nodes
   * @param listener hears of every pattern better than all before; the object is reused
   */
  void solve(
      int server,
      double[] worth,
      double incumbent,
      double tolerance,
      long mostNodes,
      Consumer<ServerPattern> listener) {
    this.server = server;
    this.worth = worth;
    this.listener = listener;
    double scale = 1;
    ServerItems items = levels[0];
    for (int i = 0; i < items.size; i++) {
      scale += Math.abs(worth[items.user[i]]);
    }
    slack = Math.max(tolerance, ROUNDING * scale);
    best = incumbent;
    lower = Double.POSITIVE_INFINITY;
    limit = nodes + mostNodes;
    node(0, starts[server]);
    lower = Math.min(lower, best);
  }

  /** No allowed pattern has a smaller value, unless it is at least the incumbent given. */
  double bound() {
    return lower;
  }

  /** The value of the best pattern found, or the incumbent given. */
  double best() {
    return best;
  }

  /** Nodes of all solves so far. */
  long nodes() {
    return nodes;
  }

  private void node(int depth, double start) {
    nodes++;
    ServerItems items = levels[depth];
    int split = search(items, start, false);
    if (split < 0 && price.bound() < best - slack && !price.free()) {
      split = search(items, start, true);
    }
    double bound = price.bound();
    if (split < 0 || bound >= best - slack || nodes >= limit || nodes % PATIENCE == 0 && give()) {
      lower = Math.min(lower, bound);
      return;
    }
    branch(depth, split);
  }

  /** Finds the bound and patterns near it; returns the item to branch on, or -1. */
  private int search(ServerItems items, double start, boolean precise) {
    price.run(server, items, worth, start, best, best - slack, precise);
    if (price.bound() >= best - slack) {
      return -1;
    }
    if (price.root() > 0) {
      starts[server] = price.root();
    }
    if (price.free()) {
      record(items, true);
      return -1;
    }
    record(items, false);
    record(items, true);
    int split = -1;
    double widest = -1;
    for (int i = 0; i < items.size; i++) {
      if (price.cheap(i) != price.dear(i)) {
        double width = Math.abs(share(items, i, price.cheap(i)) - share(items, i, price.dear(i)));
        if (width > widest) {
          widest = width;
          split = i;
        }
      }
    }
    return split;
  }

  private double share(ServerItems items, int i, int q) {
    return q == 0 ? 0 : options.share(options.at(server, items.user[i]) + q, price.root());
  }

  /** Whether to end the search; once ended it branches no more. */
  private boolean give() {
    if (stop.getAsBoolean()) {
      limit = nodes;
    }
    return nodes >= limit;
  }

  private void branch(int depth, int split) {
    ServerItems items = levels[depth];
    ServerItems child = level(depth + 1);
    double root = price.root();
    int cut = Math.min(price.cheap(split), price.dear(split));
    boolean upFirst = price.dear(split) > cut;
    int kept = reduce(items, split);
    int below = (2 << cut) - 1;
    for (int side = 0; side < 2; side++) {
      int allowed = upFirst == (side == 0) ? kept & ~below : kept & below;
      if (allowed != 0) {
        fill(child, items, split, allowed);
        node(depth + 1, root);
        child = level(depth + 1);
      }
    }
  }

  private ServerItems level(int depth) {
    if (depth == levels.length) {
      levels = Arrays.copyOf(levels, 2 * depth);
      for (int k = depth; k < levels.length; k++) {
        levels[k] = new ServerItems();
      }
    }
    return levels[depth];
  }

  /**
   * Drops options that cannot be part of a better pattern; returns what item {@code split} keeps.
   */
  private int reduce(ServerItems items, int split) {
    double root = price.root();
    double room = best - slack - price.bound();
    for (int i = 0; i < items.size; i++) {
      int at = options.at(server, items.user[i]);
      int allowed = items.allowed[i];
      double own = worth[items.user[i]];
      double least = (allowed & 1) != 0 ? own : Double.POSITIVE_INFINITY;
      for (int rest = allowed & ~1; rest != 0; rest &= rest - 1) {
        least = Math.min(least, options.cost(at + Integer.numberOfTrailingZeros(rest), root));
      }
      double most = least + room;
      int kept = (allowed & 1) != 0 && own <= most ? 1 : 0;
      for (int rest = allowed & ~1; rest != 0; rest &= rest - 1) {
        int q = Integer.numberOfTrailingZeros(rest);
        if (options.cost(at + q, root) <= most) {
          kept |= 1 << q;
        }
      }
      items.allowed[i] = kept;
    }
    lower = Math.min(lower, best - slack);
    return items.allowed[split];
  }

  /** The items that may still be taken, one of them restricted. */
  private static void fill(ServerItems child, ServerItems items, int split, int allowed) {
    child.clear();
    for (int i = 0; i < items.size; i++) {
      int kept = i == split ? allowed : items.allowed[i];
      if (kept != ServerItems.LEFT) {
        child.add(items.user[i], kept);
      }
    }
  }

  private void record(ServerItems items, boolean dear) {
    candidate.clear(server);
    double gained = 0;
    for (int i = 0; i < items.size; i++) {
      int q = dear ? price.dear(i) : price.cheap(i);
      if (q > 0) {
        candidate.add(items.user[i], q);
        gained += worth[items.user[i]];
      }
    }
    double value = candidate.divide() - gained;
    if (value < best) {
      best = value;
      listener.accept(candidate);
    }
  }
}
