package io.gapstone.solvers.delayenergy;

import java.util.Arrays;

/**
 * Local search over assignments: one user moves, two change places, or one moves and pushes another
 * on. What breaks room, deadlines or cap costs a penalty above all else.
 */
final class CrowdingSearch {

  private final Crowding slot;
  private final double penalty;
  private final double energyPenalty;

  final int[] server;
  private final int[] count;
  private final double[] sum;
  private final int[][] member;
  private final int[] position;
  private double used;

  /** The servers that each user may take. */
  private int[] first;

  private int[] choice;

  private final boolean[] may;

  /** A price on energy, to find the way to a cap. */
  double energyPrice;

  CrowdingSearch(Crowding slot) {
    this.slot = slot;
    double span = 0;
    double energyMost = 0;
    for (int u = 0; u < slot.users; u++) {
      double worst = 0;
      for (int s = 0; s < slot.servers; s++) {
        worst = Math.max(worst, slot.cost[u * slot.servers + s]);
        energyMost = Math.max(energyMost, slot.energy[u * slot.servers + s]);
        worst = Math.max(worst, slot.crowd(u, s) * slot.room[s]);
      }
      span += 2 * worst;
    }
    this.penalty = 1 + span;
    this.energyPenalty = energyMost > 0 ? penalty / energyMost : 0;
    this.server = new int[slot.users];
    this.count = new int[slot.servers];
    this.sum = new double[slot.servers];
    this.member = new int[slot.servers][4];
    this.position = new int[slot.users];
    this.may = new boolean[slot.users * slot.servers];
    choices(Remaining.all(slot));
  }

  /** Keeps to the pairs that are left. */
  void choices(Remaining node) {
    first = new int[slot.users + 1];
    for (int p : node.pair) {
      first[p / slot.servers + 1]++;
    }
    for (int u = 0; u < slot.users; u++) {
      first[u + 1] += first[u];
    }
    choice = new int[node.pairs()];
    int[] next = first.clone();
    Arrays.fill(may, false);
    for (int p : node.pair) {
      may[p] = true;
      choice[next[p / slot.servers]++] = p % slot.servers;
    }
  }

  /** Starts from an assignment. */
  void start(int[] from) {
    Arrays.fill(count, 0);
    Arrays.fill(sum, 0);
    used = 0;
    for (int u = 0; u < slot.users; u++) {
      put(u, from[u]);
    }
  }

  private void put(int u, int s) {
    server[u] = s;
    if (count[s] == member[s].length) {
      member[s] = Arrays.copyOf(member[s], 2 * count[s]);
    }
    position[u] = count[s];
    member[s][count[s]++] = u;
    sum[s] += slot.weight[u];
    used += slot.energy[u * slot.servers + s];
  }

  private void take(int u) {
    int s = server[u];
    int last = member[s][--count[s]];
    member[s][position[u]] = last;
    position[last] = position[u];
    sum[s] -= slot.weight[u];
    if (count[s] == 0) {
      sum[s] = 0;
    }
    used -= slot.energy[u * slot.servers + s];
  }

  private void shift(int u, int s) {
    take(u);
    put(u, s);
  }

  /** Moves single users until nothing is gained. */
  void shifts() {
    boolean better = true;
    while (better) {
      better = false;
      for (int u = 0; u < slot.users; u++) {
        better |= bestShift(u);
      }
    }
  }

  /** Moves users, alone or two at a time, until nothing is gained. */
  void improve() {
    boolean better = true;
    while (better) {
      shifts();
      better = false;
      for (int u = 0; u < slot.users; u++) {
        better |= swap(u);
      }
      for (int u = 0; u < slot.users; u++) {
        better |= push(u);
      }
    }
  }

  private boolean bestShift(int u) {
    int best = -1;
    double gain = -1e-13 * penalty;
    for (int j = first[u]; j < first[u + 1]; j++) {
      int s = choice[j];
      if (s != server[u]) {
        double delta = shiftDelta(u, s) + energyDelta(energyOf(u, s) - energyOf(u, server[u]));
        if (delta < gain) {
          gain = delta;
          best = s;
        }
      }
    }
    if (best >= 0) {
      shift(u, best);
    }
    return best >= 0;
  }

