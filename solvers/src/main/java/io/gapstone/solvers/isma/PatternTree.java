package io.gapstone.solvers.isma;

import io.gapstone.core.Tolerance;
import io.gapstone.solvers.pattern.PatternMaster;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Branch and price: the optimum of one slot, with its proof.
 *
 * <p>At a node the master programme over known patterns proposes what users are worth, smoothed
 * towards the best worth so far; {@link PatternPricing} turns each proposal into a lower bound and
 * new patterns. Where the bound does not meet the best solution and the programme divides a user
 * among servers, one of these servers is required in one child and barred in the other.
 */
final class PatternTree {

  private static final double SMOOTHING = 0.8;
  private static final double LESS_SMOOTHING = 0.2;
  private static final double FIRST_TOLERANCE = 1e-3;
  private static final double TOLERANCE_OF_GAP = 0.1;
  private static final double LEAST_TOLERANCE = 1e-10;
  private static final double NEW = -1e-9;
  private static final double WHOLE = 1e-6;
  private static final int MOST_ROUNDS = 1000;
  private static final int ROUNDS_PER_SEARCH = 10;

  private final SlotOptions options;
  private final ServerKnapsack knapsack;
  private final PatternMaster master;
  private final PatternPricing pricing;
  private final AssignmentSearch search;
  private final Places places;
  private final PatternProof proof;
  private final BooleanSupplier stop;
  private final Told told;
  private final double[] part;
  private SlotSolution best;
  private double seconds;
  private long searched;

  /**
   * @param proof where the tree is written
   * @param stop whether the budget is spent
   * @param told hears of every better bound or solution
   */
  PatternTree(
      SlotOptions options,
      ServerKnapsack knapsack,
      SlotSolution first,
      PatternProof proof,
      BooleanSupplier stop,
      Told told) {
    this.options = options;
    this.knapsack = knapsack;
    this.proof = proof;
    this.stop = stop;
    this.told = told;
    int users = options.users();
    double all = 1;
    for (int u = 0; u < users; u++) {
      all += options.alone(u);
    }
    master = new PatternMaster(users, options.servers(), all);
    pricing = new PatternPricing(options, knapsack, master);
    search = new AssignmentSearch(options, knapsack);
    places = new Places(users, options.servers());
    part = new double[users * (options.servers() + 1)];
    for (int u = 0; u < users; u++) {
      master.add(PatternMaster.NO_GROUP, 1, new int[] {u}, options.alone(u));
    }
    best = first;
    seconds = first.seconds();
  }

  /** Adds a pattern that may be part of a good solution. */
  void know(ServerPattern pattern) {
    int added = master.add(pattern.server(), pattern.size(), pattern.users(), pattern.seconds());
    master.forbid(added, !allowed(added));
  }

  /**
   * Solves from a first worth of the users.
   *
   * @return a lower bound on the sum of completion times
   */
  double solve(Worth first) {
    return node(first, Double.POSITIVE_INFINITY);
  }

  SlotSolution best() {
    return best;
  }

  double seconds() {
    return seconds;
  }

  /** Solves what {@code places} leave; {@code others} is the bound on all other open nodes. */
  private double node(Worth inherited, double others) {
    Worth worth = converge(inherited, others);
    if (closed(worth.bound()) || stop.getAsBoolean()) {
      return leaf(worth);
    }
    int choice = divided();
    if (choice < 0) {
      return leaf(worth);
    }
    proof.branch(choice);
    places.require(choice);
    double with = node(worth, Math.min(others, worth.bound()));
    places.release(choice);
    places.bar(choice, true);
    double without = node(worth, Math.min(others, with));
    places.bar(choice, false);
    return Math.min(with, without);
  }

  private double leaf(Worth worth) {
    proof.leaf(worth);
    return worth.bound();
  }

  private boolean closed(double bound) {
    return bound >= seconds * (1 - Tolerance.RELATIVE / 2);
  }

