package io.gapstone.solvers.isma;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Local search over which server may work for whom: one user changes its server, or two users
 * exchange theirs, as long as that lowers the sum of completion times. Tenths and shares of a
 * server are the best for its users, of whom any may stay local.
 */
final class AssignmentSearch {

  /** In place of a server: the user is offered to none. */
  static final int ALONE = -1;

  private static final double LEAST_GAIN = 1e-11;
  private static final long NODES_PER_SERVER = 2000;

  private final SlotOptions options;
  private final ServerKnapsack knapsack;
  private final double[] alone;
  private final double gain;
  private final int[] server;
  private final int[][] members;
  private final int[] size;

  /** By server: seconds of its users, less what they would take alone. */
  private final double[] value;

  private final ServerPattern[] patterns;
  private final ServerPattern trial;

  /** By server and pair: when it changed, and when the pair was last searched through. */
  private final int[] changed;

  private final int[] searched;
  private int clock;

  AssignmentSearch(SlotOptions options, ServerKnapsack knapsack) {
    this.options = options;
    this.knapsack = knapsack;
    int servers = options.servers();
    server = new int[options.users()];
    alone = new double[options.users()];
    double sum = 0;
    for (int u = 0; u < alone.length; u++) {
      alone[u] = options.alone(u);
      sum += alone[u];
    }
    gain = LEAST_GAIN * sum;
    members = new int[servers][16];
    size = new int[servers];
    value = new double[servers];
    patterns = new ServerPattern[servers];
    for (int l = 0; l < servers; l++) {
      patterns[l] = new ServerPattern(options);
    }
    trial = new ServerPattern(options);
    changed = new int[servers];
    searched = new int[Math.multiplyExact(servers, servers)];
  }

  /** Begins at an assignment. */
  void load(int[] servers) {
    Arrays.fill(size, 0);
    Arrays.fill(searched, -1);
    clock = 0;
    for (int u = 0; u < servers.length; u++) {
      server[u] = servers[u];
      if (servers[u] != ALONE) {
        insert(u, servers[u]);
      }
    }
    for (int l = 0; l < size.length; l++) {
      changed[l] = 0;
      settle(l);
    }
  }

  /** The sum of completion times. */
  double seconds() {
    double sum = 0;
    for (double seconds : alone) {
      sum += seconds;
    }
    for (double saved : value) {
      sum += saved;
    }
    return sum;
  }

  SlotSolution solution() {
    SlotSolution solution = new SlotSolution(options);
    for (ServerPattern pattern : patterns) {
      solution.place(pattern);
    }
    return solution;
  }

  /** The pattern of a server. */
  ServerPattern pattern(int l) {
    return patterns[l];
  }

  /** Searches until no move helps, or until told to stop. */
  void descend(BooleanSupplier stop) {
    placeLone();
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int a = 0; a < size.length; a++) {
        for (int b = 0; b < size.length; b++) {
          int pair = a * size.length + b;
          if (a == b || searched[pair] >= Math.max(changed[a], changed[b])) {
            continue;
          }
          searched[pair] = clock;
          while (relocateFrom(a, b, stop) || exchange(a, b, stop)) {
            moved = true;
            searched[pair] = clock;
          }
          if (stop.getAsBoolean()) {
            return;
          }
        }
      }
    }
  }

  /** Offers whoever is offered to no server to the first; moves do the rest. */
  private void placeLone() {
    boolean any = false;
    for (int u = 0; u < server.length; u++) {
      if (server[u] == ALONE) {
        server[u] = 0;
        insert(u, 0);
        any = true;
      }
    }
    if (any) {
      settle(0);
    }
  }

  private boolean relocateFrom(int a, int b, BooleanSupplier stop) {
    for (int k = 0; k < size[a]; k++) {
      int u = members[a][k];
      double without = evaluate(a, u, ALONE, 0);
      double most = value[a] + value[b] - without - gain;
      if (evaluate(b, ALONE, u, most) < most) {
        remove(u, a);
        insert(u, b);
        settle(a);
        settle(b);
        return true;
      }
      if (stop.getAsBoolean()) {
        return false;
      }
    }
    return false;
  }

  private boolean exchange(int a, int b, BooleanSupplier stop) {
    if (a > b) {
      return false;
    }
    for (int k = 0; k < size[a]; k++) {
      int u = members[a][k];
      for (int m = 0; m < size[b]; m++) {
        int v = members[b][m];
        double first = evaluate(a, u, v, 0);
        double most = value[a] + value[b] - first - gain;
        if (evaluate(b, v, u, most) < most) {
          remove(u, a);
          remove(v, b);
          insert(u, b);
          insert(v, a);
          settle(a);
          settle(b);
          return true;
        }
      }
      if (stop.getAsBoolean()) {
        return false;
      }
    }
    return false;
  }

  /** The value of a server without one user and with another; at least {@code most} if no less. */
  private double evaluate(int l, int without, int with, double most) {
    return best(l, without, with, Math.min(0, most), found -> {});
  }

  private double best(
      int l, int without, int with, double most, java.util.function.Consumer<ServerPattern> into) {
    knapsack.clear();
    for (int k = 0; k < size[l]; k++) {
      if (members[l][k] != without) {
        knapsack.add(members[l][k], ServerItems.FREE);
      }
    }
    if (with != ALONE) {
      knapsack.add(with, ServerItems.FREE);
    }
    knapsack.solve(l, alone, most, gain, NODES_PER_SERVER, into);
    return knapsack.best();
  }

  private void settle(int l) {
    changed[l] = ++clock;
    trial.clear(l);
    trial.divide();
    value[l] = best(l, ALONE, ALONE, 0, trial::copy);
    patterns[l].copy(trial);
  }

  private void insert(int u, int l) {
    if (size[l] == members[l].length) {
      members[l] = Arrays.copyOf(members[l], 2 * size[l]);
    }
    members[l][size[l]++] = u;
    server[u] = l;
  }

  private void remove(int u, int l) {
    int k = 0;
    while (members[l][k] != u) {
      k++;
    }
    members[l][k] = members[l][--size[l]];
  }
}
