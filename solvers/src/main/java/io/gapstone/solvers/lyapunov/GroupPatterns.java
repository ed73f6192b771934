package io.gapstone.solvers.lyapunov;

import io.gapstone.solvers.pattern.PatternMaster;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The linear programme of a group: every user is covered once by patterns, sets of users on a
 * place, of which each place takes one.
 */
final class GroupPatterns {

  private static final double NEW = -1e-10;
  private static final double WHOLE = 1e-6;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final int SHIFT = 29;

  private final SlotCrowd crowd;
  private final int n;
  private final int[] group;
  private final int[] index;
  private final int[] places;
  private final Placings placings;
  private final PatternMaster master;

  /** Keys of the patterns that the master has. */
  private final Set<Long> known = new HashSet<>();

  /** For each pattern of the master, the place. */
  private int[] placeOf = new int[64];

  private final int[] members;
  private int size;

  /** How much of the users is at a candidate, in the programme's solution. */
  private final double[] part;

  /**
   * Begins with every user alone at each of its places.
   *
   * @param index by user of the slot, where it is in the group
   * @param most more than any solution costs
   */
  GroupPatterns(
      SlotCrowd crowd, int[] group, int[] index, int[] places, Placings placings, double most) {
    this.crowd = crowd;
    this.group = group;
    this.index = index;
    this.places = places;
    this.placings = placings;
    n = crowd.candidates();
    members = new int[group.length];
    part = new double[crowd.users() * n];
    master = new PatternMaster(group.length, places.length, most);
    for (int u : group) {
      for (int k = 0; k < n; k++) {
        if (crowd.place(u, k) >= 0) {
          member(u);
          add(crowd.place(u, k), crowd.seconds(u, k, 1));
        }
      }
    }
  }

  /** Puts a user into the pattern that {@link #add} will end. */
  void member(int u) {
    members[size++] = index[u];
  }

  /** Adds the pattern of the members named since the last one. */
  void add(int p, double cost) {
    Arrays.sort(members, 0, size);
    long key = p + 1;
    for (int i = 0; i < size; i++) {
      key = (key * FACTOR ^ key >>> SHIFT) + members[i] + 1;
    }
    if (known.add(key)) {
      int pattern = master.add(Arrays.binarySearch(places, p), size, members, cost);
      if (pattern >= placeOf.length) {
        placeOf = Arrays.copyOf(placeOf, 2 * pattern);
      }
      placeOf[pattern] = p;
    }
    size = 0;
  }

  /** Adds the patterns of known choices. */
  void learn(BestRanks best) {
    for (int p : places) {
      int sharers = best.sharers(p);
      double cost = 0;
      for (int m = crowd.from(p); m < crowd.to(p) && sharers > 1; m++) {
        if (best.ranks()[crowd.user(m)] == crowd.rank(m)) {
          member(crowd.user(m));
          cost += crowd.seconds(crowd.user(m), crowd.rank(m), sharers);
        }
      }
      if (sharers > 1) {
        add(p, cost);
      }
    }
  }

  int count() {
    return master.patterns();
  }

  /** Whether one of the patterns since {@code before} may lower the programme's value. */
  boolean fresh(int before) {
    for (int pattern = before; pattern < master.patterns(); pattern++) {
      if (master.reducedCost(pattern) < NEW) {
        return true;
      }
    }
    return false;
  }

  /** Bars the patterns that the branch's choices do not allow. */
  void restrict() {
    for (int pattern = 0; pattern < master.patterns(); pattern++) {
      master.forbid(pattern, !allowed(pattern));
    }
  }

  private boolean allowed(int pattern) {
    int p = placeOf[pattern];
    int musts = 0;
    for (int m = crowd.from(p); m < crowd.to(p); m++) {
      musts += placings.must(crowd.user(m), crowd.rank(m)) ? 1 : 0;
    }
    for (int i = 0; i < master.size(pattern); i++) {
      int u = group[master.member(pattern, i)];
      int rank = crowd.rankOf(u, p);
      if (!placings.may(u, rank)) {
        return false;
      }
      musts -= placings.must(u, rank) ? 1 : 0;
    }
    return musts == 0;
  }

  /** Solves the programme; returns its value. */
  double solve() {
    master.solve();
    return master.objective();
  }

  /** What the group's user i is worth in the programme solved last. */
  double worth(int i) {
    return master.worth(i);
  }

  /** Sums up how much of each user is where in the programme's solution. */
  private void spread() {
    Arrays.fill(part, 0);
    for (int row = 0; row < master.rows(); row++) {
      int pattern = master.basic(row);
      if (pattern >= 0 && !master.forbidden(pattern) && master.level(row) > 0) {
        for (int i = 0; i < master.size(pattern); i++) {
          int u = group[master.member(pattern, i)];
          part[u * n + crowd.rankOf(u, placeOf[pattern])] += master.level(row);
        }
      }
    }
  }

  /** The most evenly divided user and candidate; -1 where nobody is divided. */
  int divided() {
    spread();
    int choice = -1;
    double widest = WHOLE;
    for (int u : group) {
      for (int c = u * n; c < u * n + n; c++) {
        double width = Math.min(part[c], 1 - part[c]);
        if (width > widest && placings.free(c)) {
          widest = width;
          choice = c;
        }
      }
    }
    return choice;
  }

  /** The programme's solution rounded; who is nowhere stays as in {@code ranks}. */
  int[] rounded(int[] ranks) {
    spread();
    int[] rounded = ranks.clone();
    for (int u : group) {
      for (int k = 0; k < n; k++) {
        if (part[u * n + k] > part[u * n + rounded[u]]) {
          rounded[u] = k;
        }
      }
    }
    return rounded;
  }
}