  /**
   * Raises the bound until it meets the master programme, or the best solution. The worth of who
   * has a place already says nothing and stays as it is.
   */
  private Worth converge(Worth inherited, double others) {
    for (int pattern = 0; pattern < master.patterns(); pattern++) {
      master.forbid(pattern, !allowed(pattern));
    }
    Worth best = inherited;
    double smoothing = SMOOTHING;
    double tolerance = FIRST_TOLERANCE * seconds;
    double[] proposal = inherited.users();
    for (int round = 0; round < MOST_ROUNDS && !stop.getAsBoolean(); round++) {
      int known = master.patterns();
      Worth now = pricing.evaluate(proposal, places, tolerance);
      if (now.bound() > best.bound()) {
        best = now;
        told.bound(Math.min(others, best.bound()));
      }
      if (closed(best.bound())) {
        return best;
      }
      if (round > 0 && !fresh(known)) {
        if (smoothing == 0 && tolerance <= LEAST_TOLERANCE * seconds) {
          break;
        }
        smoothing = Math.max(0, smoothing - LESS_SMOOTHING);
      }
      master.solve();
      double gap = master.objective() - best.bound();
      harvest(round % ROUNDS_PER_SEARCH == 0);
      if (closed(best.bound()) || gap <= LEAST_TOLERANCE * seconds) {
        break;
      }
      tolerance = Math.max(LEAST_TOLERANCE * seconds, Math.min(tolerance, TOLERANCE_OF_GAP * gap));
      proposal = new double[options.users()];
      for (int u = 0; u < proposal.length; u++) {
        double mine = best.users()[u];
        proposal[u] = places.open(u) ? smoothing * mine + (1 - smoothing) * master.worth(u) : mine;
      }
    }
    if (!closed(best.bound())) {
      harvest(true);
    }
    return best;
  }

  /** Whether a pattern found since is one that the programme would use. */
  private boolean fresh(int known) {
    for (int pattern = known; pattern < master.patterns(); pattern++) {
      if (master.reducedCost(pattern) < NEW) {
        return true;
      }
    }
    return false;
  }

  private boolean allowed(int pattern) {
    int group = master.group(pattern);
    int place = group == PatternMaster.NO_GROUP ? options.servers() : group;
    for (int k = 0; k < master.size(pattern); k++) {
      if (!places.may(master.member(pattern, k), place)) {
        return false;
      }
    }
    if (place < options.servers()) {
      return contains(pattern, place);
    }
    return true;
  }

  /** Whether the pattern takes everyone whom its server must take. */
  private boolean contains(int pattern, int server) {
    int required = 0;
    for (int u = 0; u < options.users(); u++) {
      required += places.must(u, server) ? 1 : 0;
    }
    for (int k = 0; k < master.size(pattern); k++) {
      required -= places.must(master.member(pattern, k), server) ? 1 : 0;
    }
    return required == 0;
  }

  /** Sums up in {@link #part} how much of each user is where in the programme's solution. */
  private void spread() {
    Arrays.fill(part, 0);
    for (int row = 0; row < master.rows(); row++) {
      int pattern = master.basic(row);
      if (pattern >= 0 && !master.forbidden(pattern) && master.level(row) > 0) {
        int group = master.group(pattern);
        int place = group == PatternMaster.NO_GROUP ? options.servers() : group;
        for (int k = 0; k < master.size(pattern); k++) {
          part[places.choice(master.member(pattern, k), place)] += master.level(row);
        }
      }
    }
  }

  /** The most evenly divided user and place, as a choice; -1 where nobody is divided. */
  private int divided() {
    spread();
    int choice = -1;
    double widest = WHOLE;
    for (int c = 0; c < part.length; c++) {
      double width = Math.min(part[c], 1 - part[c]);
      if (width > widest) {
        widest = width;
        choice = c;
      }
    }
    return choice;
  }

  /** Rounds the programme's solution, and on demand searches around it. */
  private void harvest(boolean deep) {
    spread();
    int width = options.servers() + 1;
    int[] servers = new int[options.users()];
    boolean whole = true;
    for (int u = 0; u < servers.length; u++) {
      int place = width - 1;
      for (int l = 0; l < width - 1; l++) {
        if (part[u * width + l] > part[u * width + place]) {
          place = l;
        }
      }
      whole &= part[u * width + place] > 1 - WHOLE;
      servers[u] = place == width - 1 ? AssignmentSearch.ALONE : place;
    }
    search.load(servers);
    if (deep && !whole && searched <= knapsack.nodes() / 4) {
      long before = knapsack.nodes();
      search.descend(stop);
      searched += knapsack.nodes() - before;
    }
    if (search.seconds() < seconds) {
      seconds = search.seconds();
      best = search.solution();
      for (int l = 0; l < options.servers(); l++) {
        know(search.pattern(l));
      }
      told.solution(seconds);
    }
  }
}
