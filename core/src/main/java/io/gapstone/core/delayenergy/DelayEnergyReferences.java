package io.gapstone.core.delayenergy;

import io.gapstone.core.Policy;
import io.gapstone.core.Simulator;
import io.gapstone.core.Trajectory;

/**
 * Finds the corners of fronts: as reference point 1.1 times the delay when all stay and 1.1 times
 * the energy when all always move to the idlest other server; as ideal the delay of users who are
 * alone and each on their best server, and no energy.
 *
 * <p>The horizon's corners are stored with the instance, so they are rounded outwards to a decimal
 * grid. A slot's corners depend on the state and are computed when they are needed.
 */
public final class DelayEnergyReferences {

  /** How much worse the reference point is than the rules that define it. */
  public static final double MARGIN = 1.1;

  /** Digits after the decimal point in stored corners. */
  private static final double GRID = 1e6;

  private static final DelayEnergyProblem PROBLEM = new DelayEnergyProblem();

  private DelayEnergyReferences() {}

  /** The corners for all slots together, from the initial hosts. */
  public static DelayEnergyReference horizon(DelayEnergyInstance instance) {
    DelayEnergyState start = PROBLEM.initialState(instance);
    double ideal = 0;
    for (int t = 0; t < instance.slots(); t++) {
      ideal += idealWithFreeMoves(instance, t);
    }
    DelayEnergyReference exact = corners(instance, 0, instance.slots(), start, ideal);
    return new DelayEnergyReference(
        Math.ceil(exact.delaySeconds() * GRID) / GRID,
        Math.ceil(exact.energy() * GRID) / GRID,
        Math.floor(exact.idealDelaySeconds() * GRID) / GRID,
        exact.idealEnergy());
  }

  /** The corners for one slot that begins in {@code state}. */
  public static DelayEnergyReference slot(
      DelayEnergyInstance instance, int t, DelayEnergyState state) {
    return corners(instance, t, t + 1, state, idealFrom(instance, t, state));
  }

  private static DelayEnergyReference corners(
      DelayEnergyInstance instance, int from, int to, DelayEnergyState state, double ideal) {
    double[] stay = totals(instance, from, to, state, slot -> answer(slot, false));
    double[] move = totals(instance, from, to, state, slot -> answer(slot, true));
    return new DelayEnergyReference(
        MARGIN * stay[DelayEnergyTotals.DELAY], MARGIN * move[DelayEnergyTotals.ENERGY], ideal, 0);
  }

  private static double[] totals(
      DelayEnergyInstance instance,
      int from,
      int to,
      DelayEnergyState state,
      Policy<DelayEnergySlot, DelayEnergyDecision> policy) {
    Trajectory<DelayEnergyDecision> trajectory =
        Simulator.run(PROBLEM, instance, policy, state, from, to);
    return trajectory.totals();
  }

  private static DelayEnergyDecision answer(DelayEnergySlot slot, boolean move) {
    DelayEnergySequence sequence = new DelayEnergySequence(slot);
    for (int u = 0; u < slot.users(); u++) {
      sequence.wish(move ? sequence.idlestOther() : slot.host(u));
    }
    return sequence.decision();
  }

  private static double idealFrom(DelayEnergyInstance instance, int t, DelayEnergyState state) {
    DelayEnergyCosts costs = new DelayEnergyCosts(instance, t);
    double sum = 0;
    for (int u = 0; u < instance.users(); u++) {
      sum += costs.leastDelaySeconds(u, state.host(u));
    }
    return sum;
  }

  /** As if moves took no time: that is what a horizon's decisions cannot beat in any slot. */
  private static double idealWithFreeMoves(DelayEnergyInstance instance, int t) {
    DelayEnergyCosts costs = new DelayEnergyCosts(instance, t);
    double sum = 0;
    for (int u = 0; u < instance.users(); u++) {
      double least = Double.POSITIVE_INFINITY;
      for (int s = 0; s < instance.servers(); s++) {
        least = Math.min(least, costs.delaySeconds(u, s, s, 1));
      }
      sum += least;
    }
    return sum;
  }
}
