package io.gapstone.solvers.smra;

import io.gapstone.core.Budget;
import io.gapstone.core.Progress;
import io.gapstone.core.random.Draws;
import java.util.stream.IntStream;

/**
 * All slots: prices first, then searches from starts that these prices guide, then kicks of the
 * best plan. Work is counted in price steps and tried paths.
 */
final class HorizonSolve {

  private static final double CLOSED = 1e-9;

  private final HorizonCase in;
  private final HorizonBound bound;
  private final HorizonSearch search;
  private final Budget budget;
  private final Progress progress;
  private final double cells;
  private double lower = Double.NEGATIVE_INFINITY;
  private double least;
  private boolean stopped;

  HorizonSolve(HorizonCase in, StayTable table, Budget budget, Progress progress) {
    this.in = in;
    this.budget = budget;
    this.progress = progress;
    bound = new HorizonBound(in, table);
    search = new HorizonSearch(in, table);
    cells = (double) in.users * in.slots;
    least = search.plan().total();
  }

  /**
   * Solves.
   *
   * @param starts how many searches begin at the prices
   * @param patience how many kicks without a better plan end it
   */
  void run(int starts, int patience, Draws draws) {
    bound.climb(budget, () -> progress.update(bound.lower() / cells, least / cells));
    lower = bound.lower();
    begin(starts, draws);
    for (int idle = 0; idle < patience && !closed(); idle++) {
      stopped = budget.spent(work());
      if (stopped) {
        break;
      }
      search.kick(draws);
      search.descend(budget, bound.steps());
      double total = search.plan().total();
      if (total > least) {
        search.goBack();
      } else {
        search.accept();
        idle = total < least - CLOSED * least ? 0 : idle;
        least = total;
        tell();
      }
    }
  }

  private void begin(int starts, Draws draws) {
    int[] order = IntStream.range(0, in.users).toArray();
    boolean[] best = search.plan().moves().clone();
    for (int k = 0; k < starts && !closed() && (k == 0 || !budget.spent(work())); k++) {
      draws.shuffle(order);
      search.take(new boolean[best.length]);
      search.start(bound.x(), order);
      search.awakenAll(order);
      search.descend(budget, bound.steps());
      if (search.plan().total() < least) {
        least = search.plan().total();
        best = search.plan().moves().clone();
        tell();
      }
    }
    search.take(best);
  }

  private void tell() {
    progress.update(lower / cells, least / cells);
  }

  /** Whether the plan is as good as the bound. */
  boolean closed() {
    return least <= lower + CLOSED * Math.abs(lower);
  }

  boolean stopped() {
    return stopped;
  }

  long work() {
    return bound.steps() + search.work();
  }

  HorizonSearch search() {
    return search;
  }

  HorizonBound bound() {
    return bound;
  }

  /** The best plan, its shares found once more from nothing. */
  HorizonPlan plan() {
    return plan(in, search.plan().moves());
  }

  /** The plan of who moves when. */
  static HorizonPlan plan(HorizonCase in, boolean[] moves) {
    HorizonPlan plan = new HorizonPlan(in);
    plan.begin();
    boolean[] path = new boolean[in.slots];
    for (int u = 0; u < in.users; u++) {
      System.arraycopy(moves, u * in.slots, path, 0, in.slots);
      plan.put(u, path);
    }
    plan.finish();
    return plan;
  }
}
