package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Budget;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.Tolerance;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergyVerifier;
import io.gapstone.core.random.Draws;
import io.gapstone.solvers.dual.DeflectedAscent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All slots at once: prices climb, and in between users are led anew, a few at a time. When prices
 * climb no more, only the latter goes on. One round is one unit of work.
 */
final class Horizon {

  static final int ROUNDS = 150;

  private static final int STEPS_PER_ROUND = 25;
  private static final int SHAKES_PER_USER = 8;
  private static final int ROUNDS_PER_CYCLE = 8;

  /** Prices have climbed enough when so many rounds together gain less than this of the gap. */
  private static final int STALE_ROUNDS = 8;

  private static final double STALE = 0.01;

  /** How many more shakes a round has when prices no longer climb. */
  private static final int FREED = 3;

  /** Every third cycle begins where prices would have users, the others at the best known. */
  private static final int CYCLES_PER_START = 3;

  /** Of the mean cost of a user in a slot. */
  private static final double WARMEST = 0.12;

  private static final double LEAST_GAIN = 1e-9;

  /** How far above the bound steps aim while no solution is known. */
  private static final double BLIND = 0.1;

  private final DelayEnergyInstance instance;
  private final HorizonCosts costs;
  private final HorizonSearch search;
  private final Budget budget;
  private final Progress progress;
  private final int rounds;
  private final Draws draws = Draws.of(1, "delay-energy/horizon");
  private final Ascent ascent;
  private int[] best;
  private double upper = Double.POSITIVE_INFINITY;
  private double lower = Double.NEGATIVE_INFINITY;
  private double current;
  private int round;

  Horizon(DelayEnergyInstance instance, Budget budget, Progress progress, int rounds) {
    this.instance = instance;
    this.budget = budget;
    this.progress = progress;
    this.rounds = rounds;
    costs = new HorizonCosts(instance);
    search = new HorizonSearch(costs);
    ascent = new Ascent();
  }

  /** The bound, and what happens on its way up. */
  private final class Ascent extends HorizonPrices {

    private double[] latest;
    private double earlier = Double.NEGATIVE_INFINITY;

    Ascent() {
      super(costs);
    }

    private boolean stale() {
      if (round % STALE_ROUNDS != 0) {
        return false;
      }
      boolean stale = lower - earlier < STALE * (upper - lower);
      earlier = lower;
      return stale && upper < Double.POSITIVE_INFINITY;
    }

    @Override
    public double value(double[] point) {
      latest = point;
      double value = super.value(point);
      lower = Math.max(lower, value);
      return value;
    }

    @Override
    public double target() {
      return upper < Double.POSITIVE_INFINITY ? upper : lower + BLIND * (1 + Math.abs(lower));
    }

    @Override
    public boolean stepped(int step, double value) {
      if ((step + 1) % STEPS_PER_ROUND == 0) {
        advance(latest, SHAKES_PER_USER);
        if (stale()) {
          return false;
        }
      }
      return !budget.spent(round) && !closed();
    }
  }

  Solved<DelayEnergyDecision> solve() {
    search.loadHosts();
    search.descend(() -> budget.spent(0));
    keep();
    DeflectedAscent climb =
        new DeflectedAscent(ascent.dimension(), ascent.nonnegativeFrom(), DeflectedAscent.LONG);
    climb.climb(ascent, marginal(), Math.max(1, rounds * STEPS_PER_ROUND));
    double[] point = climb.best();
    while (round < rounds && !budget.spent(round) && !closed()) {
      advance(point, FREED * SHAKES_PER_USER);
    }
    return solved(certificate(point));
  }

  /** One round. */
  private void advance(double[] point, int shakesPerUser) {
    improve(point, shakesPerUser * costs.users);
    round++;
    tell();
  }

  private Solved<DelayEnergyDecision> solved(Certificate certificate) {
    lower =
        new DelayEnergyVerifier()
            .provenBound(
                instance,
                Scope.HORIZON,
                0,
                new DelayEnergyProblem().initialState(instance),
                certificate);
    progress.update(lower, upper);
    return new Solved<>(
        status(),
        best == null ? List.of() : decisions(),
        upper,
        lower,
        Optional.of(certificate),
        round);
  }

