package io.gapstone.core.smra;

import java.util.SortedMap;
import java.util.TreeMap;

/** How loaded an instance is, and how good its predictions are. */
final class SmraLoad {

  private SmraLoad() {}

  /**
   * {@code heldCpu}, {@code heldBandwidth}: the initial shares over all capacity. {@code
   * crowdedCpu}, {@code crowdedBandwidth}: what the users with one target would take of it with the
   * largest shares, at each slot's most wanted server, on average; above 1, capacities bind. {@code
   * targetHits}: the part of predicted targets that is the truly nearest server.
   */
  static SortedMap<String, Double> of(SmraInstance in) {
    double cpu = 0;
    double bandwidth = 0;
    double heldCpu = 0;
    double heldBandwidth = 0;
    for (int e = 0; e < in.servers(); e++) {
      cpu += in.cpuHz(e);
      bandwidth += in.bandwidthHz(e);
    }
    for (int u = 0; u < in.users(); u++) {
      heldCpu += in.initialCpuHz(u);
      heldBandwidth += in.initialBandwidthHz(u);
    }
    SortedMap<String, Double> ratios = new TreeMap<>();
    ratios.put("heldCpu", heldCpu / cpu);
    ratios.put("heldBandwidth", heldBandwidth / bandwidth);
    crowds(in, ratios);
    ratios.put("targetHits", hits(in));
    return ratios;
  }

  private static void crowds(SmraInstance in, SortedMap<String, Double> ratios) {
    double crowdedCpu = 0;
    double crowdedBandwidth = 0;
    for (int t = 0; t < in.slots(); t++) {
      int[] users = new int[in.servers()];
      for (int u = 0; u < in.users(); u++) {
        users[in.target(t, u)]++;
      }
      double mostCpu = 0;
      double mostBandwidth = 0;
      for (int e = 0; e < in.servers(); e++) {
        mostCpu = Math.max(mostCpu, users[e] * in.boxes().cpuMaxHz() / in.cpuHz(e));
        mostBandwidth =
            Math.max(mostBandwidth, users[e] * in.boxes().bandwidthMaxHz() / in.bandwidthHz(e));
      }
      crowdedCpu += mostCpu;
      crowdedBandwidth += mostBandwidth;
    }
    ratios.put("crowdedCpu", crowdedCpu / in.slots());
    ratios.put("crowdedBandwidth", crowdedBandwidth / in.slots());
  }

  private static double hits(SmraInstance in) {
    SmraInstance truth = in.withTargets(SmraTargets.TRUE);
    int hits = 0;
    for (int t = 0; t < in.slots(); t++) {
      for (int u = 0; u < in.users(); u++) {
        if (in.predictedServer(t, u) == truth.target(t, u)) {
          hits++;
        }
      }
    }
    return hits / ((double) in.slots() * in.users());
  }
}