  private double energyOf(int u, int s) {
    return slot.energy[u * slot.servers + s];
  }

  private double energyDelta(double more) {
    double delta = energyPrice * more;
    if (slot.cap < Double.POSITIVE_INFINITY) {
      delta += energyPenalty * (Math.max(0, used + more - slot.cap) - Math.max(0, used - slot.cap));
    }
    return delta;
  }

  private double shiftDelta(int u, int b) {
    int a = server[u];
    double w = slot.weight[u];
    double delta = slot.cost[u * slot.servers + b] - slot.cost[u * slot.servers + a];
    delta += ((count[a] - 1) * (sum[a] - w) - count[a] * sum[a]) * slot.slowness[a];
    delta += ((count[b] + 1) * (sum[b] + w) - count[b] * sum[b]) * slot.slowness[b];
    if (slot.deadlines) {
      int broken = broken(a, count[a] - 1, u, -1) - broken(a, count[a], -1, -1);
      broken += broken(b, count[b] + 1, -1, u) - broken(b, count[b], -1, -1);
      delta += penalty * broken;
    } else if (count[b] >= slot.room[b] || count[a] > slot.room[a]) {
      int excess = count[b] >= slot.room[b] ? 1 : 0;
      delta += penalty * (excess - (count[a] > slot.room[a] ? 1 : 0));
    }
    return delta;
  }

  /** How much the company of k on a server, one less and one more, exceeds what its users bear. */
  private int broken(int s, int k, int less, int more) {
    int broken = Math.max(0, k - slot.room[s]);
    for (int j = 0; j < count[s]; j++) {
      int u = member[s][j];
      if (u != less) {
        broken += Math.max(0, k - slot.most[u * slot.servers + s]);
      }
    }
    if (more >= 0) {
      broken += Math.max(0, k - slot.most[more * slot.servers + s]);
    }
    return broken;
  }

  private boolean swap(int u) {
    int a = server[u];
    for (int j = first[u]; j < first[u + 1]; j++) {
      int b = choice[j];
      if (b == a) {
        continue;
      }
      for (int i = 0; i < count[b]; i++) {
        int v = member[b][i];
        if (!may[v * slot.servers + a]) {
          continue;
        }
        if (swapDelta(u, v) < -1e-13 * penalty) {
          shift(u, b);
          shift(v, a);
          return true;
        }
      }
    }
    return false;
  }

  private double swapDelta(int u, int v) {
    int a = server[u];
    int b = server[v];
    int n = slot.servers;
    double dw = slot.weight[v] - slot.weight[u];
    double delta =
        slot.cost[u * n + b] - slot.cost[u * n + a] + slot.cost[v * n + a] - slot.cost[v * n + b];
    delta += dw * (count[a] * slot.slowness[a] - count[b] * slot.slowness[b]);
    if (slot.deadlines) {
      int broken = broken(a, count[a], u, v) - broken(a, count[a], -1, -1);
      broken += broken(b, count[b], v, u) - broken(b, count[b], -1, -1);
      delta += penalty * broken;
    }
    double more = energyOf(u, b) - energyOf(u, a) + energyOf(v, a) - energyOf(v, b);
    return delta + energyDelta(more);
  }

  /** The user takes a server and another leaves that server for a third. */
  private boolean push(int u) {
    int a = server[u];
    for (int j = first[u]; j < first[u + 1]; j++) {
      int b = choice[j];
      if (b == a || count[b] == 0) {
        continue;
      }
      double more = energyOf(u, b) - energyOf(u, a);
      double delta = shiftDelta(u, b) + energyDelta(more);
      shift(u, b);
      for (int i = 0; i < count[b]; i++) {
        int v = member[b][i];
        if (v == u) {
          continue;
        }
        for (int q = first[v]; q < first[v + 1]; q++) {
          int c = choice[q];
          if (c == b || c == a) {
            continue;
          }
          double second = shiftDelta(v, c) + energyDelta(energyOf(v, c) - energyOf(v, b));
          if (delta + second < -1e-13 * penalty) {
            shift(v, c);
            return true;
          }
        }
      }
      shift(u, a);
    }
    return false;
  }
}