  private Status status() {
    if (best == null) {
      return lower == Double.POSITIVE_INFINITY ? Status.INFEASIBLE : Status.BOUND_ONLY;
    }
    if (closed()) {
      return Status.OPTIMAL;
    }
    return budget.spent(round) ? Status.TIME_LIMIT : Status.FEASIBLE;
  }

  private boolean closed() {
    return lower >= upper - Tolerance.RELATIVE * Math.max(1, Math.abs(upper));
  }

  private void tell() {
    progress.update(Math.min(lower, upper), upper);
  }

  /** Keeps the search's servers if they are the best that are allowed. */
  private void keep() {
    current = search.value();
    if (search.lates() == 0 && current < upper) {
      upper = current;
      best = search.places();
      tell();
    }
  }

  private void improve(double[] point, int shakes) {
    int inCycle = round % ROUNDS_PER_CYCLE;
    if (inCycle == 0) {
      begin(point);
    }
    double warmth = WARMEST * (1 - (inCycle + 1.0) / ROUNDS_PER_CYCLE);
    double scale = warmth * Math.max(0, lower - costs.constant) / (costs.users * costs.slots);
    for (int k = 0; k < shakes && !budget.spent(round); k++) {
      boolean none = best == null;
      double worse = scale * -StrictMath.log(1 - draws.unit());
      double change = search.shake(draws, worse, none && draws.coin());
      current += change;
      if (none ? change != 0 : current < upper - LEAST_GAIN * Math.max(1, Math.abs(upper))) {
        keep();
      }
    }
    if (inCycle == ROUNDS_PER_CYCLE - 1) {
      search.descend(() -> budget.spent(round));
      keep();
    }
  }

  private void begin(double[] point) {
    boolean anew = round / ROUNDS_PER_CYCLE % CYCLES_PER_START == CYCLES_PER_START - 1;
    if (anew && search.loadPriced(point, draws)) {
      search.descend(() -> budget.spent(round));
    } else if (best != null) {
      search.load(best);
    } else if (anew) {
      search.loadHosts();
    }
    keep();
  }

  /** What each place costs all in the search's servers, without the way there. */
  private double[] marginal() {
    double[] price = new double[ascent.dimension()];
    int[] place = search.places();
    int[] count = new int[costs.servers];
    double[] load = new double[costs.servers];
    for (int t = 0; t < costs.slots; t++) {
      Arrays.fill(count, 0);
      Arrays.fill(load, 0);
      for (int u = 0; u < costs.users; u++) {
        int at = t * costs.users + u;
        count[place[at]]++;
        load[place[at]] += costs.weight[at];
      }
      for (int u = 0; u < costs.users; u++) {
        int at = t * costs.users + u;
        for (int s = 0; s < costs.servers; s++) {
          boolean there = place[at] == s;
          int n = there ? count[s] : count[s] + 1;
          double others = there ? load[s] - costs.weight[at] : load[s];
          price[at * costs.servers + s] = costs.slowness[s] * (n * costs.weight[at] + others);
        }
      }
    }
    return price;
  }

  private Certificate certificate(double[] point) {
    double[] energy = new double[costs.slots];
    int pairs = ascent.nonnegativeFrom();
    Arrays.setAll(energy, t -> ascent.energyPrice(point, t));
    return new Certificate(
        DelayEnergyVerifier.HORIZON,
        Map.of("prices", Arrays.copyOf(point, pairs), "energy", energy));
  }

  private List<DelayEnergyDecision> decisions() {
    List<DelayEnergyDecision> all = new ArrayList<>();
    for (int t = 0; t < costs.slots; t++) {
      all.add(
          DelayEnergyDecision.joint(
              Arrays.copyOfRange(best, t * costs.users, (t + 1) * costs.users)));
    }
    return all;
  }
}
