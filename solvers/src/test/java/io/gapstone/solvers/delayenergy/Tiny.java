package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Origin;
import io.gapstone.core.Outcome;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyModel;
import io.gapstone.core.delayenergy.DelayEnergyNetwork;
import io.gapstone.core.delayenergy.DelayEnergyRadio;
import io.gapstone.core.delayenergy.DelayEnergyReference;
import io.gapstone.core.delayenergy.DelayEnergyState;
import io.gapstone.core.delayenergy.DelayEnergyTotals;
import io.gapstone.core.delayenergy.DelayEnergyTrace;
import io.gapstone.core.delayenergy.DelayEnergyUsers;
import io.gapstone.core.random.Draws;
import java.util.ArrayList;
import java.util.List;

/** Random instances that can be enumerated: unequal servers, tight rooms, tight deadlines. */
final class Tiny {

  private static final int SIDE = 3;
  private static final double CELL = 500;

  private Tiny() {}

  static DelayEnergyInstance draw(long seed, int mostUsers, int slots) {
    Draws draws = Draws.of(seed, "tiny");
    int users = 1 + draws.index(mostUsers);
    int servers = 1 + draws.index(4);
    int[] cells = {0, 1, 2, 3, 4, 5, 6, 7, 8};
    draws.shuffle(cells);
    int[] serverCell = new int[servers];
    double[] hertz = new double[servers];
    int[] vms = new int[servers];
    int room = 0;
    for (int s = 0; s < servers; s++) {
      serverCell[s] = cells[s];
      hertz[s] = draws.decimal(1e9, 4e9, -8);
      vms[s] = 1 + draws.index(3);
      room += vms[s];
    }
    vms[0] += Math.max(0, users - room);
    int[] hosts = new int[users];
    int[] taken = new int[servers];
    double[] deadlines = new double[users];
    double strict = draws.index(3) == 0 ? 0.6 : 3;
    for (int u = 0; u < users; u++) {
      do {
        hosts[u] = draws.index(servers);
      } while (taken[hosts[u]] >= vms[hosts[u]]);
      taken[hosts[u]]++;
      deadlines[u] = draws.decimal(strict / 2, strict, 2);
    }
    return new DelayEnergyInstance(
        Origin.handmade(),
        new DelayEnergyRadio(50, 1e5, 1.023, 1e-3, 4, 0.5, 1e-15),
        new DelayEnergyModel(1, 1e9, 0.02, draws.coin(), 2, draws.index(3)),
        new DelayEnergyNetwork(SIDE, SIDE, CELL, serverCell, hertz, vms),
        new DelayEnergyUsers(hosts, deadlines),
        trace(draws, users, slots),
        new DelayEnergyReference(0, 0, 0, 0));
  }

  private static DelayEnergyTrace trace(Draws draws, int users, int slots) {
    double[] x = new double[(slots + 1) * users];
    double[] y = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      x[k] = draws.decimal(0, SIDE * CELL, 0);
      y[k] = draws.decimal(0, SIDE * CELL, 0);
    }
    double[] data = new double[slots * users];
    double[] cycles = new double[data.length];
    double[] states = new double[data.length];
    for (int k = 0; k < data.length; k++) {
      data[k] = 8e5 * (1 + draws.index(10));
      cycles[k] = draws.decimal(5e7, 2e8, -6);
      states[k] = 8e5 * (1 + draws.index(20));
    }
    return new DelayEnergyTrace(slots, x, y, data, cycles, states);
  }

  /** Every joint decision of the instance's users. */
  static List<DelayEnergyDecision> decisions(DelayEnergyInstance instance) {
    List<DelayEnergyDecision> all = new ArrayList<>();
    int[] server = new int[instance.users()];
    while (true) {
      all.add(DelayEnergyDecision.joint(server));
      int u = 0;
      while (u < server.length && ++server[u] == instance.servers()) {
        server[u++] = 0;
      }
      if (u == server.length) {
        return all;
      }
    }
  }

  /** The least objective of slot 0 among allowed decisions; infinite without any. */
  static double least(DelayEnergyInstance instance) {
    double least = Double.POSITIVE_INFINITY;
    DelayEnergyState start = Rules.PROBLEM.initialState(instance);
    for (DelayEnergyDecision decision : decisions(instance)) {
      Outcome<DelayEnergyState> outcome = Rules.PROBLEM.transition(instance, 0, start, decision);
      if (outcome.violations().isEmpty()) {
        least = Math.min(least, Rules.PROBLEM.objective(instance, 1, outcome.components()));
      }
    }
    return least;
  }

  /** Energy in bits times hops and delay of all allowed decisions of slot 0. */
  static List<double[]> outcomes(DelayEnergyInstance instance) {
    List<double[]> all = new ArrayList<>();
    DelayEnergyState start = Rules.PROBLEM.initialState(instance);
    for (DelayEnergyDecision decision : decisions(instance)) {
      Outcome<DelayEnergyState> outcome = Rules.PROBLEM.transition(instance, 0, start, decision);
      if (outcome.violations().isEmpty()) {
        double[] totals = outcome.components();
        all.add(
            new double[] {
              totals[DelayEnergyTotals.MIGRATED_BIT_HOPS], totals[DelayEnergyTotals.DELAY]
            });
      }
    }
    return all;
  }
}
