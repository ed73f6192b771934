package io.gapstone.core.smra;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Tolerance;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.math.Outward;
import java.util.Arrays;

/**
 * A lower bound of one slot from one tree per server, each over the users that may move there.
 *
 * <p>At prices of CPU and bandwidth, each user alone takes the cheaper of staying and of moving
 * with its best shares, paid for; less what the free capacities are worth, the sum is a bound. A
 * leaf is such a sum, some users fixed. A node that fixes gives prices and a threshold: every user
 * whose other choice would lift the sum to the threshold or above is fixed to its choice. A node
 * that branches has one user stay in one child and move in the other, so children exhaust its
 * choices by construction. The least leaf or lifted sum is the server's bound.
 *
 * <p>{@code nodes} lists the trees of all servers with such users, in their order, each from its
 * root, first child before second: {@link #LEAF}, {@link #FIX}, a user (who stays in the first
 * child), or {@code -3 -} user (who moves in the first). {@code cpuPrices} and {@code
 * bandwidthPrices} have a number for each leaf and fixing node, {@code thresholds} for each fixing
 * node, in seconds; negative prices count as 0.
 */
final class SlotTreeBound {

  static final int LEAF = -1;
  static final int FIX = -2;
  private static final int MOVES_FIRST = -3;

  private static final byte FREE = 0;
  private static final byte STAYS = 1;
  private static final byte MOVES = 2;

  private final SmraInstance in;
  private final int t;
  private final SmraState state;

  private final double[] nodes;
  private final double[] cpuPrices;
  private final double[] bandwidthPrices;
  private final double[] thresholds;
  private int node;
  private int price;
  private int threshold;

  private final byte[] side;

  /** Whether a user's second child has yet to come. */
  private final boolean[] waits;

  private final double[] stay;
  private final double[] move;
  private final double[] work;
  private final double[] air;
  private final double[] migration;

  /** Users by target, those of server e from {@code start[e]}. */
  private final int[] order;

  private final int[] start;

  /** Fixed users in the order in which they were fixed. */
  private final int[] trail;

  private int fixed;
  private int moving;
  private int server;

  SlotTreeBound(SmraInstance in, int t, SmraState state, Certificate certificate) {
    this.in = in;
    this.t = t;
    this.state = state;
    nodes = finite(certificate, "nodes");
    cpuPrices = finite(certificate, "cpuPrices");
    bandwidthPrices = certificate.get("bandwidthPrices", cpuPrices.length);
    thresholds = finite(certificate, "thresholds");
    int users = in.users();
    side = new byte[users];
    waits = new boolean[users];
    stay = new double[users];
    move = new double[users];
    work = new double[users];
    air = new double[users];
    migration = new double[users];
    order = new int[users];
    trail = new int[users];
    start = new int[in.servers() + 1];
  }

  private static double[] finite(Certificate certificate, String list) {
    return certificate.get(list, certificate.get(list).length);
  }

  /** The mean delay that no decision can beat. */
  double bound() {
    double total = sortByTarget();
    for (server = 0; server < in.servers(); server++) {
      if (start[server] < start[server + 1]) {
        total = Outward.sumDown(total, serverBound());
      }
    }
    if (node != nodes.length || price != cpuPrices.length || threshold != thresholds.length) {
      throw new BadInputException("the certificate goes on after the last server's tree.");
    }
    return Outward.quotientDown(total, in.users());
  }

  /** Returns the delays of those who can only stay. */
  private double sortByTarget() {
    double stayers = 0;
    for (int u = 0; u < in.users(); u++) {
      int host = state.host(u);
      int target = in.target(t, u);
      stay[u] = OutwardDelays.task(in, t, u, host, state.cpuHz(u), state.bandwidthHz(u));
      if (host == target) {
        stayers = Outward.sumDown(stayers, stay[u]);
      } else {
        start[target + 1]++;
        work[u] = OutwardDelays.work(in, t, u);
        air[u] = OutwardDelays.air(in, t, u, target);
        migration[u] = OutwardDelays.migration(in, t, u, host, target);
      }
    }
    for (int e = 0; e < in.servers(); e++) {
      start[e + 1] += start[e];
    }
    int[] next = start.clone();
    for (int u = 0; u < in.users(); u++) {
      int target = in.target(t, u);
      if (state.host(u) != target) {
        order[next[target]++] = u;
      }
    }
    return stayers;
  }

  private double serverBound() {
    Arrays.fill(side, FREE);
    fixed = 0;
    moving = 0;
    int users = start[server + 1] - start[server];
    int[] branchUser = new int[users];
    int[] branchTrail = new int[users];
    boolean[] movedFirst = new boolean[users];
    boolean[] wasVoid = new boolean[users];
    int depth = 0;
    boolean isVoid = false; // the path contradicts what a node fixed
    double least = Double.POSITIVE_INFINITY;
    while (true) {
      int code = code();
      if (code == FIX) {
        double lifted = fix();
        least = isVoid ? least : Math.min(least, lifted);
      } else if (code == LEAF) {
        least = isVoid ? least : Math.min(least, priceSum());
        price++;
        if (depth == 0) {
          return least;
        }
        depth--;
        undo(branchTrail[depth]);
        waits[branchUser[depth]] = false;
        isVoid = wasVoid[depth] | !set(branchUser[depth], movedFirst[depth] ? STAYS : MOVES);
      } else {
        boolean moveFirst = code < 0;
        int u = moveFirst ? MOVES_FIRST - code : code;
        requireChoice(u);
        branchUser[depth] = u;
        branchTrail[depth] = fixed;
        movedFirst[depth] = moveFirst;
        wasVoid[depth] = isVoid;
        waits[u] = true;
        depth++;
        isVoid |= !set(u, moveFirst ? MOVES : STAYS);
      }
    }
  }

