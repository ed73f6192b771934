package io.gapstone.core.dtasm;

import io.gapstone.core.BadInputException;
import io.gapstone.core.knapsack.Knapsack;
import io.gapstone.core.knapsack.WeightScale;

/**
 * The bound of prices per cell and server, in a node where some places are closed: whoever is at a
 * server in a slot pays its price there, every user goes the open way that is cheapest for it, and
 * every server is paid for the set of users that pays it most and fits, whether they come or not.
 *
 * <p>Closed as well is what no open way leads through, and what does not fit beside the users who
 * have one open place left. A move that needs the service function running already is open where
 * another user of the application may be there in the slot before. All in whole numbers; prices are
 * cut to these, and to between 0 and all load.
 */
final class HorizonLeafBound {

  private static final long MOST = 20_000_000;
  private static final int MOST_PLACES = 62;

  /** The sum of all prices in a knapsack stays below. */
  private static final long MOST_VALUE = 1L << 52;

  private static final long NONE = Long.MAX_VALUE / 4;
  private static final byte IF_PREPARED = 1;
  private static final byte ALWAYS = 2;

  private final DtasmInstance in;
  private final int slots;
  private final int users;
  private final int servers;
  private final int places;
  private final long[] load;
  private final long[] weight;
  private final long[] capacity;

  /** By {@code (cell * places + from) * places + to}. */
  private final byte[] move;

  private final long[] atFirst;
  private final long[] open;
  private final long[] room;
  private final long[] price;
  private long total;
  private final Knapsack knapsack = new Knapsack();

  HorizonLeafBound(DtasmInstance instance, DtasmState state) {
    in = instance;
    slots = in.slots();
    users = in.users();
    servers = in.servers();
    places = servers + 1;
    if (places > MOST_PLACES || (double) slots * users * places * places > MOST) {
      throw new BadInputException(
          "the instance is too large for a dtasm-horizon-tree certificate: at most 61 servers, and "
              + MOST
              + " moves from place to place.");
    }
    int cells = slots * users;
    load = new long[cells];
    weight = new long[cells * places];
    capacity = new long[servers];
    move = new byte[cells * places * places];
    atFirst = new long[cells];
    open = new long[cells];
    room = new long[slots * servers];
    price = new long[cells * servers];
    for (int t = 0; t < slots; t++) {
      fill(new DtasmSlot(in, t, state));
    }
  }

  private void fill(DtasmSlot slot) {
    for (int h = 0; h < servers; h++) {
      double hz = in.network().capacityHz(h);
      capacity[h] = WeightScale.scaled(hz, WeightScale.factor(hz));
    }
    for (int u = 0; u < users; u++) {
      int cell = slot.t() * users + u;
      load[cell] = slot.loadBits(u);
      total += load[cell];
      atFirst[cell] = 1L << servers;
      for (int h = 0; h < servers; h++) {
        double hz = slot.requiredHz(u, h);
        boolean can =
            slot.t() == 0
                ? slot.admission(u, h) == Verdict.SERVED
                : hz <= in.network().capacityHz(h);
        if (can) {
          atFirst[cell] |= 1L << h;
          double factor = WeightScale.factor(in.network().capacityHz(h));
          weight[cell * places + h] = WeightScale.scaled(hz, factor);
        }
      }
      for (int g = 0; g < places; g++) {
        for (int h = 0; h < places; h++) {
          move[(cell * places + g) * places + h] = move(slot.t(), u, g, h);
        }
      }
    }
  }

  private byte move(int t, int u, int from, int to) {
    double start = in.applications().preparationSeconds(in.people().application(u));
    if (from == to || to == servers || seamless(t, u, from, to, start)) {
      return ALWAYS;
    }
    return seamless(t, u, from, to, 0) ? IF_PREPARED : 0;
  }

  private boolean seamless(int t, int u, int from, int to, double preparation) {
    double downtime = DtasmMigration.downtimeSeconds(in, t, u, from, to, preparation);
    return DtasmCosts.seamless(downtime, in.seamlessSeconds());
  }

  int places() {
    return places;
  }

  /** How many prices a leaf has. */
  int prices() {
    return price.length;
  }

  /** By cell, a bit for each place that is open before anything is closed. */
  long[] open() {
    return atFirst.clone();
  }

