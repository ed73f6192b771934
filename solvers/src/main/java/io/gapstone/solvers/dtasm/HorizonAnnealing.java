package io.gapstone.solvers.dtasm;

import io.gapstone.solvers.assignment.Dice;
import java.util.function.LongPredicate;

/**
 * Simulated annealing of a plan around prices of capacity.
 *
 * <p>At prices, a plan costs what its users pay, plus the price of the room it leaves on servers.
 * Servers may be overfull on the way, at a higher price; misfit counts little at first and fully
 * after two fifths of the way. A step gives one user another place in one slot, or in as many as it
 * takes to get there and away; most steps also send somebody away from the server that it enters.
 */
final class HorizonAnnealing {

  private static final double OVERFULL = 8;

  /** What an overfull server costs at last, whatever is too much, in units of the scale. */
  private static final double OVERFULL_SERVER = 20;

  private static final double FIRST_MISFIT = 1e-2;

  /** In units of the scale. */
  private static final double FIRST_TEMPERATURE = 0.4;

  private static final double LAST_TEMPERATURE = 0.02;
  private static final int BLOCKS = 256;
  private static final int FULL_MISFIT_BLOCK = 100;
  private static final double WARM_TEMPERATURE = 0.15;
  private static final double WARM_MISFIT = 0.5;
  private static final int WARM_BLOCK = 30;

  private final HorizonCase in;
  private final HorizonOptions options;
  private final int users;
  private final int servers;
  private final int places;
  private final Dice dice;
  private final HorizonPlan plan;

  /** By {@code slot * places + place}, for a unit of weight: taken, left free, too much. */
  private final double[] price;

  private final double[] emptyPrice;
  private final double[] overPrice;

  private double overFixed;

  /** By cell, how many options are near enough. */
  private final int[] near;

  private double misfitShare = 1;
  private double temperature;
  private final HorizonBest best;
  private long steps;

  /** Works on this plan. */
  HorizonAnnealing(HorizonCase in, HorizonPlan plan, HorizonBest best, double[] x, long seed) {
    this.in = in;
    this.plan = plan;
    this.best = best;
    options = new HorizonOptions(in, x);
    users = in.users;
    servers = in.servers;
    places = in.places;
    dice = new Dice(seed);
    price = new double[in.slots * places];
    emptyPrice = new double[price.length];
    overPrice = new double[price.length];
    near = new int[in.slots * users];
    setPrices(x);
  }

  private void setPrices(double[] x) {
    double least = 0.1 * options.scale() * users / servers;
    for (double whole : x) {
      least += 0.3 * whole / x.length;
    }
    for (int t = 0; t < in.slots; t++) {
      for (int h = 0; h < servers; h++) {
        double whole = x[t * servers + h];
        double capacity = Math.max(1, in.capacity[h]);
        int k = t * places + h;
        price[k] = whole / capacity;
        emptyPrice[k] = price[k];
        overPrice[k] = OVERFULL * Math.max(whole, least) / capacity;
      }
    }
  }

  /** How many steps were tried. */
  long steps() {
    return steps;
  }

  /**
   * Cools down once; at the end servers may be overfull.
   *
   * @param length about how many steps
   * @param warm whether to keep much of the plan: less heat, and misfit counts sooner
   * @param stop asked now and then, with the steps so far
   */
  void cool(long length, boolean warm, LongPredicate stop) {
    double from = (warm ? WARM_TEMPERATURE : FIRST_TEMPERATURE) * options.scale();
    double misfitAtFirst = warm ? WARM_MISFIT : FIRST_MISFIT;
    int full = warm ? WARM_BLOCK : FULL_MISFIT_BLOCK;
    double to = LAST_TEMPERATURE * options.scale();
    double fall = StrictMath.pow(to / from, 1.0 / BLOCKS);
    double rise = StrictMath.pow(1 / misfitAtFirst, 1.0 / full);
    temperature = from;
    misfitShare = misfitAtFirst;
    overFixed = 0;
    long count = length / BLOCKS + 1;
    for (int block = 0; block < BLOCKS; block++) {
      options.limit(Math.max(12 * temperature, options.scale()), near);
      for (long i = 0; i < count; i++) {
        step();
        if ((steps++ & 0xffff) == 0 && stop.test(steps)) {
          return;
        }
      }
      temperature *= fall;
      misfitShare = Math.min(1, misfitShare * rise);
      overFixed = OVERFULL_SERVER * options.scale() * Math.max(0, block - full) / BLOCKS;
    }
  }

