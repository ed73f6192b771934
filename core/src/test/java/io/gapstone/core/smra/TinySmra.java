package io.gapstone.core.smra;

import io.gapstone.core.Origin;
import java.util.Arrays;

/**
 * Two servers 4 km apart on a line, two users at server 0, two slots. At 3 km the signal is 7 times
 * the noise, so 3 bit/s/Hz; at 1 km 189 times, so log2(190) = 7.569855608330948.
 *
 * <p>User 0 is at 3000 m at location 1 and at 1000 m at location 2, predicted rightly; user 1
 * stands at 1000 m and is predicted at 3000 m in slot 1.
 */
final class TinySmra {

  final double[] links = {0, 50e6, 50e6, 0};
  final double[] channels = {10e6, 4e6};
  final int[] hosts = {0, 0};
  final double[] cpuHz = {4e8, 8e8};
  final double[] bandwidthHz = {1e6, 2e6};
  final double[] positions = {1000, 0, 1000, 0, 3000, 0, 1000, 0, 1000, 0, 1000, 0};
  final double[] predicted = {3000, 0, 1000, 0, 1000, 0, 3000, 0};
  final int[] predictedServer = {1, 0, 0, 1};
  final double[] dataBits = filled(2e6);

  private static double[] filled(double value) {
    double[] values = new double[4];
    Arrays.fill(values, value);
    return values;
  }

  SmraInstance instance() {
    return new SmraInstance(
        Origin.handmade(),
        SmraTargets.PREDICTED,
        new SmraRadio(189, 1e-9, 3),
        new SmraBoxes(1e8, 8e8, 0.5e6, 5e6),
        new SmraNetwork(
            new double[] {0, 4000}, new double[] {0, 0}, new double[] {2e9, 1e9}, channels, links),
        new SmraUsers(
            hosts, cpuHz, bandwidthHz, new double[] {0.25, 0.25}, new double[] {250e6, 250e6}),
        new SmraTrace(
            2,
            positions,
            "handmade",
            predicted,
            predictedServer,
            dataBits,
            filled(400),
            filled(36e6),
            filled(0.38),
            filled(0.4)));
  }

  static SmraDecision decision(int[] servers, double[] cpuHz, double[] bandwidthHz) {
    return new SmraDecision(servers, cpuHz, bandwidthHz, new boolean[servers.length]);
  }
}
