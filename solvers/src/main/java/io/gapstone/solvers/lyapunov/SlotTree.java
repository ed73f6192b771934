package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Tolerance;
import io.gapstone.solvers.pattern.PatternMaster;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Branch and price for a group of users who may meet: every user is covered once by patterns, sets
 * of users on a place.
 *
 * <p>What users are worth in the linear programme gives, with the cheapest set of users of every
 * place, a lower bound. Where it does not meet the best choices and the programme divides a user
 * among places, one of these is required in one child and barred in the other.
 */
final class SlotTree {

  private static final double SMOOTHING = 0.6;
  private static final double LESS_SMOOTHING = 0.2;
  private static final double SMALL = 1e-11;
  private static final double NEW = -1e-10;
  private static final double WHOLE = 1e-6;
  private static final int MOST_ROUNDS = 500;
  private static final int MOST_STEPS = 200;
  private static final int LARGE_STEPS = 1000;
  private static final int STEPS_PER_SEARCH = 20;
  private static final int PATIENCE = 6;
  private static final double SHRINK = 0.6;
  private static final double MEMORY = 0.5;

  /** Larger groups are bounded by steps alone: the programme would take too long. */
  private static final int MOST_USERS = 400;

  private static final int MOST_DEPTH = 1500;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final int SHIFT = 29;

  private record Worth(double[] users, double bound) {}

  private final SlotCrowd crowd;
  private final int n;

  /** The group's users, and where each user of the slot is among them. */
  private final int[] group;

  private final int[] index;
  private final int[] places;
  private final PatternMaster master;
  private final CheapestCrowd cheapest = new CheapestCrowd();
  private final SlotSearch search;
  private final SlotProof proof;
  private final BooleanSupplier stop;

  /** By user of the slot and rank: 1 where it must be, -1 where it must not be. */
  private final int[] fixed;

  /** How much of the users is at a candidate, in the programme's solution. */
  private final double[] part;

  /** Keys of the patterns that the master has. */
  private final Set<Long> known = new HashSet<>();

  /** For each pattern of the master, the place. */
  private int[] placeOf = new int[64];

  private final int[] members;

  /** How often each of the group's users was in a cheapest set when last priced. */
  private final int[] covered;

  /** The best choices of the group's users so far, as ranks; others are left alone. */
  private final int[] ranks;

  /** Where users of the slot were in a cheapest set when last in one. */
  private final int[] told;

  private double seconds;
  private long work;

  /**
   * @param ranks the best choices of all users of the slot; improved in place
   */
  SlotTree(
      SlotCrowd crowd,
      int[] group,
      int[] places,
      int[] ranks,
      SlotProof proof,
      BooleanSupplier stop) {
    this.crowd = crowd;
    this.group = group;
    this.places = places;
    this.ranks = ranks;
    this.proof = proof;
    this.stop = stop;
    n = crowd.candidates();
    search = new SlotSearch(crowd);
    search.load(ranks);
    fixed = new int[crowd.users() * n];
    part = new double[fixed.length];
    members = new int[group.length];
    covered = new int[group.length];
    index = new int[crowd.users()];
    for (int i = 0; i < group.length; i++) {
      index[group[i]] = i;
    }
    seconds = secondsOf(ranks);
    told = ranks.clone();
    master = new PatternMaster(group.length, places.length, 2 * seconds + 1);
    for (int i = 0; i < group.length; i++) {
      for (int k = 0; k < n; k++) {
        if (crowd.place(group[i], k) >= 0) {
          members[0] = i;
          add(crowd.place(group[i], k), 1, crowd.seconds(group[i], k, 1));
        }
      }
    }
    learn();
  }

  /** The latencies of the group's users at these choices. */
  private double secondsOf(int[] choices) {
    double sum = 0;
    for (int p : places) {
      int sharers = sharers(p, choices);
      for (int m = crowd.from(p); m < crowd.to(p); m++) {
        if (choices[crowd.user(m)] == crowd.rank(m)) {
          sum += crowd.seconds(crowd.user(m), crowd.rank(m), sharers);
        }
      }
    }
    return sum;
  }

  private int sharers(int p, int[] choices) {
    int sharers = 0;
    for (int m = crowd.from(p); m < crowd.to(p); m++) {
      sharers += choices[crowd.user(m)] == crowd.rank(m) ? 1 : 0;
    }
    return sharers;
  }