  private int code() {
    if (node >= nodes.length) {
      throw new BadInputException("the certificate ends within the tree of server " + server + ".");
    }
    double code = nodes[node++];
    if (code != (int) code) {
      throw new BadInputException("the certificate's node " + code + " is not a whole number.");
    }
    if (code == LEAF || code == FIX) {
      if (price >= cpuPrices.length || code == FIX && threshold >= thresholds.length) {
        throw new BadInputException("the certificate has fewer prices than its nodes need.");
      }
    }
    return (int) code;
  }

  private void requireChoice(int u) {
    boolean there = u >= 0 && u < in.users() && in.target(t, u) == server;
    if (!there || state.host(u) == server || waits[u]) {
      throw new BadInputException(
          "the certificate branches on user "
              + u
              + " at server "
              + server
              + ", where it has no choice left.");
    }
  }

  /** Fixes a user; returns false where it is fixed to the other choice already. */
  private boolean set(int u, byte to) {
    if (side[u] != FREE) {
      return side[u] == to;
    }
    side[u] = to;
    trail[fixed++] = u;
    moving += to == MOVES ? 1 : 0;
    return true;
  }

  private void undo(int length) {
    while (fixed > length) {
      int u = trail[--fixed];
      moving -= side[u] == MOVES ? 1 : 0;
      side[u] = FREE;
    }
  }

  /** Fixes whom the node fixes; returns the least lifted sum. */
  private double fix() {
    double sum = priceSum();
    price++;
    double lift = thresholds[threshold++];
    double least = Double.POSITIVE_INFINITY;
    for (int k = start[server]; k < start[server + 1]; k++) {
      int u = order[k];
      if (side[u] == FREE) {
        boolean moves = move[u] < stay[u];
        double chosen = moves ? move[u] : stay[u];
        double other = moves ? stay[u] : move[u];
        double lifted = Outward.sumDown(Outward.sumDown(sum, -chosen), other);
        if (lifted >= lift) {
          least = Math.min(least, lifted);
          set(u, moves ? MOVES : STAYS);
        }
      }
    }
    return least;
  }

  /** The bound under the current fixings at the current prices; leaves {@code move} behind. */
  private double priceSum() {
    SmraBoxes boxes = in.boxes();
    double leastCpu = Tolerance.leastAtLeast(boxes.cpuMinHz());
    double leastBandwidth = Tolerance.leastAtLeast(boxes.bandwidthMinHz());
    double freeCpu = free(in.cpuHz(server), state.takenCpuHz(server));
    double freeBandwidth = free(in.bandwidthHz(server), state.takenBandwidthHz(server));
    double cpuPrice = Math.max(0, cpuPrices[price]);
    double bandwidthPrice = Math.max(0, bandwidthPrices[price]);
    double sum = -Outward.productUp(cpuPrice, freeCpu);
    sum = Outward.sumDown(sum, -Outward.productUp(bandwidthPrice, freeBandwidth));
    for (int k = start[server]; k < start[server + 1]; k++) {
      int u = order[k];
      if (side[u] == STAYS) {
        sum = Outward.sumDown(sum, stay[u]);
        continue;
      }
      int others = side[u] == MOVES ? moving - 1 : moving;
      double mostCpu = most(boxes.cpuMaxHz(), freeCpu, others, leastCpu);
      double mostBandwidth = most(boxes.bandwidthMaxHz(), freeBandwidth, others, leastBandwidth);
      move[u] =
          mostCpu < leastCpu || mostBandwidth < leastBandwidth
              ? Double.POSITIVE_INFINITY
              : Outward.sumDown(
                  migration[u],
                  Outward.sumDown(
                      OutwardDelays.priced(work[u], cpuPrice, leastCpu, mostCpu),
                      OutwardDelays.priced(air[u], bandwidthPrice, leastBandwidth, mostBandwidth)));
      sum = Outward.sumDown(sum, side[u] == MOVES ? move[u] : Math.min(stay[u], move[u]));
    }
    return sum;
  }

  /** What newcomers may take beside those who hold shares, at most. */
  private static double free(double capacity, double taken) {
    return Math.max(0, Outward.sumUp(Tolerance.largestAtMost(capacity), -taken * (1 - 1e-12)));
  }

  /** The largest share of a user beside others who have at least the minimum each. */
  private static double most(double box, double free, int others, double least) {
    double beside = Outward.sumUp(free, -Outward.productDown(others, least));
    return Math.min(Tolerance.largestAtMost(box), beside);
  }
}
