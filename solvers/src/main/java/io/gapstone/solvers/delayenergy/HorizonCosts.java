package io.gapstone.solvers.delayenergy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Tolerance;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyModel;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergySlot;

/**
 * All slots together. A user on server s in slot t pays for access; one among n services pays
 * {@code n weight slowness}; a move costs a fixed part and a part per hop. All costs are in the
 * unit of the objective: delay over deadline plus the weight times energy.
 */
final class HorizonCosts {

  private static final long MOST_PAIRS = 40_000_000;

  final int slots;
  final int users;
  final int servers;

  /** What no decision changes. */
  final double constant;

  /** By slot, user and server: the cost of access. */
  final double[] access;

  /** By slot and user: crowding on a server of speed 1, and the two parts of a move's cost. */
  final double[] weight;

  final double[] moveFixed;
  final double[] moveHop;

  /** By slot and user: what a move carries. */
  final double[] bits;

  /** One over each server's speed, and how many services it takes. */
  final double[] slowness;

  final int[] room;

  /** Moves of a slot carry at most so many bits times hops. */
  final double cap;

  /** Whether anybody's deadline may bind. */
  final boolean deadlines;

  private final DelayEnergyInstance instance;
  private final int[] hops;

  /** By slot and user: whether the deadline may bind at all. */
  private final boolean[] tight;

  /** By slot and user where that is so: from which hosts no server keeps the deadline. */
  private final boolean[][] hopeless;

  /** Whether there is such a host that the user may be on. */
  private final boolean[] sometimesHopeless;

  HorizonCosts(DelayEnergyInstance instance) {
    this.instance = instance;
    slots = instance.slots();
    users = instance.users();
    servers = instance.servers();
    long pairs = (long) slots * users * servers;
    if (pairs > MOST_PAIRS) {
      throw new BadInputException(
          "all slots together have "
              + pairs
              + " pairs of users and servers; at most "
              + MOST_PAIRS
              + " fit. Maybe solve slot by slot (myopic)?");
    }
    access = new double[(int) pairs];
    weight = new double[slots * users];
    moveFixed = new double[slots * users];
    moveHop = new double[slots * users];
    bits = new double[slots * users];
    tight = new boolean[slots * users];
    hopeless = new boolean[slots * users][];
    sometimesHopeless = new boolean[slots * users];
    slowness = new double[servers];
    room = new int[servers];
    hops = new int[servers * servers];
    cap = instance.play().energyCapBitHops();
    for (int s = 0; s < servers; s++) {
      slowness[s] = 1 / instance.serverHz(s);
      room[s] = Math.min(instance.vms(s), users);
      for (int r = 0; r < servers; r++) {
        hops[s * servers + r] = instance.hops(instance.serverCell(s), instance.serverCell(r));
      }
    }
    DelayEnergyProblem problem = new DelayEnergyProblem();
    double sum = 0;
    boolean any = false;
    for (int t = 0; t < slots; t++) {
      DelayEnergySlot slot = problem.slot(instance, t, problem.initialState(instance));
      for (int u = 0; u < users; u++) {
        sum += instance.communicationSeconds(t, u) / instance.deadlineSeconds(u);
        fill(slot, t, u);
        any |= tight[t * users + u];
      }
    }
    constant = sum;
    deadlines = any;
  }

  private void fill(DelayEnergySlot slot, int t, int u) {
    int at = t * users + u;
    double perSecond = 1 / instance.deadlineSeconds(u);
    DelayEnergyModel model = instance.model();
    double bit = instance.stateBits(t, u);
    weight[at] = instance.cycles(t, u) * perSecond;
    moveFixed[at] = bit / model.backhaulBitsPerSecond() * perSecond;
    moveHop[at] = model.hopSeconds() * perSecond + model.energyWeight() * slot.energyOf(bit);
    bits[at] = bit;
    double slowest = 0;
    double dearest = 0;
    for (int s = 0; s < servers; s++) {
      double seconds = slot.accessSeconds(u, s);
      access[at * servers + s] = seconds * perSecond;
      dearest = Math.max(dearest, seconds);
      slowest = Math.max(slowest, instance.cycles(t, u) * room[s] * slowness[s]);
    }
    double worst = instance.communicationSeconds(t, u) + dearest + slowest + longestMove(bit);
    tight[at] =
        instance.play().deadlinesBind() && !Tolerance.atMost(worst, instance.deadlineSeconds(u));
    if (tight[at]) {
      boolean[] from = new boolean[servers];
      for (int h = 0; h < servers; h++) {
        boolean possible = inTime(t, u, h, h, 1);
        for (int s = 0; s < servers && !possible; s++) {
          possible = inTime(t, u, h, s, 1);
        }
        from[h] = !possible;
        boolean counts = t > 0 || h == instance.initialHost(u);
        sometimesHopeless[at] |= !possible && counts;
      }
      hopeless[at] = from;
    }
  }