  /** The bound where these places are open, at the prices from an index on; infinite if none is. */
  double bound(long[] left, double[] prices, int from) {
    System.arraycopy(left, 0, open, 0, open.length);
    boolean changed = true;
    while (changed) {
      long before = sum();
      for (int u = 0; u < users; u++) {
        closeUnreached(u);
      }
      closeWhatCannotFit();
      for (long bits : open) {
        if (bits == 0) {
          return Double.POSITIVE_INFINITY;
        }
      }
      changed = sum() != before;
    }
    for (long r : room) {
      if (r < 0) {
        return Double.POSITIVE_INFINITY;
      }
    }
    long grid = total / (MOST_VALUE / users) + 1;
    for (int k = 0; k < price.length; k++) {
      boolean settled = single(k / servers);
      price[k] = settled ? 0 : (long) (Math.max(0, Math.min(prices[from + k], total)) / grid);
    }
    long sum = 0;
    for (int u = 0; u < users; u++) {
      sum += way(u, grid);
    }
    return (double) (sum - grid * knapsacks());
  }

  private long sum() {
    long count = 0;
    for (long bits : open) {
      count += Long.bitCount(bits);
    }
    return count;
  }

  private boolean single(int cell) {
    return Long.bitCount(open[cell]) == 1;
  }

  private boolean isOpen(int cell, int h) {
    return (open[cell] >>> h & 1) != 0;
  }

  /** Whether the user can come in a slot after slot 0 from one open place to another. */
  private boolean passes(int cell, int g, int h) {
    byte kind = move[(cell * places + g) * places + h];
    return kind == ALWAYS || kind == IF_PREPARED && preparedByOthers(cell, h);
  }

  private boolean preparedByOthers(int cell, int h) {
    int u = cell % users;
    int before = cell - u - users;
    for (int v = 0; v < users; v++) {
      if (v != u
          && in.people().application(v) == in.people().application(u)
          && isOpen(before + v, h)) {
        return true;
      }
    }
    return false;
  }

  private void closeUnreached(int u) {
    for (int t = 1; t < slots; t++) {
      int cell = t * users + u;
      for (int h = 0; h < places; h++) {
        if (isOpen(cell, h) && !reached(cell, h)) {
          open[cell] &= ~(1L << h);
        }
      }
    }
    for (int t = slots - 1; t > 0; t--) {
      int cell = t * users + u;
      for (int g = 0; g < places; g++) {
        if (isOpen(cell - users, g) && !leads(cell, g)) {
          open[cell - users] &= ~(1L << g);
        }
      }
    }
  }

  private boolean reached(int cell, int h) {
    for (int g = 0; g < places; g++) {
      if (isOpen(cell - users, g) && passes(cell, g, h)) {
        return true;
      }
    }
    return false;
  }

  private boolean leads(int cell, int g) {
    for (int h = 0; h < places; h++) {
      if (isOpen(cell, h) && passes(cell, g, h)) {
        return true;
      }
    }
    return false;
  }

  private void closeWhatCannotFit() {
    for (int k = 0; k < room.length; k++) {
      room[k] = capacity[k % servers];
    }
    for (int cell = 0; cell < open.length; cell++) {
      int h = Long.numberOfTrailingZeros(open[cell]);
      if (single(cell) && h < servers) {
        room[cell / users * servers + h] -= weight[cell * places + h];
      }
    }
    for (int cell = 0; cell < open.length; cell++) {
      for (int h = 0; h < servers && !single(cell); h++) {
        if (isOpen(cell, h) && weight[cell * places + h] > room[cell / users * servers + h]) {
          open[cell] &= ~(1L << h);
        }
      }
    }
  }

  private long way(int u, long grid) {
    long[] onward = new long[places];
    for (int t = slots - 1; t >= 0; t--) {
      int cell = t * users + u;
      long[] next = onward;
      onward = new long[places];
      for (int h = 0; h < places; h++) {
        next[h] += h == servers ? load[cell] : grid * price[cell * servers + h];
        next[h] = isOpen(cell, h) ? next[h] : NONE;
      }
      for (int g = 0; g < places; g++) {
        onward[g] = NONE;
        for (int h = 0; h < places; h++) {
          if (isOpen(cell, h) && (t == 0 || passes(cell, g, h))) {
            onward[g] = Math.min(onward[g], next[h]);
          }
        }
      }
    }
    return onward[servers];
  }

  private long knapsacks() {
    long[] values = new long[users];
    long[] weights = new long[users];
    boolean[] kept = new boolean[users];
    long sum = 0;
    for (int t = 0; t < slots; t++) {
      for (int h = 0; h < servers; h++) {
        int n = 0;
        for (int u = 0; u < users; u++) {
          int cell = t * users + u;
          if (isOpen(cell, h) && !single(cell)) {
            values[n] = price[cell * servers + h];
            weights[n++] = weight[cell * places + h];
          }
        }
        knapsack.solve(n, values, weights, room[t * servers + h], kept);
        for (int j = 0; j < n; j++) {
          sum += kept[j] ? values[j] : 0;
        }
      }
    }
    return sum;
  }
}
