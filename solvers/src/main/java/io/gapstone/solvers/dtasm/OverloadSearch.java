package io.gapstone.solvers.dtasm;

import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmProblem;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.random.Draws;

/**
 * Local search for a fixed assignment with the least overload: by how much the users' needs exceed
 * the capacities, summed over training slots and servers. A user may shift to another server, or
 * swap places with another user.
 */
final class OverloadSearch {

  /** The most servers that a user tries in one pass. */
  private static final int TARGETS = 8;

  private final DtasmSlot[] slots;
  private final int[] assignment;
  private final double[] capacity;
  private final double[][] load;
  private final Draws draws;

  OverloadSearch(DtasmInstance training, int[] start, long seed) {
    DtasmProblem problem = new DtasmProblem();
    this.assignment = start;
    this.draws = Draws.of(seed, "policy/constant-best/search");
    this.slots = new DtasmSlot[training.slots()];
    this.capacity = new double[training.servers()];
    this.load = new double[slots.length][training.servers()];
    for (int h = 0; h < capacity.length; h++) {
      capacity[h] = training.network().capacityHz(h);
    }
    for (int k = 0; k < slots.length; k++) {
      slots[k] = problem.slot(training, k, problem.initialState(training));
      for (int u = 0; u < assignment.length; u++) {
        load[k][assignment[u]] += need(k, u, assignment[u]);
      }
    }
  }

  /** A user that a server cannot serve at all fills it. */
  private double need(int k, int u, int h) {
    return Math.min(slots[k].requiredHz(u, h), capacity[h]);
  }

  /** Passes over all users until one changes nothing, or the limit is reached. */
  int[] improve(int passes) {
    boolean changed = true;
    for (int pass = 0; pass < passes && changed; pass++) {
      changed = false;
      for (int u = 0; u < assignment.length; u++) {
        changed |= shift(u) || swap(u, draws.index(assignment.length));
      }
    }
    return assignment;
  }

  private boolean shift(int u) {
    int servers = capacity.length;
    int first = servers > TARGETS ? draws.index(servers) : 0;
    int best = assignment[u];
    double most = 1;
    for (int k = 0; k < Math.min(servers, TARGETS); k++) {
      int h = (first + k) % servers;
      double relief = h == assignment[u] ? 0 : shiftRelief(u, h);
      if (relief > most) {
        most = relief;
        best = h;
      }
    }
    if (best == assignment[u]) {
      return false;
    }
    put(u, best);
    return true;
  }

  private double shiftRelief(int u, int to) {
    int from = assignment[u];
    double relief = 0;
    for (int k = 0; k < slots.length; k++) {
      relief += relief(k, from, -need(k, u, from)) + relief(k, to, need(k, u, to));
    }
    return relief;
  }

  private boolean swap(int u, int v) {
    int a = assignment[u];
    int b = assignment[v];
    if (a == b) {
      return false;
    }
    double relief = 0;
    for (int k = 0; k < slots.length; k++) {
      relief += relief(k, a, need(k, v, a) - need(k, u, a));
      relief += relief(k, b, need(k, u, b) - need(k, v, b));
    }
    if (!(relief > 1)) {
      return false;
    }
    put(u, b);
    put(v, a);
    return true;
  }

  /** How much less overload a server has once its load changes. */
  private double relief(int k, int h, double change) {
    double over = load[k][h] - capacity[h];
    return Math.max(over, 0) - Math.max(over + change, 0);
  }

  private void put(int u, int to) {
    for (int k = 0; k < slots.length; k++) {
      load[k][assignment[u]] -= need(k, u, assignment[u]);
      load[k][to] += need(k, u, to);
    }
    assignment[u] = to;
  }
}
