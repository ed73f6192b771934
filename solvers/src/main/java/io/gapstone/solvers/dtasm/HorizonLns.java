package io.gapstone.solvers.dtasm;

import io.gapstone.solvers.assignment.Dice;
import java.util.function.LongPredicate;

/**
 * Search over large neighbourhoods: some users who meet at a server in a slot, and some whom the
 * cloud serves then, are taken out of the plan altogether and sent their ways anew, one after the
 * other, each the way that is best for it. Worse plans are kept for a while, less and less.
 */
final class HorizonLns {

  /** Most users taken out at once. */
  private static final int MOST = 5;

  /** In units of the mean load. */
  private static final double FIRST_TEMPERATURE = 0.05;

  private static final double LAST_TEMPERATURE = 0.01;

  private final HorizonCase in;
  private final HorizonPlan plan;
  private final HorizonRouter router;
  private final Dice dice;
  private final int[] taken;
  private final boolean[] isTaken;
  private int count;
  private final int[] old;
  private final HorizonBest best;
  private long rounds;

  /** Works on this plan. */
  HorizonLns(HorizonCase in, HorizonPlan plan, HorizonBest best, double[] x, long seed) {
    this.in = in;
    this.plan = plan;
    this.best = best;
    this.router = new HorizonRouter(in, plan, x);
    this.dice = new Dice(seed);
    this.taken = new int[MOST];
    this.isTaken = new boolean[in.users];
    this.old = new int[taken.length * in.slots];
  }

  /** How often users were taken out. */
  long rounds() {
    return rounds;
  }

  /**
   * Searches from the plan as it stands, which fits.
   *
   * @param length how many rounds
   * @param stop asked now and then, with the rounds so far
   */
  void search(long length, LongPredicate stop) {
    double temperature = FIRST_TEMPERATURE * in.offered() / ((double) in.slots * in.users);
    double fall = StrictMath.pow(LAST_TEMPERATURE / FIRST_TEMPERATURE, 1.0 / length);
    for (long i = 0; i < length; i++) {
      if ((rounds++ & 0x3ff) == 0 && stop.test(rounds)) {
        return;
      }
      long before = plan.cost();
      takeOut();
      double part = dice.below(1024) / 900.0;
      for (int k = 0; k < count; k++) {
        router.send(taken[k], part);
        isTaken[taken[k]] = false;
      }
      if (plan.cost() - before > temperature * dice.minusLog()) {
        putBack();
      } else {
        best.offer(plan);
      }
      temperature *= fall;
    }
  }

  private void takeOut() {
    count = 0;
    int most = 2 + dice.below(MOST - 1);
    int t = dice.below(in.slots);
    int h = dice.below(in.servers);
    int fromCloud = 1 + dice.below(most);
    for (int k = 0; k < fromCloud; k++) {
      takeOne(t, in.servers);
    }
    for (int tries = 0; count < most && tries < 3 * MOST; tries++) {
      takeOne(t, h);
      if (dice.below(4) == 0) {
        h = dice.below(in.servers);
      }
      if (dice.below(8) == 0) {
        t = Math.max(0, Math.min(in.slots - 1, t + dice.below(3) - 1));
      }
    }
    for (int k = count - 1; k > 0; k--) {
      swap(k, dice.below(k + 1));
    }
  }

  private void swap(int k, int j) {
    int user = taken[k];
    taken[k] = taken[j];
    taken[j] = user;
    for (int s = 0; s < in.slots; s++) {
      int place = old[k * in.slots + s];
      old[k * in.slots + s] = old[j * in.slots + s];
      old[j * in.slots + s] = place;
    }
  }

  private void takeOne(int t, int h) {
    if (count == MOST || plan.members(t, h) == 0) {
      return;
    }
    int u = plan.member(t, h, dice.below(plan.members(t, h)));
    if (isTaken[u]) {
      return;
    }
    for (int s = 0; s < in.slots; s++) {
      if (plan.place(s, u) != in.servers && !plan.mayLeave(s, u)) {
        return;
      }
    }
    isTaken[u] = true;
    for (int s = 0; s < in.slots; s++) {
      old[count * in.slots + s] = plan.place(s, u);
    }
    for (int s = in.slots - 1; s >= 0; s--) {
      plan.put(s, u, in.servers);
    }
    taken[count++] = u;
  }

  private void putBack() {
    for (int k = count - 1; k >= 0; k--) {
      for (int s = 0; s < in.slots; s++) {
        plan.put(s, taken[k], in.servers);
      }
    }
    for (int k = 0; k < count; k++) {
      for (int s = 0; s < in.slots; s++) {
        plan.put(s, taken[k], old[k * in.slots + s]);
      }
    }
  }
}
