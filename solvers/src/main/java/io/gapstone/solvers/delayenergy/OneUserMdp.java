package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.delayenergy.DelayEnergySequence;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import java.util.List;

/**
 * Each user acts as if it were alone on the grid: the cost of this slot plus the value, found by
 * {@link LoneUserValues}, of where it and its service then are. Servers without room are left out.
 *
 * <p>Values are found once per trajectory, from the first slot that the policy sees.
 */
public final class OneUserMdp extends RuleSolver {

  private static final String DISCOUNT = "discount";
  private static final String TOLERANCE = "tolerance";

  @Override
  public String id() {
    return "one-user-mdp";
  }

  @Override
  public String summary() {
    return "value iteration for one user alone on the grid";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter(DISCOUNT, "0.95", "weight of the next slot against this one, below 1"),
        new Parameter(TOLERANCE, "0.00001", "how unequal changes of values may be at the end"));
  }

  @Override
  SequentialPolicy.Rule rule(Parameters parameters) {
    return new Lone(parameters.number(DISCOUNT, 0, 0.9999), parameters.number(TOLERANCE, 1e-12, 1));
  }

  /** The rule with the values that it has found. */
  private static final class Lone implements SequentialPolicy.Rule {

    private final double discount;
    private final double tolerance;
    private LoneUserValues values;

    Lone(double discount, double tolerance) {
      this.discount = discount;
      this.tolerance = tolerance;
    }

    @Override
    public int wish(DelayEnergySlot slot, DelayEnergySequence sequence, int user) {
      if (values == null) {
        values = LoneUserValues.iterate(slot, discount, tolerance);
      }
      int best = slot.host(user);
      double least = cost(slot, user, best);
      for (int s = 0; s < slot.servers(); s++) {
        double cost = sequence.admitsNext(s) ? cost(slot, user, s) : Double.POSITIVE_INFINITY;
        if (cost < least) {
          best = s;
          least = cost;
        }
      }
      return best;
    }

    private double cost(DelayEnergySlot slot, int user, int s) {
      double delay =
          slot.accessSeconds(user, s)
              + slot.computationSeconds(user, s, 1)
              + slot.migrationSeconds(user, s);
      return delay / slot.deadlineSeconds(user)
          + slot.model().energyWeight() * slot.energy(user, s)
          + discount * values.after(slot.station(user), s);
    }
  }
}
