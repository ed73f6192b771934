package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Tolerance;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Branch and price for a group of users who may meet.
 *
 * <p>What users are worth in the linear programme of {@link GroupPatterns} gives, with the cheapest
 * set of users of every place, a lower bound. Where it does not meet the best choices and the
 * programme divides a user among places, one of these is required in one child and barred in the
 * other.
 */
final class SlotTree {

  private static final double SMOOTHING = 0.6;
  private static final double LESS_SMOOTHING = 0.2;
  private static final double SMALL = 1e-11;
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

  private record Worth(double[] users, double bound) {}

  private final SlotCrowd crowd;
  private final int n;

  /** The group's users, and where each user of the slot is among them. */
  private final int[] group;

  private final int[] index;
  private final int[] places;
  private final Placings placings;
  private final BestRanks best;
  private final GroupPatterns patterns;
  private final CheapestCrowd cheapest = new CheapestCrowd();
  private final SlotProof proof;
  private final BooleanSupplier stop;

  /** How often each of the group's users was in a cheapest set when last priced. */
  private final int[] covered;

  /** Where users of the slot were in a cheapest set when last in one. */
  private final int[] told;

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
    this.proof = proof;
    this.stop = stop;
    n = crowd.candidates();
    covered = new int[group.length];
    index = new int[crowd.users()];
    for (int i = 0; i < group.length; i++) {
      index[group[i]] = i;
    }
    placings = new Placings(crowd.users(), n);
    best = new BestRanks(crowd, places, ranks);
    told = ranks.clone();
    patterns = new GroupPatterns(crowd, group, index, places, placings, 2 * best.seconds() + 1);
    patterns.learn(best);
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

  /** Cheapest sets of users worked out so far. */
  long work() {
    return work;
  }

  /** Raises the bound by steps against how often users are covered. */
  private Worth ascend(Worth first) {
    Worth highest = first;
    double[] worth = first.users();
    double[] direction = new double[worth.length];
    double step = 1;
    int idle = 0;
    int most = group.length > MOST_USERS ? LARGE_STEPS : MOST_STEPS;
    for (int round = 0; round < most && !closed(highest.bound()); round++) {
      double bound = price(worth);
      if (round % STEPS_PER_SEARCH == STEPS_PER_SEARCH - 1) {
        improve(told.clone());
      }
      if (bound > highest.bound()) {
        highest = new Worth(worth, bound);
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
        return highest;
      }
      double length = step * (best.seconds() - bound) / square;
      worth = worth.clone();
      for (int i = 0; i < direction.length; i++) {
        worth[i] += length * direction[i];
      }
    }
    return highest;
  }

  private double node(Worth inherited, int depth) {
    Worth worth = group.length > MOST_USERS ? inherited : converge(inherited);
    int choice =
        closed(worth.bound())
                || group.length > MOST_USERS
                || depth > MOST_DEPTH
                || stop.getAsBoolean()
            ? -1
            : patterns.divided();
    if (choice < 0) {
      proof.leaf(group, worth.users());
      return worth.bound();
    }
    proof.branch(choice);
    placings.set(choice, 1);
    double with = node(worth, depth + 1);
    placings.set(choice, -1);
    double without = node(worth, depth + 1);
    placings.set(choice, 0);
    return Math.min(with, without);
  }

  private boolean closed(double bound) {
    return bound >= best.seconds() * (1 - Tolerance.RELATIVE);
  }

  /** Prices and solves the programme in turn until they meet. */
  private Worth converge(Worth inherited) {
    patterns.restrict();
    Worth highest = inherited;
    double smoothing = SMOOTHING;
    double[] proposal = inherited.users();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      int before = patterns.count();
      double bound = price(proposal);
      if (bound > highest.bound()) {
        highest = new Worth(proposal, bound);
      }
      if (closed(highest.bound()) || stop.getAsBoolean()) {
        return highest;
      }
      if (round > 0 && !patterns.fresh(before)) {
        if (smoothing == 0) {
          return highest;
        }
        smoothing = Math.max(0, smoothing - LESS_SMOOTHING);
      }
      double value = patterns.solve();
      improve(patterns.rounded(best.ranks()));
      if (closed(highest.bound()) || value - highest.bound() <= SMALL * best.seconds()) {
        return highest;
      }
      proposal = new double[group.length];
      for (int i = 0; i < proposal.length; i++) {
        proposal[i] = smoothing * highest.users()[i] + (1 - smoothing) * patterns.worth(i);
      }
    }
    return highest;
  }

  private void improve(int[] choices) {
    if (best.improve(choices, stop)) {
      patterns.learn(best);
    }
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
        if (placings.may(u, crowd.rank(m))) {
          cheapest.add(u, crowd.rank(m), worth[index[u]], placings.must(u, crowd.rank(m)));
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
          patterns.member(cheapest.user(i));
          cost += crowd.seconds(cheapest.user(i), cheapest.rank(i), cheapest.choices());
        }
        patterns.add(p, cost);
      }
    }
    return sum;
  }
}