  private double longestMove(double bit) {
    DelayEnergyModel model = instance.model();
    int most = instance.columns() + instance.rows();
    return bit / model.backhaulBitsPerSecond() + model.hopSeconds() * most;
  }

  /** Wired hops between two servers. */
  int hops(int from, int to) {
    return hops[from * servers + to];
  }

  int columns() {
    return instance.columns();
  }

  int cells() {
    return instance.cells();
  }

  int cell(int s) {
    return instance.serverCell(s);
  }

  int firstHost(int u) {
    return instance.initialHost(u);
  }

  /** What moving costs, with a price on each bit times hop; 0 for staying. */
  double move(int t, int u, int from, int to, double price) {
    if (from == to) {
      return 0;
    }
    int at = t * users + u;
    return moveFixed[at] + hops[from * servers + to] * (moveHop[at] + price * bits[at]);
  }

  double bitHops(int t, int u, int from, int to) {
    return bits[t * users + u] * hops[from * servers + to];
  }

  /** Whether the user's deadline may bind in the slot, depending on what is decided. */
  boolean tight(int t, int u) {
    return tight[t * users + u];
  }

  /** Whether the user may be on the server among so many, coming from another. */
  boolean allowed(int t, int u, int from, int to, int company) {
    int at = t * users + u;
    return !tight[at] || hopeless[at][from] || inTime(t, u, from, to, company);
  }

  private boolean inTime(int t, int u, int from, int to, int company) {
    DelayEnergyModel model = instance.model();
    int far = instance.hops(instance.station(t + 1, u), instance.serverCell(to));
    double wired = 0;
    if (far > 0 && model.access()) {
      wired = instance.dataBits(t, u) / model.backhaulBitsPerSecond() + model.hopSeconds() * far;
    }
    double moved = 0;
    if (from != to) {
      moved =
          instance.stateBits(t, u) / model.backhaulBitsPerSecond()
              + model.hopSeconds() * hops[from * servers + to];
    }
    double computed = instance.cycles(t, u) * company / instance.serverHz(to);
    double delay = instance.communicationSeconds(t, u) + (wired + computed + moved);
    return Tolerance.atMost(delay, instance.deadlineSeconds(u));
  }

  /** The most services with which the user may be on the server, coming from another. */
  int most(int t, int u, int from, int to) {
    int company = room[to];
    while (company > 0 && !allowed(t, u, from, to, company)) {
      company--;
    }
    return company;
  }

  /** The same, wherever the user may come from. */
  int mostFromAnywhere(int t, int u, int to) {
    if (!tight(t, u)) {
      return room[to];
    }
    return sometimesHopeless[t * users + u] ? room[to] : most(t, u, to, to);
  }

  /** The objective of everybody's servers, by slot and user, whether allowed or not. */
  double objective(int[] place) {
    double sum = constant;
    int[] count = new int[servers];
    double[] load = new double[servers];
    for (int t = 0; t < slots; t++) {
      java.util.Arrays.fill(count, 0);
      java.util.Arrays.fill(load, 0);
      for (int u = 0; u < users; u++) {
        int at = t * users + u;
        int s = place[at];
        sum += access[at * servers + s];
        sum += move(t, u, t == 0 ? firstHost(u) : place[at - users], s, 0);
        count[s]++;
        load[s] += weight[at];
      }
      for (int s = 0; s < servers; s++) {
        sum += count[s] * load[s] * slowness[s];
      }
    }
    return sum;
  }
}
