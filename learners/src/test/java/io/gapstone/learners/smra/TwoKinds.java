package io.gapstone.learners.smra;

import io.gapstone.core.Origin;
import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraBoxes;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraNetwork;
import io.gapstone.core.smra.SmraRadio;
import io.gapstone.core.smra.SmraTargets;
import io.gapstone.core.smra.SmraTrace;
import io.gapstone.core.smra.SmraUsers;
import java.util.Arrays;

/**
 * Four users at a far server, with small shares, and a near server with room for all. Those whose
 * state is small gain by moving in slot 0; for the others no number of slots makes up for it.
 */
final class TwoKinds {

  private static final int USERS = 4;
  private static final int SLOTS = 4;
  private static final double SMALL = 1e6;
  private static final double LARGE = 400e6;

  private TwoKinds() {}

  static SmraInstance instance(long seed) {
    Draws draws = Draws.of(seed, "two-kinds");
    int cells = USERS * SLOTS;
    double[] stateBits = new double[cells];
    boolean[] small = new boolean[USERS];
    for (int u = 0; u < USERS; u++) {
      small[u] = draws.coin();
    }
    for (int k = 0; k < cells; k++) {
      stateBits[k] = small[k % USERS] ? SMALL : LARGE;
    }
    double[] positions = new double[2 * USERS * (SLOTS + 1)];
    double[] predicted = new double[2 * cells];
    for (int k = 0; k < positions.length; k += 2) {
      positions[k] = 9000;
    }
    for (int k = 0; k < predicted.length; k += 2) {
      predicted[k] = 9000;
    }
    int[] near = new int[cells];
    Arrays.fill(near, 1);
    return new SmraInstance(
        Origin.handmade(),
        SmraTargets.PREDICTED,
        new SmraRadio(0.25, 1e-13, 3),
        new SmraBoxes(1e8, 8e8, 0.3e6, 5e6),
        new SmraNetwork(
            new double[] {0, 8000},
            new double[] {0, 0},
            new double[] {15e9, 15e9},
            new double[] {30e6, 30e6},
            new double[] {0, 50e6, 50e6, 0}),
        new SmraUsers(
            new int[USERS], all(USERS, 4e8), all(USERS, 1e6), all(USERS, 0.25), all(USERS, 2.5e8)),
        new SmraTrace(
            SLOTS,
            positions,
            "handmade",
            predicted,
            near,
            all(cells, 2e6),
            all(cells, 400),
            stateBits,
            all(cells, 0.38),
            all(cells, 0.4)));
  }

  static boolean gains(SmraInstance instance, int u) {
    return instance.stateBits(0, u) == SMALL;
  }

  /** Those who gain move in slot 0 with the largest shares. */
  static double bestMeanDelay(SmraInstance instance) {
    double sum = 0;
    for (int u = 0; u < USERS; u++) {
      int e = gains(instance, u) ? 1 : 0;
      double f = e == 1 ? 8e8 : 4e8;
      double b = e == 1 ? 5e6 : 1e6;
      double perSlot = 8e8 / f + 2e6 / (b * instance.spectralEfficiency(e, 9000, 0));
      sum += SLOTS * perSlot + (e == 1 ? instance.migrationSeconds(0, u, 0, 1) : 0);
    }
    return sum / (USERS * SLOTS);
  }

  private static double[] all(int count, double value) {
    double[] values = new double[count];
    Arrays.fill(values, value);
    return values;
  }
}