  /** Gives the master the patterns of the best choices. */
  private void learn() {
    for (int p : places) {
      int sharers = sharers(p, ranks);
      int size = 0;
      double cost = 0;
      for (int m = crowd.from(p); m < crowd.to(p); m++) {
        if (ranks[crowd.user(m)] == crowd.rank(m)) {
          members[size++] = index[crowd.user(m)];
          cost += crowd.seconds(crowd.user(m), crowd.rank(m), sharers);
        }
      }
      if (size > 1) {
        add(p, size, cost);
      }
    }
  }

  private void add(int p, int size, double cost) {
    Arrays.sort(members, 0, size);
    long key = p + 1;
    for (int i = 0; i < size; i++) {
      key = (key * FACTOR ^ key >>> SHIFT) + members[i] + 1;
    }
    if (!known.add(key)) {
      return;
    }
    int pattern = master.add(Arrays.binarySearch(places, p), size, members, cost);
    if (pattern >= placeOf.length) {
      placeOf = Arrays.copyOf(placeOf, 2 * pattern);
    }
    placeOf[pattern] = p;
  }

  /** Solves the group; returns a lower bound on its sum of latencies. */
  double solve() {
    proof.group();
    double[] alone = new double[group.length];
    double sum = 0;
    for (int i = 0; i < group.length; i++) {
      alone[i] = Double.POSITIVE_INFINITY;
      for (int k = 0; k < n; k++) {
        if (crowd.place(group[i], k) >= 0) {
          alone[i] = Math.min(alone[i], crowd.seconds(group[i], k, 1));
        }
      }
      sum += alone[i];
    }
    return node(ascend(new Worth(alone, sum)), 0);
  }

  /** Raises the bound by steps against how often users are covered. */
  private Worth ascend(Worth first) {
    Worth best = first;
    double[] worth = first.users();
    double[] direction = new double[worth.length];
    double step = 1;
    int idle = 0;
    int most = group.length > MOST_USERS ? LARGE_STEPS : MOST_STEPS;
    for (int round = 0; round < most && !closed(best.bound()); round++) {
      double bound = price(worth);
      if (round % STEPS_PER_SEARCH == STEPS_PER_SEARCH - 1) {
        improve(told.clone());
      }
      if (bound > best.bound()) {
        best = new Worth(worth, bound);
        idle = 0;
      } else if (++idle == PATIENCE) {
        idle = 0;
        step *= SHRINK;
      }
      double square = 0;
      for (int i = 0; i < direction.length; i++) {
        direction[i] = MEMORY * direction[i] + 1 - covered[i];
        square += direction[i] * direction[i];
      }
      if (square == 0 || stop.getAsBoolean()) {
        return best;
      }
      double length = step * (seconds - bound) / square;
      worth = worth.clone();
      for (int i = 0; i < direction.length; i++) {
        worth[i] += length * direction[i];
      }
    }
    return best;
  }

  double seconds() {
    return seconds;
  }

  /** Cheapest sets of users worked out so far. */
  long work() {
    return work;
  }

  private double node(Worth inherited, int depth) {
    Worth worth = group.length > MOST_USERS ? inherited : converge(inherited);
    int choice =
        closed(worth.bound())
                || group.length > MOST_USERS
                || depth > MOST_DEPTH
                || stop.getAsBoolean()
            ? -1
            : divided();
    if (choice < 0) {
      proof.leaf(group, worth.users());
      return worth.bound();
    }
    proof.branch(choice);
    fixed[choice] = 1;
    double with = node(worth, depth + 1);
    fixed[choice] = -1;
    double without = node(worth, depth + 1);
    fixed[choice] = 0;
    return Math.min(with, without);
  }

  private boolean closed(double bound) {
    return bound >= seconds * (1 - Tolerance.RELATIVE);
  }

