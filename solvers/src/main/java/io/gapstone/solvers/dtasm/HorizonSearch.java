package io.gapstone.solvers.dtasm;

import io.gapstone.core.Budget;
import io.gapstone.core.Outcome;
import io.gapstone.core.Policy;
import io.gapstone.core.Progress;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmProblem;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.DtasmState;

/**
 * Finds plans: from prices, from the best of each slot in turn, and then by annealing and large
 * neighbourhoods in turn, each round half as long again as the one before.
 */
final class HorizonSearch {

  private static final long STEPS_PER_CELL = 10_000;

  /** Each third annealing starts hot and forgets the plan. */
  private static final int COLD_EVERY = 3;

  /** Steps of annealing for one round over large neighbourhoods. */
  private static final long STEPS_PER_ROUND = 400;

  /** Thousands of steps for a slot on the myopic way. */
  private static final int MYOPIC_WORK = 100;

  private final HorizonCase in;
  private final double[] x;
  private double lower;
  private final Progress progress;
  private final HorizonPlan plan;
  private final HorizonBest best;
  private final HorizonRepair repair;
  private HorizonAnnealing annealing;
  private HorizonLns lns;
  private int rounds;
  private long length;
  private long before;
  private long told = Long.MAX_VALUE;

  /**
   * Prepares the search.
   *
   * @param x what whole servers cost, by slot and server
   * @param lower at which to stop
   */
  HorizonSearch(HorizonCase in, double[] x, double lower, Progress progress) {
    this.in = in;
    this.x = x;
    this.lower = lower;
    this.progress = progress;
    this.plan = HorizonStart.of(in, x);
    this.best = new HorizonBest(in);
    this.repair = new HorizonRepair(in, plan);
    offer();
  }

  HorizonBest best() {
    return best;
  }

  /** Searches in rounds; returns the work done, in thousands of steps. */
  long run(int most, long seed, long workBefore, Budget budget) {
    before = workBefore;
    begin(seed, budget);
    for (int round = 0; round < most && !done() && !budget.spent(before); round++) {
      round(budget);
    }
    return before - workBefore;
  }

  /** Goes the myopic way, before the first round. */
  void begin(long seed, Budget budget) {
    if (!done() && !budget.spent(before)) {
      goMyopic(seed);
    }
    annealing = new HorizonAnnealing(in, plan, best, x, seed);
    lns = new HorizonLns(in, plan, best, x, seed);
    length = STEPS_PER_CELL * in.slots * in.users;
  }

  /** Searches once; the next time it is half as long again, and mostly from the best plan. */
  void round(Budget budget) {
    long perRound = Math.max(1, in.slots * (long) in.places / 2);
    long start = before - annealing.steps() / 1000;
    annealing.cool(
        length, rounds++ % COLD_EVERY > 0, steps -> done() || budget.spent(start + steps / 1000));
    before = start + annealing.steps() / 1000;
    repair.run();
    offer();
    plan.take(best.places());
    long from = before - lns.rounds() * perRound / 1000;
    lns.search(
        length / STEPS_PER_ROUND, tries -> done() || budget.spent(from + tries * perRound / 1000));
    before = from + lns.rounds() * perRound / 1000;
    offer();
    length += length / 2;
  }

  /** In thousands of steps. */
  long work() {
    return before;
  }

  /** Tells that more is proven. */
  void raise(double proven) {
    lower = Math.max(lower, proven);
    progress.update(lower, best.cost());
  }

  boolean done() {
    return best.cost() <= lower;
  }

  private void offer() {
    best.offer(plan);
    if (best.cost() < told) {
      told = best.cost();
      progress.update(lower, told);
    }
  }

  private void goMyopic(long seed) {
    DtasmProblem problem = new DtasmProblem();
    Policy<DtasmSlot, DtasmDecision> myopic = Myopic.policy(MYOPIC_WORK, seed);
    DtasmState state = problem.initialState(in.instance);
    int[] places = new int[in.slots * in.users];
    for (int t = 0; t < in.slots; t++) {
      DtasmDecision decision = myopic.decide(problem.slot(in.instance, t, state));
      Outcome<DtasmState> outcome = problem.transition(in.instance, t, state, decision);
      state = outcome.next();
      for (int u = 0; u < in.users; u++) {
        places[t * in.users + u] = state.host(u);
      }
    }
    before += (long) MYOPIC_WORK * in.slots;
    plan.take(places);
    offer();
  }
}
