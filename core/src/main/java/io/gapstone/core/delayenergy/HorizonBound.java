package io.gapstone.core.delayenergy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Tolerance;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.math.Outward;
import java.util.Arrays;

/**
 * A bound on the objective of all slots from prices of users on servers.
 *
 * <p>Each user takes its cheapest way through the slots, where a server in a slot costs access and
 * the price; each server in each slot takes those users, for the best number k of them, that leave
 * the least k times crowding minus prices. With a cap, energy has a price in each slot, and the
 * worth of the cap is taken off. Any prices give a bound; all sums are rounded downwards.
 *
 * <p>Moves are forbidden that are late even alone or break the cap, and companies in which the user
 * is late wherever it comes from.
 */
final class HorizonBound {

  /** With more servers than this no moves are forbidden, which is quicker and proves a bit less. */
  private static final int MOST_SCANNED = 128;

  private final DelayEnergyInstance instance;
  private final DelayEnergyState state;
  private final double[] prices;
  private final double[] energy;
  private final double cap;
  private final int servers;
  private final int users;

  /** By user and server, in the slot in hand: the cost of the cheapest way there. */
  private final double[][] reached;

  private final double[] next;
  private final double[] grid;

  /** By cell, the server from which it is reached. */
  private final int[] source;

  /** By user and server: the most services with which the user may be there. */
  private final int[][] most;

  private DelayEnergyCosts costs;
  private PatternTable table;
  private int t;

  HorizonBound(DelayEnergyInstance instance, DelayEnergyState state, Certificate certificate) {
    this.instance = instance;
    this.state = state;
    users = instance.users();
    servers = instance.servers();
    long pairs = (long) instance.slots() * users * servers;
    if (pairs > Integer.MAX_VALUE) {
      throw new BadInputException(
          "an instance of " + pairs + " pairs is beyond certificates of this kind.");
    }
    prices = certificate.get("prices", (int) pairs);
    energy = certificate.get("energy", instance.slots());
    cap = instance.play().energyCapBitHops();
    reached = new double[users][servers];
    next = new double[servers];
    grid = new double[instance.cells()];
    source = new int[instance.cells()];
    most = new int[users][servers];
  }

  /** The bound; infinite where it is above all that decisions can cost. */
  double bound() {
    double sum = 0;
    double ceiling = 0;
    for (t = 0; t < instance.slots(); t++) {
      costs = new DelayEnergyCosts(instance, t);
      table = new PatternTable(instance, t, state, PatternTable.Cost.SCALAR);
      sum = Outward.sumDown(sum, table.constant());
      if (cap < Double.POSITIVE_INFINITY) {
        sum = Outward.sumDown(sum, -Outward.productUp(energyPrice(), cap));
      }
      for (int u = 0; u < users; u++) {
        boolean tight = tight(u);
        step(u, tight);
        companies(u, tight);
      }
      for (int s = 0; s < servers; s++) {
        sum = Outward.sumDown(sum, hosted(s));
      }
      ceiling += ceiling();
    }
    for (double[] ends : reached) {
      double least = Double.POSITIVE_INFINITY;
      for (double end : ends) {
        least = Math.min(least, end);
      }
      sum = Outward.sumDown(sum, least);
    }
    return sum > ceiling ? Double.POSITIVE_INFINITY : sum;
  }

  private double energyPrice() {
    return cap < Double.POSITIVE_INFINITY ? Math.max(0, energy[t]) : 0;
  }

  private double price(int u, int s) {
    return prices[(t * users + u) * servers + s];
  }

  private double relative(int u, double seconds) {
    return Outward.quotientDown(seconds, instance.deadlineSeconds(u));
  }

  /** Whether the deadline could bind; where it surely does not, there is nothing to look at. */
  private boolean tight(int u) {
    DelayEnergyModel model = instance.model();
    int far = instance.columns() + instance.rows();
    double bits = instance.dataBits(t, u) + instance.stateBits(t, u);
    double seconds = instance.communicationSeconds(t, u);
    seconds += bits / model.backhaulBitsPerSecond() + 2 * far * model.hopSeconds();
    double slowest = 0;
    for (int s = 0; s < servers; s++) {
      slowest = Math.max(slowest, costs.computationSeconds(u, s, table.room(s)));
    }
    return instance.play().deadlinesBind()
        && !Tolerance.atMost(seconds + slowest, instance.deadlineSeconds(u));
  }

  private boolean hopeless(int u, int from) {
    return !inTime(u, from, from, 1)
        && !Tolerance.atMost(costs.leastDelaySeconds(u, from), instance.deadlineSeconds(u));
  }

  private boolean inTime(int u, int from, int to, int company) {
    return Tolerance.atMost(costs.delaySeconds(u, from, to, company), instance.deadlineSeconds(u));
  }

  private void step(int u, boolean tight) {
    double[] before = reached[u];
    if (t == 0) {
      Arrays.fill(before, Double.POSITIVE_INFINITY);
      before[state.host(u)] = 0;
    }
    sweeps(u, before);
    if (servers <= MOST_SCANNED && (tight || cap < Double.POSITIVE_INFINITY)) {
      forbid(u, before, tight);
    }
    for (int s = 0; s < servers; s++) {
      double there = Outward.sumDown(table.access(u, s), price(u, s));
      before[s] = Outward.sumDown(next[s], there);
    }
  }

  private double fixed(int u) {
    double bits = instance.stateBits(t, u);
    return relative(u, Outward.quotientDown(bits, instance.model().backhaulBitsPerSecond()));
  }