  private Worth converge(Worth inherited) {
    for (int pattern = 0; pattern < master.patterns(); pattern++) {
      master.forbid(pattern, !allowed(pattern));
    }
    Worth best = inherited;
    double smoothing = SMOOTHING;
    double[] proposal = inherited.users();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      int before = master.patterns();
      double bound = price(proposal);
      if (bound > best.bound()) {
        best = new Worth(proposal, bound);
      }
      if (closed(best.bound()) || stop.getAsBoolean()) {
        return best;
      }
      if (round > 0 && !fresh(before)) {
        if (smoothing == 0) {
          return best;
        }
        smoothing = Math.max(0, smoothing - LESS_SMOOTHING);
      }
      master.solve();
      harvest();
      if (closed(best.bound()) || master.objective() - best.bound() <= SMALL * seconds) {
        return best;
      }
      proposal = new double[group.length];
      for (int i = 0; i < proposal.length; i++) {
        proposal[i] = smoothing * best.users()[i] + (1 - smoothing) * master.worth(i);
      }
    }
    return best;
  }

  private boolean fresh(int before) {
    for (int pattern = before; pattern < master.patterns(); pattern++) {
      if (master.reducedCost(pattern) < NEW) {
        return true;
      }
    }
    return false;
  }

  /** The bound of a worth; the best sets of users become patterns. */
  private double price(double[] worth) {
    double sum = 0;
    for (double w : worth) {
      sum += w;
    }
    Arrays.fill(covered, 0);
    for (int p : places) {
      cheapest.clear();
      for (int m = crowd.from(p); m < crowd.to(p); m++) {
        int u = crowd.user(m);
        if (mayBe(u, crowd.rank(m))) {
          cheapest.add(u, crowd.rank(m), worth[index[u]], fixed[u * n + crowd.rank(m)] > 0);
        }
      }
      double least = cheapest.solve(crowd);
      work++;
      sum += least;
      for (int i = 0; i < cheapest.choices(); i++) {
        covered[index[cheapest.user(i)]]++;
        told[cheapest.user(i)] = cheapest.rank(i);
      }
      if (cheapest.choices() > 1) {
        double cost = 0;
        for (int i = 0; i < cheapest.choices(); i++) {
          members[i] = index[cheapest.user(i)];
          cost += crowd.seconds(cheapest.user(i), cheapest.rank(i), cheapest.choices());
        }
        add(p, cheapest.choices(), cost);
      }
    }
    return sum;
  }

  private boolean mayBe(int u, int rank) {
    if (fixed[u * n + rank] != 0) {
      return fixed[u * n + rank] > 0;
    }
    for (int k = 0; k < n; k++) {
      if (fixed[u * n + k] > 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the branch's choices allow a pattern. */
  private boolean allowed(int pattern) {
    int p = placeOf[pattern];
    int musts = 0;
    for (int m = crowd.from(p); m < crowd.to(p); m++) {
      musts += fixed[crowd.user(m) * n + crowd.rank(m)] > 0 ? 1 : 0;
    }
    for (int i = 0; i < master.size(pattern); i++) {
      int u = group[master.member(pattern, i)];
      int rank = search.rankOf(u, p);
      if (!mayBe(u, rank)) {
        return false;
      }
      musts -= fixed[u * n + rank] > 0 ? 1 : 0;
    }
    return musts == 0;
  }

  /** Sums up how much of each user is where in the programme's solution. */
  private void spread() {
    Arrays.fill(part, 0);
    for (int row = 0; row < master.rows(); row++) {
      int pattern = master.basic(row);
      if (pattern >= 0 && !master.forbidden(pattern) && master.level(row) > 0) {
        for (int i = 0; i < master.size(pattern); i++) {
          int u = group[master.member(pattern, i)];
          part[u * n + search.rankOf(u, placeOf[pattern])] += master.level(row);
        }
      }
    }
  }

  /** The most evenly divided user and candidate; -1 where nobody is divided. */
  private int divided() {
    spread();
    int choice = -1;
    double widest = WHOLE;
    for (int u : group) {
      for (int c = u * n; c < u * n + n; c++) {
        double width = Math.min(part[c], 1 - part[c]);
        if (width > widest && fixed[c] == 0) {
          widest = width;
          choice = c;
        }
      }
    }
    return choice;
  }

  /** Rounds the programme's solution and searches around it. */
  private void harvest() {
    spread();
    int[] rounded = ranks.clone();
    for (int u : group) {
      for (int k = 0; k < n; k++) {
        if (part[u * n + k] > part[u * n + rounded[u]]) {
          rounded[u] = k;
        }
      }
    }
    improve(rounded);
  }

  /** Searches around choices and keeps what is better. */
  private void improve(int[] choices) {
    if (Arrays.equals(choices, ranks)) {
      return;
    }
    search.load(choices);
    search.descend(stop);
    int[] found = search.ranks();
    double itsSeconds = secondsOf(found);
    if (itsSeconds < seconds) {
      seconds = itsSeconds;
      System.arraycopy(found, 0, ranks, 0, ranks.length);
      learn();
    }
  }
}
