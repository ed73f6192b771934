package io.gapstone.solvers.delayenergy;

import io.gapstone.solvers.dual.ConcaveFunction;
import io.gapstone.solvers.dual.DeflectedAscent;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The prices of a node: climbs, and remembers which pairs and companies were taken on the way,
 * which tells what to branch on, and which assignments were met.
 *
 * <p>A point has the users' prices and, last, that of energy in units of a usual move's energy.
 */
final class CrowdingBounds implements ConcaveFunction {

  /** The weight of a step in the running means is at least this. */
  private static final double MEMORY = 0.05;

  private static final int REPAIR_EVERY = 10;

  private final Crowding slot;
  private final Pricing pricing;
  private final CrowdingPrimal primal;
  private final DeflectedAscent ascent;
  private final double energyUnit;
  private final double ceiling;
  private double cutoff;
  private double latest;
  private double energyPrice;
  private boolean repairs;
  private BooleanSupplier stop = () -> false;

  /** How often each pair was taken, by pair. */
  final double[] share;

  /** How many users each server took. */
  final double[] company;

  CrowdingBounds(Crowding slot, Pricing pricing, CrowdingPrimal primal, double ceiling) {
    this.slot = slot;
    this.pricing = pricing;
    this.primal = primal;
    this.ceiling = ceiling;
    this.ascent = new DeflectedAscent(slot.users + 1, slot.users);
    this.energyUnit = usualEnergy(slot);
    this.share = new double[slot.users * slot.servers];
    this.company = new double[slot.servers];
  }

  private static double usualEnergy(Crowding slot) {
    double sum = 0;
    int moves = 0;
    for (double energy : slot.energy) {
      sum += energy;
      moves += energy > 0 ? 1 : 0;
    }
    return sum > 0 ? sum / moves : 1;
  }

  void stopWhen(BooleanSupplier condition) {
    stop = condition;
  }

  /** Climbs at the node in the pricing's hand. The row is the best found. */
  double climb(double[] row, int steps, double nodeCutoff, boolean repairing) {
    cutoff = nodeCutoff;
    repairs = repairing;
    for (int p : pricing.node().pair) {
      share[p] = 0;
    }
    Arrays.fill(company, 0);
    double[] from = row.clone();
    from[slot.users] *= energyUnit;
    ascent.climb(this, from, steps);
    return ascent.bestValue();
  }

  /** The prices of the best bound, that of energy per bit and hop. */
  double[] bestRow() {
    double[] row = ascent.best();
    row[slot.users] /= energyUnit;
    return row;
  }

  @Override
  public double value(double[] point) {
    energyPrice = point[slot.users] / energyUnit;
    latest = pricing.bound(point, energyPrice);
    return latest;
  }

  @Override
  public void supergradient(double[] into) {
    for (int u = 0; u < slot.users; u++) {
      into[u] = 1 - pricing.taken[u];
    }
    boolean capped = slot.cap < Double.POSITIVE_INFINITY;
    into[slot.users] = capped ? (pricing.used - slot.cap) / energyUnit : 0;
  }

  @Override
  public double target() {
    if (primal.incumbents().found()) {
      return primal.incumbents().objective();
    }
    return Math.min(ceiling, latest + 0.05 * Math.abs(latest));
  }

  @Override
  public boolean stepped(int step, double value) {
    if (value >= cutoff || stop.getAsBoolean()) {
      return false;
    }
    remember(Math.max(MEMORY, 1.0 / (step + 1)));
    boolean whole = true;
    for (int taken : pricing.taken) {
      whole &= taken == 1;
    }
    if (whole) {
      primal.met(pricing);
    }
    if (repairs && (whole || step % REPAIR_EVERY == REPAIR_EVERY - 1)) {
      primal.repair(pricing, energyPrice);
    }
    return true;
  }

  private void remember(double weight) {
    for (int p : pricing.node().pair) {
      share[p] *= 1 - weight;
    }
    for (int s = 0; s < slot.servers; s++) {
      for (int j = pricing.chosenFirst[s]; j < pricing.chosenFirst[s + 1]; j++) {
        share[pricing.node().pair[pricing.chosen[j]]] += weight;
      }
      company[s] += weight * (pricing.company[s] - company[s]);
    }
  }
}
