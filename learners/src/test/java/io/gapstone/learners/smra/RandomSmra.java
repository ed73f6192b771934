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

/** Six users who walk straight on among four servers in a row, with room for few at each. */
public final class RandomSmra {

  private static final int USERS = 6;
  private static final int SERVERS = 4;
  private static final int SLOTS = 5;
  private static final double SPACING = 4000;

  private RandomSmra() {}

  public static SmraInstance instance(long seed) {
    Draws draws = Draws.of(seed, "random-smra");
    double[] x = new double[SERVERS];
    double[] links = new double[SERVERS * SERVERS];
    for (int e = 0; e < SERVERS; e++) {
      x[e] = SPACING * e;
      for (int other = 0; other < SERVERS; other++) {
        links[e * SERVERS + other] = e == other ? 0 : 50e6;
      }
    }
    double[] positions = new double[2 * USERS * (SLOTS + 1)];
    double[] predicted = new double[2 * USERS * SLOTS];
    int[] nearest = new int[USERS * SLOTS];
    int[] hosts = new int[USERS];
    for (int u = 0; u < USERS; u++) {
      double from = draws.unit() * SPACING * (SERVERS - 1);
      double step = (2 * draws.unit() - 1) * 1500;
      for (int k = 0; k <= SLOTS; k++) {
        positions[2 * (k * USERS + u)] = from + k * step;
        positions[2 * (k * USERS + u) + 1] = 500;
        if (k < SLOTS) {
          double guess = from + (k + 1) * step + 400 * draws.normal();
          predicted[2 * (k * USERS + u)] = guess;
          predicted[2 * (k * USERS + u) + 1] = 500;
          nearest[k * USERS + u] = clamp(Math.ceil(guess / SPACING - 0.5));
        }
      }
      hosts[u] = clamp(Math.ceil(from / SPACING - 0.5));
    }
    int cells = USERS * SLOTS;
    return new SmraInstance(
        Origin.handmade(),
        SmraTargets.PREDICTED,
        new SmraRadio(0.25, 1e-13, 3),
        new SmraBoxes(1e8, 8e8, 0.3e6, 5e6),
        new SmraNetwork(x, new double[SERVERS], all(SERVERS, 2e9), all(SERVERS, 12e6), links),
        new SmraUsers(
            hosts, all(USERS, 1.5e8), all(USERS, 1e6), all(USERS, 0.25), all(USERS, 2.5e8)),
        new SmraTrace(
            SLOTS,
            positions,
            "handmade",
            predicted,
            nearest,
            all(cells, 2e6),
            all(cells, 400),
            drawn(draws, cells, 8e6, 64e6),
            all(cells, 0.38),
            all(cells, 0.4)));
  }

  private static int clamp(double server) {
    return (int) Math.max(0, Math.min(SERVERS - 1, server));
  }

  private static double[] all(int count, double value) {
    double[] values = new double[count];
    java.util.Arrays.fill(values, value);
    return values;
  }

  private static double[] drawn(Draws draws, int count, double low, double high) {
    double[] values = new double[count];
    for (int k = 0; k < count; k++) {
      values[k] = low + draws.unit() * (high - low);
    }
    return values;
  }
}
