package io.gapstone.core.lyapunov;

import static io.gapstone.core.math.Outward.sumDown;

import java.util.Arrays;

/**
 * The least that a set of users can make of a server in one slot: their latencies there, which
 * depend on how many they are, minus what each is worth. Rounded downwards.
 *
 * <p>For a given number of sharers the best set is the cheapest users, so one sort per number is
 * all it takes. Nothing is assumed about how latency grows with the number.
 */
final class CrowdFloor {

  private final LyapunovInstance instance;
  private int size;
  private int musts;
  private int[] user = new int[8];
  private int[] rank = new int[8];
  private double[] worth = new double[8];
  private boolean[] must = new boolean[8];
  private double[] value = new double[8];

  CrowdFloor(LyapunovInstance instance) {
    this.instance = instance;
  }

  /** Begins with the next server. */
  void clear() {
    size = 0;
    musts = 0;
  }

  /** A user who may take the server, or must; {@code itsRank} is the server's among its own. */
  void add(int u, int itsRank, double itsWorth, boolean itMust) {
    if (size == user.length) {
      user = Arrays.copyOf(user, 2 * size);
      rank = Arrays.copyOf(rank, 2 * size);
      worth = Arrays.copyOf(worth, 2 * size);
      must = Arrays.copyOf(must, 2 * size);
      value = new double[2 * size];
    }
    user[size] = u;
    rank[size] = itsRank;
    worth[size] = itsWorth;
    must[size++] = itMust;
    musts += itMust ? 1 : 0;
  }

  double least(int t) {
    double least = musts == 0 ? 0 : Double.POSITIVE_INFINITY;
    for (int sharers = Math.max(1, musts); sharers <= size; sharers++) {
      int free = 0;
      double taken = 0;
      double gains = 0;
      for (int i = 0; i < size; i++) {
        double seconds = instance.latencySeconds(t, user[i], rank[i], sharers);
        double v = seconds == worth[i] ? 0 : sumDown(seconds, -worth[i]);
        if (must[i]) {
          taken = sumDown(taken, v);
        } else {
          value[free++] = v;
          gains = v < 0 ? sumDown(gains, v) : gains;
        }
      }
      if (sumDown(taken, gains) < least) {
        Arrays.sort(value, 0, free);
        for (int i = 0; i < sharers - musts; i++) {
          taken = sumDown(taken, value[i]);
        }
        least = Math.min(least, taken);
      }
    }
    return least;
  }
}
