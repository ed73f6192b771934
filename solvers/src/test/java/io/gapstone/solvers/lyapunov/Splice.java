package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Origin;
import io.gapstone.core.lyapunov.LyapunovDevices;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovModel;
import io.gapstone.core.lyapunov.LyapunovNetwork;
import io.gapstone.core.lyapunov.LyapunovTrace;
import java.util.Arrays;

/** Instances made of parts of others. */
final class Splice {

  private Splice() {}

  /** The first instance up to a slot, then the second, on the network of the first; one user. */
  static LyapunovInstance of(LyapunovInstance one, LyapunovInstance two, int from) {
    int slots = one.slots();
    int n = one.candidates();
    int others = one.others();
    double[] stations = new double[2 * one.servers()];
    Arrays.setAll(stations, k -> one.stationMetres(k / 2, k % 2));
    double[] capacity = new double[one.servers()];
    Arrays.setAll(capacity, one::capacityHz);
    double[] otherPower = new double[others];
    Arrays.setAll(otherPower, one::otherPowerWatts);
    int[] metres = new int[2 * (slots + 1)];
    Arrays.setAll(metres, k -> at(one, two, k / 2 - 1, from).userMetres(k / 2, 0, k % 2));
    int[] otherMetres = new int[2 * (slots + 1) * others];
    Arrays.setAll(
        otherMetres,
        k ->
            at(one, two, k / 2 / others - 1, from)
                .otherMetres(k / 2 / others, k / 2 % others, k % 2));
    double[] bits = new double[slots];
    Arrays.setAll(bits, t -> at(one, two, t, from).dataBits(t, 0));
    double[] cycles = new double[slots];
    Arrays.setAll(cycles, t -> at(one, two, t, from).cyclesPerBit(t, 0));
    double[] deadline = new double[slots];
    Arrays.setAll(deadline, t -> at(one, two, t, from).deadlineSeconds(t, 0));
    double[] deviation = new double[slots * n];
    Arrays.setAll(deviation, k -> at(one, two, k / n, from).deviationHz(k / n, 0, k % n));
    return new LyapunovInstance(
        Origin.handmade(),
        one.model(),
        new LyapunovNetwork(stations, capacity),
        new LyapunovDevices(new double[] {one.powerWatts(0)}, otherPower),
        new LyapunovTrace(metres, otherMetres, bits, cycles, deadline, deviation));
  }

  private static LyapunovInstance at(LyapunovInstance one, LyapunovInstance two, int t, int from) {
    return t < from ? one : two;
  }

  /** Two equal servers, equally far from the only user, and a third one out of reach. */
  static LyapunovInstance alike() {
    return new LyapunovInstance(
        Origin.handmade(),
        new LyapunovModel(2, 20e6, 1e-12, 4, 1e-4, 0.5, 1),
        new LyapunovNetwork(new double[] {0, 0, 100, 0, 900, 0}, new double[] {2e10, 2e10, 2e10}),
        new LyapunovDevices(new double[] {0.3}, new double[0]),
        new LyapunovTrace(
            new int[] {50, 0, 50, 0},
            new int[0],
            new double[] {4e6},
            new double[] {250},
            new double[] {1},
            new double[2]));
  }
}
