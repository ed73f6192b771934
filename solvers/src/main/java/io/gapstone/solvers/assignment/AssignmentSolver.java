package io.gapstone.solvers.assignment;

import io.gapstone.core.Budget;
import io.gapstone.core.Progress;
import io.gapstone.solvers.dual.NewtonAscent;
import java.util.Arrays;

/**
 * Bound and assignment, better the longer it may run: prices first, then annealing around them,
 * then the bound of user prices, then annealing and branch and bound in turn.
 *
 * <p>Work is counted in thousands of options looked at and steps tried. The clock does nothing but
 * stop it.
 */
public final class AssignmentSolver {

  /** When more than this is known, only a little more is done. */
  @FunctionalInterface
  public interface Enough {

    /** Whether this much is proven of an assignment that costs {@code cost}. */
    boolean at(long cost, double bound);
  }

  private static final int STEPS_PER_USER = 1500;
  private static final int SAMPLE = 16;
  private static final int FEW_USERS = 2000;
  private static final int FIRST_NODES = 300;

  /** What is still spent on cheaper assignments once enough is proven. */
  private static final int LAST_NODES = 10;

  private static final long LAST_STEPS = 30_000;

  private final AssignmentProblem p;
  private final Budget budget;
  private final Progress progress;
  private final Enough enough;
  private final long seed;
  private final Options all;
  private final double[] price;
  private final OptionsDual dual;

  private double softness;
  private double bound = Double.NEGATIVE_INFINITY;
  private int[] best;
  private long bestCost;
  private UserPrices users;
  private Annealing annealing;
  private BranchAndBound tree;

  private AssignmentSolver(
      AssignmentProblem problem, Enough enough, long seed, Budget budget, Progress progress) {
    this.p = problem;
    this.enough = enough;
    this.seed = seed;
    this.budget = budget;
    this.progress = progress;
    this.all = Options.all(p);
    this.price = new double[p.servers + 1];
    this.dual = new OptionsDual(p.servers);
  }

  /**
   * Solves.
   *
   * @param enough when to be content
   * @param seed of the search
   */
  public static AssignmentResult solve(
      AssignmentProblem problem, Enough enough, long seed, Budget budget, Progress progress) {
    AssignmentSolver solver = new AssignmentSolver(problem, enough, seed, budget, progress);
    solver.run();
    return solver.result();
  }

  private long work() {
    long looks = dual.looks() + (users == null ? 0 : users.looks());
    looks += annealing == null ? 0 : annealing.steps();
    return (looks + (tree == null ? 0 : tree.looks())) / 1000;
  }

  private void run() {
    findPrices();
    best = new int[p.users];
    Start.greedy(p, all, price, p.capacity.clone(), best);
    bestCost = new Polish(p).improve(best);
    tell();
    if (p.users <= FEW_USERS && !content()) {
      prove(FIRST_NODES);
    }
    if (!proven()) {
      search();
    }
  }

  /** Where there are many users, every sixteenth of them shows roughly where prices lie. */
  private void findPrices() {
    double mean = 0;
    for (int u = 0; u < p.users; u++) {
      mean += Math.min(p.rejection[u], 1e15) / p.users;
    }
    double last = p.users > FEW_USERS ? 1e-5 * mean : Math.min(0.02, 1e-5 * mean);
    softness = Math.max(last, 1e-9);
    double first = 0.3 * mean;
    NewtonAscent ascent = new NewtonAscent(p.servers);
    if (p.users > FEW_USERS) {
      Options sample = all.everyNth(SAMPLE);
      ascent.climb(dual.of(sample), price, plan(first, 1e-3 * mean));
      first = 3e-3 * mean;
    }
    bound = ascent.climb(dual.of(all), price, plan(first, softness));
  }

  private static NewtonAscent.Plan plan(double first, double last) {
    return new NewtonAscent.Plan(first, last, Double.POSITIVE_INFINITY, 400);
  }

  private void search() {
    double scale = Start.scale(all, price);
    annealing = new Annealing(p, all, price, scale, best, seed);
    annealing.restart(best);
    Polish polish = new Polish(p);
    long length = Math.max(20_000L, (long) STEPS_PER_USER * p.users);
    boolean last = content();
    while (!proven() && !budget.spent(work())) {
      long before = work() - annealing.steps() / 1000;
      annealing.cool(
          0.4 * scale,
          0.004 * scale,
          last ? LAST_STEPS : length,
          steps -> budget.spent(before + steps / 1000));
      int[] end = annealing.current();
      offer(end, polish.improve(end));
      int[] found = annealing.best();
      offer(found, polish.improve(found));
      annealing.offer(best, bestCost);
      if (last) {
        prove(LAST_NODES);
        return;
      }
      last = content();
      if (p.users <= FEW_USERS && !last) {
        climbUsers();
        prove(Integer.MAX_VALUE);
        last = content();
      }
      length += length / 2;
    }
  }

  private boolean content() {
    return enough.at(bestCost, bound);
  }

  private void offer(int[] pairOf, long cost) {
    if (cost < bestCost) {
      bestCost = cost;
      best = pairOf.clone();
      tell();
    }
  }

  private void climbUsers() {
    if (users == null) {
      users = new UserPrices(p, all, price);
    }
    if (!users.done()) {
      long before = work() - users.looks() / 1000;
      users.climb(150, bestCost, looks -> budget.spent(before + looks / 1000));
      raise(users.bound());
    }
  }

  /** As much branching as there was annealing. */
  private void prove(int mostNodes) {
    if (proven() || budget.spent(work())) {
      return;
    }
    if (tree == null) {
      tree = new BranchAndBound(p, all, price, softness, best);
    }
    tree.offer(best, bestCost);
    long before = work() - tree.looks() / 1000;
    long most = mostNodes == Integer.MAX_VALUE ? annealing.steps() * 2 : Long.MAX_VALUE;
    int nodes = mostNodes == Integer.MAX_VALUE ? mostNodes : tree.nodes() + mostNodes;
    BranchAndBound branching = tree;
    boolean hopeful = !content();
    tree.search(
        looks ->
            looks >= most
                || branching.nodes() >= nodes
                || hopeful && enough.at(branching.bestCost(), bound)
                || budget.spent(before + looks / 1000));
    offer(tree.best(), tree.bestCost());
    raise(tree.lower());
  }

  private void raise(double better) {
    if (better > bound) {
      bound = better;
      tell();
    }
  }

  private boolean proven() {
    return bound > bestCost - 1 + 5e-4;
  }

  private void tell() {
    progress.update(bound, bestCost);
  }

  private AssignmentResult result() {
    return new AssignmentResult(
        best,
        bestCost,
        Math.min(bound, bestCost),
        proven(),
        Arrays.copyOf(price, p.servers),
        users == null ? new double[0] : users.prices(),
        tree == null ? null : SearchTree.of(tree.root(), p.servers, tree.target()),
        work());
  }
}
