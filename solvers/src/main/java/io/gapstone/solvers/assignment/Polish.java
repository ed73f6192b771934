package io.gapstone.solvers.assignment;

import java.util.Arrays;

/**
 * Makes any assignment feasible and takes every small improvement that keeps it so: a user goes to
 * a cheaper option with room; a rejected user comes in where another one can make room; two users
 * change places.
 */
public final class Polish {

  private final AssignmentProblem p;
  private final long[] room;
  private final int[][] member;
  private final int[] members;
  private int[] pairOf;

  public Polish(AssignmentProblem problem) {
    this.p = problem;
    this.room = new long[p.servers];
    this.member = new int[p.servers][8];
    this.members = new int[p.servers];
  }

  /** Improves the assignment in place; returns its cost. */
  public long improve(int[] assignment) {
    pairOf = assignment;
    Arrays.fill(members, 0);
    System.arraycopy(p.capacity, 0, room, 0, p.servers);
    for (int u = 0; u < p.users; u++) {
      if (pairOf[u] >= 0) {
        enter(u, pairOf[u]);
      }
    }
    for (int h = 0; h < p.servers; h++) {
      while (room[h] < 0) {
        dropFrom(h);
      }
    }
    boolean better = true;
    for (int round = 0; better && round < 50; round++) {
      better = shifts() | entries();
      better = better || p.users <= 2000 && swaps();
    }
    return p.cost(pairOf);
  }

  private void enter(int u, int k) {
    int h = p.server[k];
    pairOf[u] = k;
    room[h] -= p.weight[k];
    if (members[h] == member[h].length) {
      member[h] = Arrays.copyOf(member[h], 2 * members[h]);
    }
    member[h][members[h]++] = u;
  }

  private void leave(int u) {
    int k = pairOf[u];
    if (k < 0) {
      return;
    }
    int h = p.server[k];
    room[h] += p.weight[k];
    int j = 0;
    while (member[h][j] != u) {
      j++;
    }
    member[h][j] = member[h][--members[h]];
    pairOf[u] = -1;
  }

  /** Sends away who is worth least for its weight; if one is enough, who is worth least. */
  private void dropFrom(int h) {
    int drop = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < members[h]; j++) {
      int u = member[h][j];
      int k = pairOf[u];
      double helps = Math.min(p.weight[k], -room[h]);
      double loss = (p.rejection[u] - p.cost[k]) / Math.max(helps, 1e-9);
      if (loss < least) {
        least = loss;
        drop = u;
      }
    }
    leave(drop);
  }

  private long costNow(int u) {
    return pairOf[u] < 0 ? p.rejection[u] : p.cost[pairOf[u]];
  }

  private boolean shifts() {
    boolean better = false;
    for (int u = 0; u < p.users; u++) {
      int to = -1;
      long least = costNow(u);
      for (int k = p.first[u]; k < p.first[u + 1]; k++) {
        if (p.cost[k] < least && p.weight[k] <= room[p.server[k]]) {
          least = p.cost[k];
          to = k;
        }
      }
      if (to >= 0) {
        leave(u);
        enter(u, to);
        better = true;
      }
    }
    return better;
  }

  /** Lets in rejected users for whom one member can go elsewhere, or be rejected in their place. */
  private boolean entries() {
    boolean better = false;
    for (int u = 0; u < p.users; u++) {
      for (int k = p.first[u]; pairOf[u] < 0 && k < p.first[u + 1]; k++) {
        better |= entersFor(u, k);
      }
    }
    return better;
  }

  private boolean entersFor(int u, int k) {
    int g = p.server[k];
    long needed = p.weight[k] - room[g];
    long gain = p.rejection[u] - p.cost[k];
    int out = -1;
    int to = -1;
    long most = 0;
    for (int j = 0; j < members[g]; j++) {
      int v = member[g][j];
      int at = pairOf[v];
      if (p.weight[at] < needed) {
        continue;
      }
      long left = gain + p.cost[at];
      if (left - p.rejection[v] > most) {
        most = left - p.rejection[v];
        out = v;
        to = -1;
      }
      for (int l = p.first[v]; l < p.first[v + 1]; l++) {
        if (left - p.cost[l] > most && l != at && p.weight[l] <= room[p.server[l]]) {
          most = left - p.cost[l];
          out = v;
          to = l;
        }
      }
    }
    if (out < 0) {
      return false;
    }
    leave(out);
    if (to >= 0) {
      enter(out, to);
    }
    enter(u, k);
    return true;
  }

  private boolean swaps() {
    boolean better = false;
    for (int u = 0; u < p.users; u++) {
      for (int k = p.first[u]; pairOf[u] >= 0 && k < p.first[u + 1]; k++) {
        if (k != pairOf[u]) {
          better |= swapsInto(u, k);
        }
      }
    }
    return better;
  }

  private boolean swapsInto(int u, int k) {
    int from = pairOf[u];
    int h = p.server[from];
    int g = p.server[k];
    long needed = p.weight[k] - room[g];
    long given = room[h] + p.weight[from];
    long gain = p.cost[from] - p.cost[k];
    for (int j = 0; j < members[g]; j++) {
      int v = member[g][j];
      int at = pairOf[v];
      if (p.weight[at] < needed) {
        continue;
      }
      for (int l = p.first[v]; l < p.first[v + 1]; l++) {
        if (p.server[l] == h && p.weight[l] <= given && gain + p.cost[at] - p.cost[l] > 0) {
          leave(u);
          leave(v);
          enter(u, k);
          enter(v, l);
          return true;
        }
      }
    }
    return false;
  }
}
