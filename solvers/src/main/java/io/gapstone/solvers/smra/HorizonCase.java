package io.gapstone.solvers.smra;

import io.gapstone.core.smra.SmraBoxes;
import io.gapstone.core.smra.SmraCosts;
import io.gapstone.core.smra.SmraInstance;
import java.util.Arrays;

/**
 * The numbers of a whole instance as its solvers want them: by user the servers that it can ever be
 * at, its work and air time there in prefix sums over slots, and what it pays while it has never
 * moved.
 *
 * <p>A stay begins with a move in slot a and ends with another in slot b, or with the last slot (b
 * = {@code slots}): it pays in slots a to b - 1 and holds its shares in slots a to min(b, slots -
 * 1), since a leaver's share is free from the next slot.
 */
final class HorizonCase {

  /** More than what the checker tolerates, so that bounds hold with all its tolerance. */
  private static final double TOLERATED = 2e-9;

  final SmraInstance instance;
  final int users;
  final int servers;
  final int slots;
  final SmraBoxes boxes;

  /** The largest shares that fit a server at all. */
  final double[] mostCpu;

  final double[] mostBandwidth;

  /** By server and slot, the largest shares of a newcomer. */
  final double[] newCpu;

  final double[] newBandwidth;

  /** By user and slot. */
  private final int[] place;

  private final int[] target;
  private final double[] work;

  /** By user and place, that of the first host being 0, prefix sums over slots. */
  private final double[][][] air;

  /** By user, prefix sums over slots of the delay with the initial shares. */
  private final double[][] initial;

  HorizonCase(SmraInstance instance) {
    this.instance = instance;
    users = instance.users();
    servers = instance.servers();
    slots = instance.slots();
    boxes = instance.boxes();
    mostCpu = new double[servers];
    mostBandwidth = new double[servers];
    for (int e = 0; e < servers; e++) {
      mostCpu[e] = Math.min(boxes.cpuMaxHz(), instance.cpuHz(e));
      mostBandwidth[e] = Math.min(boxes.bandwidthMaxHz(), instance.bandwidthHz(e));
    }
    place = new int[users * slots];
    target = new int[users * slots];
    work = new double[users * (slots + 1)];
    air = new double[users][][];
    initial = new double[users][slots + 1];
    for (int u = 0; u < users; u++) {
      fill(u);
    }
    newCpu = new double[servers * slots];
    newBandwidth = new double[servers * slots];
    findRoom(new byte[users * slots]);
  }

  /**
   * What may be free for newcomers, slot by slot: somebody who could not move so far, since all its
   * targets were full or moves were ruled out, still holds its initial shares.
   *
   * @param fixed by user and slot, {@link StayTable#KEEPS} where it does not move
   */
  void findRoom(byte[] fixed) {
    double[] cpu = new double[servers];
    double[] bandwidth = new double[servers];
    boolean[] mayHaveMoved = new boolean[users];
    for (int t = 0; t < slots; t++) {
      for (int e = 0; e < servers; e++) {
        cpu[e] = widened(instance.cpuHz(e));
        bandwidth[e] = widened(instance.bandwidthHz(e));
      }
      for (int u = 0; u < users; u++) {
        if (!mayHaveMoved[u]) {
          cpu[host(u)] -= instance.initialCpuHz(u);
          bandwidth[host(u)] -= instance.initialBandwidthHz(u);
        }
      }
      for (int e = 0; e < servers; e++) {
        newCpu[e * slots + t] = Math.min(cpu[e], boxes.cpuMaxHz());
        newBandwidth[e * slots + t] = Math.min(bandwidth[e], boxes.bandwidthMaxHz());
      }
      for (int u = 0; u < users; u++) {
        boolean mayMove = fixed[u * slots + t] != StayTable.KEEPS;
        mayHaveMoved[u] |= mayMove && target(u, t) != host(u) && open(target(u, t), t);
      }
    }
  }

  /** Whether a newcomer may find its minima at a server. */
  boolean open(int e, int t) {
    return widened(newCpu[e * slots + t]) >= boxes.cpuMinHz()
        && widened(newBandwidth[e * slots + t]) >= boxes.bandwidthMinHz();
  }

  private static double widened(double limit) {
    return limit + TOLERATED * (1 + limit);
  }

  private void fill(int u) {
    int[] known = new int[slots + 1];
    int count = 1;
    known[0] = instance.initialServer(u);
    for (int t = 0; t < slots; t++) {
      int e = instance.target(t, u);
      int p = 0;
      while (p < count && known[p] != e) {
        p++;
      }
      if (p == count) {
        known[count++] = e;
      }
      target[u * slots + t] = e;
      place[u * slots + t] = p;
      work[u * (slots + 1) + t + 1] =
          work[u * (slots + 1) + t] + instance.dataBits(t, u) * instance.cyclesPerBit(t, u);
    }
    known = Arrays.copyOf(known, count);
    air[u] = new double[count][slots + 1];
    for (int p = 0; p < count; p++) {
      for (int t = 0; t < slots; t++) {
        double efficiency =
            instance.spectralEfficiency(known[p], instance.x(t + 1, u), instance.y(t + 1, u));
        air[u][p][t + 1] = air[u][p][t] + instance.dataBits(t, u) / efficiency;
      }
    }
    for (int t = 0; t < slots; t++) {
      double airTime = air[u][0][t + 1] - air[u][0][t];
      initial[u][t + 1] =
          initial[u][t]
              + airTime / instance.initialBandwidthHz(u)
              + SmraCosts.computationSeconds(
                  instance.dataBits(t, u), instance.cyclesPerBit(t, u), instance.initialCpuHz(u));
    }
  }

  int target(int u, int t) {
    return target[u * slots + t];
  }

  int host(int u) {
    return instance.initialServer(u);
  }

  /** Seconds times hertz of CPU of a stay. */
  double work(int u, int from, int to) {
    return work[u * (slots + 1) + to] - work[u * (slots + 1) + from];
  }

  /** Seconds times hertz of bandwidth of a stay at the target of its first slot. */
  double air(int u, int from, int to) {
    double[] sums = air[u][place[u * slots + from]];
    return sums[to] - sums[from];
  }

  /** What a user pays in the slots before {@code to} when it has not moved by then. */
  double initial(int u, int to) {
    return initial[u][to];
  }

  /** The move in a slot, from a server. */
  double migration(int u, int t, int from) {
    return instance.migrationSeconds(t, u, from, target(u, t));
  }

  /** The last slot in which a stay's shares are held. */
  int lastHeld(int to) {
    return Math.min(to, slots - 1);
  }
}
