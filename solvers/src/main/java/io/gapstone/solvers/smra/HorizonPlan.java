package io.gapstone.solvers.smra;

import io.gapstone.core.smra.SmraDecision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who moves when, with the best shares for that and the prices that go with them, kept up to date
 * while one user after another changes its path. The last change can be undone.
 */
final class HorizonPlan {

  private final HorizonCase in;
  private final int slots;
  private final StayShares sharing;

  /** By user and slot, whether it moves. */
  private final boolean[] moves;

  /** By user: delays before the first move, and all migrations. */
  private final double[] userCost;

  /** Stays by server. */
  private final Stays[] stays;

  /** By server and slot, what is not held since before slot 0. */
  private final double[] roomCpu;

  private final double[] roomBandwidth;
  private final double[] serverCost;
  private final double[] cpuPrice;
  private final double[] bandwidthPrice;
  private double total;

  private int changedUser;
  private final boolean[] oldMoves;
  private final boolean[] restored;
  private int[] touched = new int[8];
  private int touchedCount;
  private final boolean[] isTouched;
  private double[] oldCost = new double[8];
  private double[] oldPrices;
  private double oldTotal;

  /** The stays at one server. */
  private static final class Stays {

    int size;
    int[] user = new int[8];
    int[] from = new int[8];
    int[] to = new int[8];
    int[] last = new int[8];
    double[] work = new double[8];
    double[] air = new double[8];

    void add(HorizonCase in, int u, int a, int b) {
      if (size == user.length) {
        int length = 2 * size;
        user = Arrays.copyOf(user, length);
        from = Arrays.copyOf(from, length);
        to = Arrays.copyOf(to, length);
        last = Arrays.copyOf(last, length);
        work = Arrays.copyOf(work, length);
        air = Arrays.copyOf(air, length);
      }
      user[size] = u;
      from[size] = a;
      to[size] = b;
      last[size] = in.lastHeld(b);
      work[size] = in.work(u, a, b);
      air[size++] = in.air(u, a, b);
    }

    void remove(int u, int a) {
      int k = 0;
      while (user[k] != u || from[k] != a) {
        k++;
      }
      size--;
      user[k] = user[size];
      from[k] = from[size];
      to[k] = to[size];
      last[k] = last[size];
      work[k] = work[size];
      air[k] = air[size];
    }
  }

  /** Nobody ever moves. */
  HorizonPlan(HorizonCase in) {
    this.in = in;
    slots = in.slots;
    sharing = new StayShares(slots);
    moves = new boolean[in.users * slots];
    userCost = new double[in.users];
    stays = new Stays[in.servers];
    int cells = in.servers * slots;
    roomCpu = new double[cells];
    roomBandwidth = new double[cells];
    serverCost = new double[in.servers];
    cpuPrice = new double[cells];
    bandwidthPrice = new double[cells];
    oldMoves = new boolean[slots];
    restored = new boolean[slots];
    isTouched = new boolean[in.servers];
    oldPrices = new double[16 * slots];
    for (int e = 0; e < in.servers; e++) {
      stays[e] = new Stays();
      Arrays.fill(roomCpu, e * slots, (e + 1) * slots, in.instance.cpuHz(e));
      Arrays.fill(roomBandwidth, e * slots, (e + 1) * slots, in.instance.bandwidthHz(e));
    }
    for (int u = 0; u < in.users; u++) {
      hold(u, 0, slots - 1, -1);
      userCost[u] = in.initial(u, slots);
      total += userCost[u];
    }
  }

  /** The sum of delays. */
  double total() {
    return total;
  }

  /** By user and slot; not to be changed. */
  boolean[] moves() {
    return moves;
  }

  double cpuPrice(int e, int t) {
    return cpuPrice[e * slots + t];
  }

  double bandwidthPrice(int e, int t) {
    return bandwidthPrice[e * slots + t];
  }

  /** How many servers the last change touched. */
  int touched() {
    return touchedCount;
  }

  int touched(int k) {
    return touched[k];
  }

  int staysAt(int e) {
    return stays[e].size;
  }

  int userAt(int e, int k) {
    return stays[e].user[k];
  }

  private void hold(int u, int from, int last, int sign) {
    int at = in.host(u) * slots;
    for (int t = from; t <= last; t++) {
      roomCpu[at + t] += sign * in.instance.initialCpuHz(u);
      roomBandwidth[at + t] += sign * in.instance.initialBandwidthHz(u);
    }
  }

  /**
   * Gives a user another path.
   *
   * @return the change of the total; infinity where minima no longer fit, and then it must be
   *     undone
   */
  double change(int u, boolean[] path) {
    changedUser = u;
    oldTotal = total;
    System.arraycopy(moves, u * slots, oldMoves, 0, slots);
    clearTouched();
    double user = replace(u, path);
    double before = userCost[u];
    userCost[u] = user;
    double sum = user - before;
    for (int k = 0; k < touchedCount; k++) {
      int e = touched[k];
      oldCost[k] = serverCost[e];
      System.arraycopy(cpuPrice, e * slots, oldPrices, 2 * k * slots, slots);
      System.arraycopy(bandwidthPrice, e * slots, oldPrices, (2 * k + 1) * slots, slots);
    }
    for (int k = 0; k < touchedCount && sum < Double.POSITIVE_INFINITY; k++) {
      int e = touched[k];
      serverCost[e] = solve(e);
      sum += serverCost[e] - oldCost[k];
    }
    total += sum;
    return sum;
  }

