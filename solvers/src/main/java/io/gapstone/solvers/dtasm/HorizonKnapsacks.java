package io.gapstone.solvers.dtasm;

import io.gapstone.core.knapsack.Knapsack;
import io.gapstone.solvers.dual.ConcaveFunction;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The bound of a price per cell and server, {@code cell * servers + server}, where some places are
 * closed: users go their cheapest ways, and each server in each slot is paid for the best set that
 * fits, whether these users come or not. Counts how often ways lead through each place.
 */
final class HorizonKnapsacks implements ConcaveFunction {

  private static final long NONE = Long.MAX_VALUE / 4;

  private final HorizonCase in;
  private final HorizonOpen open;
  private final int places;
  private final int servers;
  private final long[] price;
  private final long[][] onward;
  private final int[] next;
  private final int[] way;
  private final boolean[] paid;
  private final long[] values;
  private final long[] weights;
  private final int[] who;
  private final boolean[] kept;
  private final int[] visits;
  private final Knapsack knapsack = new Knapsack();
  private final HorizonBest best;
  private final HorizonPlan plan;
  private double target;
  private double enough;
  private BooleanSupplier stop;
  private long looks;

  HorizonKnapsacks(HorizonCase in, HorizonOpen open, HorizonBest best) {
    this.in = in;
    this.open = open;
    this.best = best;
    this.plan = new HorizonPlan(in);
    places = in.places;
    servers = in.servers;
    int cells = in.slots * in.users;
    price = new long[cells * servers];
    onward = new long[in.slots + 1][places];
    next = new int[in.slots * places];
    way = new int[cells];
    paid = new boolean[price.length];
    values = new long[in.users];
    weights = new long[in.users];
    who = new int[in.users];
    kept = new boolean[in.users];
    visits = new int[cells * places];
  }

  /** Options looked at. */
  long looks() {
    return looks;
  }

  /** Begins a climb that ends when this much is proven, or when it is to stop. */
  void begin(double enoughBound, double targetBound, BooleanSupplier stopped) {
    stop = stopped;
    enough = enoughBound;
    target = targetBound;
    Arrays.fill(visits, 0);
  }

  /** How often the ways of this climb led through the place. */
  int visits(int cell, int h) {
    return visits[cell * places + h];
  }

  /** Where the last ways lead, by cell. */
  int[] way() {
    return way;
  }

  @Override
  public double target() {
    return target;
  }

  @Override
  public boolean stepped(int step, double value) {
    for (int cell = 0; cell < way.length; cell++) {
      visits[cell * places + way[cell]]++;
    }
    if (open.canBeCarriedOut(way)) {
      plan.take(way);
      best.offer(plan);
    }
    return value < enough && !stop.getAsBoolean();
  }

  @Override
  public double value(double[] point) {
    long sum = 0;
    for (int k = 0; k < price.length; k++) {
      price[k] = open.single(k / servers) ? 0 : (long) point[k];
    }
    for (int u = 0; u < in.users; u++) {
      sum += cheapest(u);
    }
    Arrays.fill(paid, false);
    for (int t = 0; t < in.slots; t++) {
      for (int h = 0; h < servers; h++) {
        sum -= bestSet(t, h);
      }
    }
    looks += (long) way.length * places * 3;
    return sum;
  }

  @Override
  public void supergradient(double[] into) {
    for (int cell = 0; cell < way.length; cell++) {
      for (int h = 0; h < servers; h++) {
        int k = cell * servers + h;
        into[k] = open.single(cell) ? 0 : (way[cell] == h ? 1 : 0) - (paid[k] ? 1 : 0);
      }
    }
  }

  private long cheapest(int u) {
    Arrays.fill(onward[in.slots], 0);
    for (int t = in.slots - 1; t >= 0; t--) {
      int cell = t * in.users + u;
      for (int g = 0; g < places; g++) {
        onward[t][g] = NONE;
        boolean from = t == 0 ? g == in.initialHost[u] : open.is(cell - in.users, g);
        for (int h = 0; from && h < places; h++) {
          if (open.is(cell, h) && open.passes(t, u, g, h)) {
            long here = h == servers ? in.load[cell] : price[cell * servers + h];
            if (here + onward[t + 1][h] < onward[t][g]) {
              onward[t][g] = here + onward[t + 1][h];
              next[t * places + g] = h;
            }
          }
        }
      }
    }
    int at = in.initialHost[u];
    for (int t = 0; t < in.slots; t++) {
      at = next[t * places + at];
      way[t * in.users + u] = at;
    }
    return onward[0][in.initialHost[u]];
  }

  private long bestSet(int t, int h) {
    int n = 0;
    for (int u = 0; u < in.users; u++) {
      int cell = t * in.users + u;
      if (open.is(cell, h) && !open.single(cell) && price[cell * servers + h] > 0) {
        values[n] = price[cell * servers + h];
        weights[n] = in.weight(cell, h);
        who[n++] = cell * servers + h;
      }
    }
    knapsack.solve(n, values, weights, open.room(t, h), kept);
    long sum = 0;
    for (int j = 0; j < n; j++) {
      if (kept[j]) {
        paid[who[j]] = true;
        sum += values[j];
      }
    }
    return sum;
  }
}
