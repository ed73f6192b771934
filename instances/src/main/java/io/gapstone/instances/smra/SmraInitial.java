package io.gapstone.instances.smra;

import io.gapstone.core.BadInputException;
import io.gapstone.core.math.Radio;
import io.gapstone.core.math.WaterFilling;
import io.gapstone.core.random.Draws;
import io.gapstone.core.smra.SmraBoxes;
import io.gapstone.core.smra.SmraNetwork;
import io.gapstone.core.smra.SmraRadio;
import io.gapstone.core.smra.SmraTrace;
import io.gapstone.core.smra.SmraUsers;

/**
 * Hosts and shares before slot 0. In user order, each user goes to the nearest server where its
 * minima still fit beside those of the users before it. Shares lie on grids of 0.1 MHz of CPU and 1
 * kHz of bandwidth, or at a minimum that lies between.
 */
final class SmraInitial {

  private static final double CPU_GRID = 1e5;
  private static final double BANDWIDTH_GRID = 1e3;

  private final SmraRadio radio;
  private final SmraBoxes boxes;
  private final SmraNetwork network;
  private final SmraTrace trace;
  private final SmraUsers users;
  private final int[] guests;

  /** Writes hosts into {@code users}; one of the methods below then fills in its shares. */
  SmraInitial(
      SmraRadio radio, SmraBoxes boxes, SmraNetwork network, SmraTrace trace, SmraUsers users) {
    this.radio = radio;
    this.boxes = boxes;
    this.network = network;
    this.trace = trace;
    this.users = users;
    this.guests = new int[network.xMetres().length];
    for (int u = 0; u < users.initialServer().length; u++) {
      int e = nearestWithRoom(u);
      users.initialServer()[u] = e;
      guests[e]++;
    }
  }

  private int nearestWithRoom(int u) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int e = 0; e < guests.length; e++) {
      double distance = distance(u, e);
      if (distance < least
          && (guests[e] + 1) * boxes.cpuMinHz() <= network.cpuHz()[e]
          && (guests[e] + 1) * boxes.bandwidthMinHz() <= network.bandwidthHz()[e]) {
        least = distance;
        best = e;
      }
    }
    if (best < 0) {
      throw new BadInputException(
          "the servers have no room for the minima of more than "
              + u
              + " users; set fewer users, more servers or smaller minima.");
    }
    return best;
  }

  private double distance(int u, int e) {
    return Radio.distance(
        network.xMetres()[e],
        network.yMetres()[e],
        trace.positionMetres()[2 * u],
        trace.positionMetres()[2 * u + 1]);
  }

  /** Uniform in the boxes; where a server overflows, all there are scaled towards the minimum. */
  void uniform(Draws draws) {
    double[] cpu = users.initialCpuHz();
    double[] bandwidth = users.initialBandwidthHz();
    for (int u = 0; u < cpu.length; u++) {
      cpu[u] = onGrid(draws, boxes.cpuMinHz(), boxes.cpuMaxHz(), CPU_GRID);
      bandwidth[u] = onGrid(draws, boxes.bandwidthMinHz(), boxes.bandwidthMaxHz(), BANDWIDTH_GRID);
    }
    scale(cpu, boxes.cpuMinHz(), network.cpuHz(), CPU_GRID);
    scale(bandwidth, boxes.bandwidthMinHz(), network.bandwidthHz(), BANDWIDTH_GRID);
  }

  private static double onGrid(Draws draws, double min, double max, double grid) {
    return Math.max(min, down(min + draws.unit() * (max - min), grid));
  }

  private static double down(double value, double grid) {
    return Math.floor(value / grid) * grid;
  }

  private void scale(double[] shares, double min, double[] capacities, double grid) {
    double[] sums = new double[capacities.length];
    for (int u = 0; u < shares.length; u++) {
      sums[users.initialServer()[u]] += shares[u];
    }
    for (int u = 0; u < shares.length; u++) {
      int e = users.initialServer()[u];
      if (sums[e] > capacities[e]) {
        double minima = guests[e] * min;
        double factor = (capacities[e] - minima) / (sums[e] - minima);
        shares[u] = Math.max(min, down(min + factor * (shares[u] - min), grid));
      }
    }
  }

  /** What is best for the tasks of slot 0 at location 0, if nobody moved. */
  void waterFill() {
    WaterFilling filling = new WaterFilling();
    int count = users.initialServer().length;
    int[] members = new int[count];
    double[] work = new double[count];
    double[] air = new double[count];
    double[] cpu = new double[count];
    double[] bandwidth = new double[count];
    for (int e = 0; e < guests.length; e++) {
      int n = 0;
      for (int u = 0; u < count; u++) {
        if (users.initialServer()[u] == e) {
          members[n] = u;
          work[n] = trace.dataBits()[u] * trace.cyclesPerBit()[u];
          air[n] = trace.dataBits()[u] / radio.spectralEfficiency(distance(u, e));
          n++;
        }
      }
      filling.divide(work, 0, n, boxes.cpuMinHz(), boxes.cpuMaxHz(), network.cpuHz()[e], cpu);
      filling.divide(
          air,
          0,
          n,
          boxes.bandwidthMinHz(),
          boxes.bandwidthMaxHz(),
          network.bandwidthHz()[e],
          bandwidth);
      for (int k = 0; k < n; k++) {
        int u = members[k];
        users.initialCpuHz()[u] = Math.max(boxes.cpuMinHz(), down(cpu[k], CPU_GRID));
        users.initialBandwidthHz()[u] =
            Math.max(boxes.bandwidthMinHz(), down(bandwidth[k], BANDWIDTH_GRID));
      }
    }
  }
}