  /** Begins a change of several users' paths, which {@link #finish} makes count. */
  void begin() {
    clearTouched();
  }

  /** Gives a user another path, without regard to costs. */
  void put(int u, boolean[] path) {
    userCost[u] = replace(u, path);
  }

  /** Solves the servers touched since {@link #begin}; infinite where minima do not fit. */
  void finish() {
    for (int k = 0; k < touchedCount; k++) {
      serverCost[touched[k]] = solve(touched[k]);
    }
    total = 0;
    for (double cost : userCost) {
      total += cost;
    }
    for (double cost : serverCost) {
      total += cost;
    }
  }

  /** Takes the last {@link #change} back. */
  void undo() {
    int u = changedUser;
    System.arraycopy(oldMoves, 0, restored, 0, slots);
    int count = touchedCount;
    userCost[u] = replace(u, restored);
    touchedCount = count;
    for (int k = 0; k < touchedCount; k++) {
      int e = touched[k];
      serverCost[e] = oldCost[k];
      System.arraycopy(oldPrices, 2 * k * slots, cpuPrice, e * slots, slots);
      System.arraycopy(oldPrices, (2 * k + 1) * slots, bandwidthPrice, e * slots, slots);
    }
    total = oldTotal;
  }

  private void clearTouched() {
    for (int k = 0; k < touchedCount; k++) {
      isTouched[touched[k]] = false;
    }
    touchedCount = 0;
  }

  private void touch(int e) {
    if (!isTouched[e]) {
      isTouched[e] = true;
      if (touchedCount == touched.length) {
        touched = Arrays.copyOf(touched, 2 * touchedCount);
        oldCost = Arrays.copyOf(oldCost, 2 * touchedCount);
        oldPrices = Arrays.copyOf(oldPrices, 4 * touchedCount * slots);
      }
      touched[touchedCount++] = e;
    }
  }

  /** Puts a path in the place of a user's own; returns the user's own cost. */
  private double replace(int u, boolean[] path) {
    int offset = u * slots;
    int oldFirst = first(moves, offset);
    int newFirst = first(path, 0);
    if (oldFirst != newFirst) {
      touch(in.host(u));
      if (newFirst < oldFirst) {
        hold(u, newFirst + 1, in.lastHeld(oldFirst), 1);
      } else {
        hold(u, oldFirst + 1, in.lastHeld(newFirst), -1);
      }
    }
    for (int a = oldFirst; a < slots; ) {
      int b = following(moves, offset, a);
      if (!path[a] || following(path, 0, a) != b) {
        int e = in.target(u, a);
        stays[e].remove(u, a);
        touch(e);
      }
      a = b;
    }
    double cost = in.initial(u, newFirst);
    int host = in.host(u);
    for (int a = newFirst; a < slots; ) {
      int b = following(path, 0, a);
      int e = in.target(u, a);
      cost += in.migration(u, a, host);
      if (!moves[offset + a] || following(moves, offset, a) != b) {
        stays[e].add(in, u, a, b);
        touch(e);
      }
      host = e;
      a = b;
    }
    System.arraycopy(path, 0, moves, offset, slots);
    return cost;
  }

  private int first(boolean[] path, int offset) {
    return following(path, offset, -1);
  }

  private int following(boolean[] path, int offset, int a) {
    int b = a + 1;
    while (b < slots && !path[offset + b]) {
      b++;
    }
    return b;
  }

  private double solve(int e) {
    double work = solveCpu(e);
    return work < Double.POSITIVE_INFINITY ? work + solveBandwidth(e) : work;
  }

  private double solveCpu(int e) {
    Stays s = stays[e];
    return sharing.solve(
        s.size,
        s.from,
        s.last,
        s.work,
        in.boxes.cpuMinHz(),
        in.mostCpu[e],
        roomCpu,
        cpuPrice,
        e * slots);
  }

  private double solveBandwidth(int e) {
    Stays s = stays[e];
    return sharing.solve(
        s.size,
        s.from,
        s.last,
        s.air,
        in.boxes.bandwidthMinHz(),
        in.mostBandwidth[e],
        roomBandwidth,
        bandwidthPrice,
        e * slots);
  }

  /** The plan as decisions, one per slot. */
  List<SmraDecision> decisions() {
    int[][] server = new int[slots][in.users];
    double[][] cpu = new double[slots][in.users];
    double[][] bandwidth = new double[slots][in.users];
    for (int u = 0; u < in.users; u++) {
      int until = first(moves, u * slots);
      for (int t = 0; t < until; t++) {
        server[t][u] = in.host(u);
        cpu[t][u] = in.instance.initialCpuHz(u);
        bandwidth[t][u] = in.instance.initialBandwidthHz(u);
      }
    }
    for (int e = 0; e < in.servers; e++) {
      Stays s = stays[e];
      solveCpu(e);
      for (int k = 0; k < s.size; k++) {
        for (int t = s.from[k]; t < s.to[k]; t++) {
          server[t][s.user[k]] = e;
          cpu[t][s.user[k]] = sharing.share[k];
        }
      }
      solveBandwidth(e);
      for (int k = 0; k < s.size; k++) {
        for (int t = s.from[k]; t < s.to[k]; t++) {
          bandwidth[t][s.user[k]] = sharing.share[k];
        }
      }
    }
    List<SmraDecision> decisions = new ArrayList<>(slots);
    for (int t = 0; t < slots; t++) {
      decisions.add(new SmraDecision(server[t], cpu[t], bandwidth[t], new boolean[in.users]));
    }
    return decisions;
  }
}
