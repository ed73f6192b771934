package io.gapstone.solvers.smra;

import io.gapstone.core.Budget;
import io.gapstone.core.random.Draws;

/**
 * Local search over who moves when, shares being the best for it at any time.
 *
 * <p>At the plan's own prices, the change of a user's priced cost is never more than the true
 * change of the total, since the others' least delay is convex in what is taken from them. So a
 * user is tried on its few cheapest paths only, until they cost as much as its own; when that has
 * gone through for all, no single user's change among those tried helps. Then some users that meet
 * at a server are thrown onto other paths of theirs, and the search goes on from there, back where
 * that ends worse.
 */
final class HorizonSearch {

  private static final int RANKS = 12;
  private static final double GAIN = 1e-9;

  private final HorizonCase in;
  private final int slots;
  private final StayPrices prices;
  private final PathSearch paths;
  private final HorizonPlan plan;
  private final boolean[] path;

  /** Users to look at, in a ring. */
  private final int[] queue;

  private final boolean[] waits;
  private int head;
  private int waiting;

  /** Changes since the last accepted plan, to go back. */
  private final int[] changedUsers;

  private final boolean[] wasMoving;
  private final boolean[] changed;
  private int changes;

  private long work;

  HorizonSearch(HorizonCase in, StayTable table) {
    this.in = in;
    slots = in.slots;
    prices = new StayPrices(table);
    paths = new PathSearch(prices, RANKS);
    plan = new HorizonPlan(in);
    path = new boolean[slots];
    queue = new int[in.users];
    waits = new boolean[in.users];
    changedUsers = new int[in.users];
    wasMoving = new boolean[in.users * slots];
    changed = new boolean[in.users];
    for (int e = 0; e < in.servers; e++) {
      export(e);
    }
  }

  HorizonPlan plan() {
    return plan;
  }

  /** Paths tried so far. */
  long work() {
    return work;
  }

  private void export(int e) {
    for (int t = 0; t < slots; t++) {
      prices.set(e, t, plan.cpuPrice(e, t), plan.bandwidthPrice(e, t));
    }
  }

  /**
   * Gives every user in turn its best path at given prices that fits.
   *
   * @param x as in {@link HorizonPrices}
   */
  void start(double[] x, int[] order) {
    int cells = in.servers * slots;
    for (int e = 0; e < in.servers; e++) {
      for (int t = 0; t < slots; t++) {
        int i = e * slots + t;
        double cpuPrice = x[i] / in.instance.cpuHz(e);
        prices.set(e, t, cpuPrice, x[cells + i] / in.instance.bandwidthHz(e));
      }
    }
    for (int u : order) {
      int found = paths.search(u);
      for (int r = 0; r < found; r++) {
        paths.path(r, path);
        work++;
        if (plan.change(u, path) < Double.POSITIVE_INFINITY) {
          break;
        }
        plan.undo();
      }
    }
    for (int e = 0; e < in.servers; e++) {
      export(e);
    }
    accept();
  }

  /** Searches until no user gains. */
  void descend(Budget budget, long done) {
    while (waiting > 0 && !budget.spent(done + work)) {
      int u = queue[head];
      head = head + 1 == queue.length ? 0 : head + 1;
      waiting--;
      waits[u] = false;
      if (better(u)) {
        awaken();
      }
    }
  }

  void awakenAll(int[] order) {
    for (int u : order) {
      await(u);
    }
  }

  private void await(int u) {
    if (!waits[u]) {
      waits[u] = true;
      int tail = head + waiting;
      queue[tail >= queue.length ? tail - queue.length : tail] = u;
      waiting++;
    }
  }

  /** After a change: prices of the servers touched, and everyone who is there. */
  private void awaken() {
    for (int k = 0; k < plan.touched(); k++) {
      int e = plan.touched(k);
      export(e);
      for (int i = 0; i < plan.staysAt(e); i++) {
        await(plan.userAt(e, i));
      }
    }
  }

  private boolean better(int u) {
    int found = paths.search(u);
    double own = paths.cost(u, plan.moves(), u * slots);
    for (int r = 0; r < found && paths.cost(r) < own - GAIN; r++) {
      paths.path(r, path);
      note(u);
      work++;
      if (plan.change(u, path) < -GAIN) {
        return true;
      }
      plan.undo();
    }
    return false;
  }

  private void note(int u) {
    if (!changed[u]) {
      changed[u] = true;
      changedUsers[changes++] = u;
      System.arraycopy(plan.moves(), u * slots, wasMoving, u * slots, slots);
    }
  }

  /** Forgets how to go back. */
  void accept() {
    for (int k = 0; k < changes; k++) {
      changed[changedUsers[k]] = false;
    }
    changes = 0;
  }

  /** Goes back to the plan accepted last. */
  void goBack() {
    plan.begin();
    for (int k = 0; k < changes; k++) {
      int u = changedUsers[k];
      System.arraycopy(wasMoving, u * slots, path, 0, slots);
      plan.put(u, path);
    }
    finish();
    accept();
  }

  /** Takes over who moves when; returns whether the minima fit. */
  boolean take(boolean[] moves) {
    plan.begin();
    for (int u = 0; u < in.users; u++) {
      System.arraycopy(moves, u * slots, path, 0, slots);
      plan.put(u, path);
    }
    finish();
    accept();
    return plan.total() < Double.POSITIVE_INFINITY;
  }

  private void finish() {
    plan.finish();
    for (int k = 0; k < plan.touched(); k++) {
      export(plan.touched(k));
    }
  }

  /** Throws some users of one server onto other paths. */
  void kick(Draws draws) {
    int u = draws.index(in.users);
    int users = 1 + draws.index(3);
    throwOff(u, draws);
    int e = in.target(u, draws.index(slots));
    for (int k = 1; k < users && plan.staysAt(e) > 0; k++) {
      throwOff(plan.userAt(e, draws.index(plan.staysAt(e))), draws);
    }
  }

  private void throwOff(int u, Draws draws) {
    int found = paths.search(u);
    int r = draws.index(found);
    paths.path(r, path);
    note(u);
    work++;
    if (plan.change(u, path) < Double.POSITIVE_INFINITY) {
      awaken();
    } else {
      plan.undo();
    }
    await(u);
  }
}