  private double misfit(int k, long left) {
    return left >= 0 ? left * emptyPrice[k] : overFixed - left * overPrice[k];
  }

  private double paid(int t, int cell, int h) {
    return h == servers ? in.load[cell] : price[t * places + h] * in.weight(cell, h);
  }

  /** How much the misfit of a place changes if so much is freed there. */
  private double misfitChange(int t, int h, long freed) {
    if (h == servers) {
      return 0;
    }
    int k = t * places + h;
    long now = plan.room(t, h);
    return misfit(k, now + freed) - misfit(k, now);
  }

  private void step() {
    int t = dice.below(in.slots);
    int u = dice.below(users);
    int cell = t * users + u;
    int g = options.place(cell, dice.below(near[cell]));
    int h = plan.place(t, u);
    if (g == h) {
      return;
    }
    double limit = temperature * dice.minusLog();
    if (!plan.passes(t, u, plan.place(t - 1, u), g) || !plan.goesOn(t, u, g, -1)) {
      stretch(t, u, g, limit);
      return;
    }
    if (!plan.mayLeave(t, u)) {
      return;
    }
    double change = paid(t, cell, g) - paid(t, cell, h);
    if (g == servers || plan.members(t, g) == 0 || dice.below(4) == 0) {
      double misfit =
          misfitChange(t, h, plan.weight(cell, h)) + misfitChange(t, g, -plan.weight(cell, g));
      if (change + misfitShare * misfit <= limit) {
        plan.put(t, u, g);
        note();
      }
      return;
    }
    exchange(t, u, h, g, change, limit);
  }

  /** The user takes the place of somebody who goes elsewhere. */
  private void exchange(int t, int u, int h, int g, double changed, double limit) {
    int v = plan.member(t, g, dice.below(plan.members(t, g)));
    int cell = t * users + u;
    int other = t * users + v;
    int l = options.place(other, dice.below(near[other]));
    if (l == g || !plan.mayLeave(t, v)) {
      return;
    }
    int alsoLeft = in.application[u] == in.application[v] ? h : -1;
    if (!plan.passes(t, v, plan.place(t - 1, v), l) || !plan.goesOn(t, v, l, alsoLeft)) {
      return;
    }
    double change = changed + paid(t, other, l) - paid(t, other, g);
    double misfit = misfitChange(t, g, plan.weight(other, g) - plan.weight(cell, g));
    if (l == h) {
      misfit += misfitChange(t, h, plan.weight(cell, h) - plan.weight(other, h));
    } else {
      misfit += misfitChange(t, h, plan.weight(cell, h));
      misfit += misfitChange(t, l, -plan.weight(other, l));
    }
    if (change + misfitShare * misfit <= limit) {
      plan.put(t, u, g);
      plan.put(t, v, l);
      note();
    }
  }

  /** Puts the user there for as many slots as it takes to get there and away. */
  private void stretch(int t, int u, int g, double limit) {
    int from = t;
    while (!plan.passes(from, u, plan.place(from - 1, u), g)) {
      from--;
      if (from < 0 || !in.serves(from * users + u, g)) {
        return;
      }
    }
    int to = t;
    while (!plan.goesOn(to, u, g, -1)) {
      to++;
      if (!in.serves(to * users + u, g)) {
        return;
      }
    }
    double change = 0;
    for (int s = from; s <= to; s++) {
      int h = plan.place(s, u);
      if (h != g) {
        if (!plan.mayLeave(s, u)) {
          return;
        }
        int cell = s * users + u;
        double misfit =
            misfitChange(s, h, plan.weight(cell, h)) + misfitChange(s, g, -plan.weight(cell, g));
        change += paid(s, cell, g) - paid(s, cell, h) + misfitShare * misfit;
      }
    }
    if (change <= limit) {
      for (int s = from; s <= to; s++) {
        if (plan.place(s, u) != g) {
          plan.put(s, u, g);
        }
      }
      note();
    }
  }

  private void note() {
    best.offer(plan);
  }
}
