package io.gapstone.solvers.dtasm;

import io.gapstone.core.BadInputException;
import io.gapstone.core.dtasm.DtasmCosts;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmMigration;
import io.gapstone.core.dtasm.DtasmProblem;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.DtasmState;
import io.gapstone.core.knapsack.WeightScale;
import java.util.Arrays;

/**
 * All slots of an instance in flat arrays. A cell is a user in a slot, {@code slot * users + user};
 * places are the servers and, last, the cloud.
 *
 * <p>Whether a move is seamless depends on application, places and the state's volume, and falls
 * with the last: so the largest volume that passes is kept for each application and two places,
 * once with the service function running already and once without.
 */
final class HorizonCase {

  private static final long MOST_PAIRS = 200_000_000;

  final DtasmInstance instance;
  final int users;
  final int servers;
  final int places;
  final int slots;
  final int applications;

  /** By server, as whole numbers. */
  final long[] capacity;

  /** By user. */
  final int[] application;

  final int[] initialHost;

  /** By cell. */
  final long[] load;

  private final int[] stateBits;

  /** By {@code cell * servers + server}, as whole numbers; -1 where the server cannot serve. */
  final long[] weight;

  /** By {@code (application * places + from) * servers + to}; -1 where nothing passes. */
  private final int[] prepared;

  private final int[] unprepared;

  /** By {@code application * servers + server}: whether the function runs there before slot 0. */
  private final boolean[] runsAtFirst;

  HorizonCase(DtasmInstance instance) {
    this.instance = instance;
    users = instance.users();
    servers = instance.servers();
    places = servers + 1;
    slots = instance.slots();
    long pairs = (long) users * servers * slots;
    if (pairs > MOST_PAIRS) {
      throw new BadInputException(
          "the instance has "
              + pairs
              + " triples of users, servers and slots; at horizon scope it must have at most "
              + MOST_PAIRS
              + ".");
    }
    applications = instance.applications().count();
    capacity = new long[servers];
    application = new int[users];
    initialHost = new int[users];
    load = new long[slots * users];
    stateBits = new int[slots * users];
    weight = new long[(int) pairs];
    prepared = new int[applications * places * servers];
    unprepared = new int[prepared.length];
    runsAtFirst = new boolean[applications * servers];
    DtasmState start = new DtasmProblem().initialState(instance);
    for (int u = 0; u < users; u++) {
      application[u] = instance.people().application(u);
      initialHost[u] = start.host(u);
      if (initialHost[u] < servers) {
        runsAtFirst[application[u] * servers + initialHost[u]] = true;
      }
    }
    fillCells();
    fillLimits();
  }

  private void fillCells() {
    double[] factor = new double[servers];
    for (int h = 0; h < servers; h++) {
      double hz = instance.network().capacityHz(h);
      factor[h] = WeightScale.factor(hz);
      capacity[h] = WeightScale.scaled(hz, factor[h]);
    }
    DtasmProblem problem = new DtasmProblem();
    for (int t = 0; t < slots; t++) {
      DtasmSlot slot = problem.slot(instance, t, problem.initialState(instance));
      for (int u = 0; u < users; u++) {
        int cell = t * users + u;
        load[cell] = slot.loadBits(u);
        stateBits[cell] = slot.stateBits(u);
        for (int h = 0; h < servers; h++) {
          double hz = slot.requiredHz(u, h);
          weight[cell * servers + h] =
              hz <= instance.network().capacityHz(h) ? WeightScale.scaled(hz, factor[h]) : -1;
        }
      }
    }
  }

  /** Finds the largest volume that passes, of the few that occur. */
  private void fillLimits() {
    int[][] cells = new int[applications][];
    int[] count = new int[applications];
    for (int u = 0; u < users; u++) {
      count[application[u]] += slots;
    }
    for (int a = 0; a < applications; a++) {
      cells[a] = new int[count[a]];
      count[a] = 0;
    }
    long[] keys = new long[slots * users];
    for (int cell = 0; cell < keys.length; cell++) {
      keys[cell] = (long) stateBits[cell] << 32 | cell;
    }
    Arrays.sort(keys);
    for (long key : keys) {
      int cell = (int) key;
      int a = application[cell % users];
      cells[a][count[a]++] = cell;
    }
    for (int a = 0; a < applications; a++) {
      double preparation = instance.applications().preparationSeconds(a);
      for (int from = 0; from < places; from++) {
        for (int to = 0; to < servers; to++) {
          int k = (a * places + from) * servers + to;
          prepared[k] = largest(cells[a], from, to, 0);
          unprepared[k] = largest(cells[a], from, to, preparation);
        }
      }
    }
  }

  private int largest(int[] cellsByVolume, int from, int to, double preparation) {
    if (from == to) {
      return Integer.MAX_VALUE;
    }
    int low = 0;
    int high = cellsByVolume.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int cell = cellsByVolume[middle];
      double downtime =
          DtasmMigration.downtimeSeconds(
              instance, cell / users, cell % users, from, to, preparation);
      if (DtasmCosts.seamless(downtime, instance.seamlessSeconds())) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? -1 : stateBits[cellsByVolume[low - 1]];
  }

  long weight(int cell, int server) {
    return weight[cell * servers + server];
  }

  /** Whether the place is the cloud, or a server that can serve the user. */
  boolean serves(int cell, int h) {
    return h == servers || weight(cell, h) >= 0;
  }

  /** Whether the user may go there if its service function runs there already. */
  boolean passesPrepared(int cell, int from, int to) {
    return passes(prepared, cell, from, to);
  }

  /** Whether it may even if the function does not run there. */
  boolean passesUnprepared(int cell, int from, int to) {
    return passes(unprepared, cell, from, to);
  }

  /** Whether a user may go there in slot 0. */
  boolean passesAtFirst(int user, int to) {
    boolean runs = to < servers && runsAtFirst[application[user] * servers + to];
    return passes(runs ? prepared : unprepared, user, initialHost[user], to);
  }

  private boolean passes(int[] limits, int cell, int from, int to) {
    return to == servers
        || stateBits[cell] <= limits[(application[cell % users] * places + from) * servers + to];
  }

  /** All load, of which the cloud's share is minimised. */
  double offered() {
    double sum = 0;
    for (long bits : load) {
      sum += bits;
    }
    return sum;
  }
}
