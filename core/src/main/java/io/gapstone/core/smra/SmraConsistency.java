package io.gapstone.core.smra;

import io.gapstone.core.Tolerance;

/** What must hold between the parts of an instance. */
final class SmraConsistency {

  private SmraConsistency() {}

  static void check(SmraInstance in, SmraNetwork network, SmraUsers users, SmraTrace trace) {
    lengths(in.users(), in.servers(), network, users, trace);
    initialAllocation(in);
    for (int a = 0; a < in.servers(); a++) {
      for (int b = 0; b < a; b++) {
        double rate = in.linkBitsPerSecond(a, b);
        if (!(rate > 0) || rate != in.linkBitsPerSecond(b, a)) {
          throw bad("linkBitsPerSecond", a, b, rate, "positive and the same in both directions");
        }
      }
    }
    for (int t = 0; t < in.slots(); t++) {
      for (int u = 0; u < in.users(); u++) {
        int nearest = network.nearest(in.predictedX(t, u), in.predictedY(t, u));
        if (in.predictedServer(t, u) != nearest) {
          throw bad(
              "predictedServer",
              t,
              u,
              in.predictedServer(t, u),
              nearest + ", the server nearest to predictedMetres");
        }
      }
    }
  }

  private static void lengths(
      int users, int servers, SmraNetwork network, SmraUsers own, SmraTrace trace) {
    length("yMetres", network.yMetres().length, servers);
    length("cpuHz", network.cpuHz().length, servers);
    length("bandwidthHz", network.bandwidthHz().length, servers);
    length("linkBitsPerSecond", network.linkBitsPerSecond().length, (long) servers * servers);
    length("initialCpuHz", own.initialCpuHz().length, users);
    length("initialBandwidthHz", own.initialBandwidthHz().length, users);
    length("checkpointShare", own.checkpointShare().length, users);
    length("serviceCpuHz", own.serviceCpuHz().length, users);
    long cells = (long) trace.slots() * users;
    length("positionMetres", trace.positionMetres().length, 2 * (cells + users));
    length("predictedMetres", trace.predictedMetres().length, 2 * cells);
    length("predictedServer", trace.predictedServer().length, cells);
    length("dataBits", trace.dataBits().length, cells);
    length("cyclesPerBit", trace.cyclesPerBit().length, cells);
    length("stateBits", trace.stateBits().length, cells);
    length("suspendCyclesPerBit", trace.suspendCyclesPerBit().length, cells);
    length("resumeCyclesPerBit", trace.resumeCyclesPerBit().length, cells);
  }

  private static void length(String name, int actual, long expected) {
    if (actual != expected) {
      throw new IllegalArgumentException(
          name + " has " + actual + " numbers; it must have " + expected + ".");
    }
  }

  private static void initialAllocation(SmraInstance in) {
    double[] cpu = new double[in.servers()];
    double[] bandwidth = new double[in.servers()];
    SmraBoxes box = in.boxes();
    for (int u = 0; u < in.users(); u++) {
      int e = in.initialServer(u);
      if (e < 0 || e >= in.servers()) {
        throw bad("initialServer", u, e, "at least 0 and below servers (" + in.servers() + ")");
      }
      inside("initialCpuHz", u, in.initialCpuHz(u), box.cpuMinHz(), box.cpuMaxHz());
      inside(
          "initialBandwidthHz",
          u,
          in.initialBandwidthHz(u),
          box.bandwidthMinHz(),
          box.bandwidthMaxHz());
      cpu[e] += in.initialCpuHz(u);
      bandwidth[e] += in.initialBandwidthHz(u);
    }
    for (int e = 0; e < in.servers(); e++) {
      fits("initialCpuHz", e, cpu[e], in.cpuHz(e));
      fits("initialBandwidthHz", e, bandwidth[e], in.bandwidthHz(e));
    }
  }

  private static void inside(String name, int u, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw bad(name, u, value, "between " + low + " and " + high);
    }
  }

  private static void fits(String name, int server, double sum, double capacity) {
    if (!Tolerance.atMost(sum, capacity)) {
      throw new IllegalArgumentException(
          name
              + " sums to "
              + sum
              + " at server "
              + server
              + "; it must be at most "
              + capacity
              + ".");
    }
  }

  private static IllegalArgumentException bad(String name, int i, double value, String must) {
    return new IllegalArgumentException(
        name + "[" + i + "] is " + shown(value) + "; it must be " + must + ".");
  }

  private static IllegalArgumentException bad(
      String name, int i, int j, double value, String must) {
    return bad(name + "[" + i + "]", j, value, must);
  }

  private static String shown(double value) {
    return value == (long) value ? Long.toString((long) value) : Double.toString(value);
  }
}