  private double hop(int u) {
    double perBit = Outward.sumDown(table.energyPerBitHop(), energyPrice());
    return Outward.sumDown(
        relative(u, instance.model().hopSeconds()),
        Outward.productDown(perBit, instance.stateBits(t, u)));
  }

  /** Raises costs that were found with moves that are late even alone, or break the cap. */
  private void forbid(int u, double[] before, boolean tight) {
    for (int s = 0; s < servers; s++) {
      int from = next[s] == before[s] ? s : source[instance.serverCell(s)];
      if (next[s] < Double.POSITIVE_INFINITY && !allowed(u, from, s, tight)) {
        next[s] = fromAnywhere(u, s, before, tight);
      }
    }
  }

  private boolean allowed(int u, int from, int to, boolean tight) {
    return costs.bitHops(u, from, to) <= cap
        && (!tight || inTime(u, from, to, 1) || hopeless(u, from));
  }

  private double fromAnywhere(int u, int s, double[] before, boolean tight) {
    double fixed = fixed(u);
    double hop = hop(u);
    double least = Double.POSITIVE_INFINITY;
    for (int from = 0; from < servers; from++) {
      if (before[from] < least && allowed(u, from, s, tight)) {
        double way = Outward.productDown(hop, costs.migrationHops(from, s));
        double cost = from == s ? 0 : Outward.sumDown(fixed, way);
        least = Math.min(least, Outward.sumDown(before[from], cost));
      }
    }
    return least;
  }

  /** All moves at once: the cheapest way over the grid, hop by hop. */
  private void sweeps(int u, double[] before) {
    double fixed = fixed(u);
    double hop = hop(u);
    Arrays.fill(grid, Double.POSITIVE_INFINITY);
    for (int s = 0; s < servers; s++) {
      grid[instance.serverCell(s)] = before[s];
      source[instance.serverCell(s)] = s;
    }
    int columns = instance.columns();
    for (int i = 0; i < grid.length; i++) {
      pull(i, i % columns > 0 ? i - 1 : i, hop);
      pull(i, i >= columns ? i - columns : i, hop);
    }
    for (int i = grid.length - 1; i >= 0; i--) {
      pull(i, i % columns < columns - 1 ? i + 1 : i, hop);
      pull(i, i + columns < grid.length ? i + columns : i, hop);
    }
    for (int s = 0; s < servers; s++) {
      double moved = Outward.sumDown(fixed, grid[instance.serverCell(s)]);
      next[s] = Math.min(before[s], moved);
    }
  }

  private void pull(int to, int from, double hop) {
    double cost = Outward.sumDown(grid[from], hop);
    if (from != to && cost < grid[to]) {
      grid[to] = cost;
      source[to] = source[from];
    }
  }

  private void companies(int u, boolean tight) {
    boolean free = !tight;
    for (int from = 0; from < servers && !free; from++) {
      free = (t > 0 || from == state.host(u)) && hopeless(u, from);
    }
    for (int s = 0; s < servers; s++) {
      int company = table.room(s);
      while (!free && company > 0 && !inTime(u, s, s, company)) {
        company--;
      }
      most[u][s] = company;
    }
  }

  /** The least, over numbers k, of the k least crowding minus price. */
  private double hosted(int s) {
    double best = 0;
    double[] least = new double[table.room(s)];
    int[] who = new int[users];
    double[] crowd = new double[users];
    int count = 0;
    for (int u = 0; u < users; u++) {
      double g = table.crowd(u, s);
      if (price(u, s) > 0 && most[u][s] > 0 && Outward.sumDown(g, -price(u, s)) < 0) {
        who[count] = u;
        crowd[count++] = g;
      }
    }
    for (int k = 1; k <= Math.min(least.length, count); k++) {
      int n = 0;
      for (int j = 0; j < count; j++) {
        double r = Outward.sumDown(Outward.productDown(k, crowd[j]), -price(who[j], s));
        if (r < 0 && k <= most[who[j]][s]) {
          n = insert(least, n, k, r);
        }
      }
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum = Outward.sumDown(sum, least[j]);
      }
      best = Math.min(best, sum);
    }
    return best;
  }

  /** Keeps the k least of n, sorted; returns how many there are now. */
  private static int insert(double[] least, int n, int k, double r) {
    if (n == k && r >= least[n - 1]) {
      return n;
    }
    int j = n < k ? n : n - 1;
    while (j > 0 && least[j - 1] > r) {
      least[j] = least[j - 1];
      j--;
    }
    least[j] = r;
    return n < k ? n + 1 : n;
  }

  /** More than the slot can cost, wherever services come from. */
  private double ceiling() {
    DelayEnergyModel model = instance.model();
    int far = instance.columns() + instance.rows();
    double sum = 1;
    for (int u = 0; u < users; u++) {
      double bits = instance.dataBits(t, u) + instance.stateBits(t, u);
      double seconds = instance.communicationSeconds(t, u);
      seconds += bits / model.backhaulBitsPerSecond() + 2 * far * model.hopSeconds();
      double slowest = 0;
      for (int s = 0; s < servers; s++) {
        slowest = Math.max(slowest, costs.computationSeconds(u, s, users));
      }
      double energy = costs.energy(instance.stateBits(t, u) * far);
      sum += (seconds + slowest) / instance.deadlineSeconds(u) + model.energyWeight() * energy;
    }
    return 2 * sum;
  }
}
