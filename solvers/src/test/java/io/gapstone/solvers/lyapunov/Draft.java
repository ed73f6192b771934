package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Origin;
import io.gapstone.core.lyapunov.LyapunovDevices;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovModel;
import io.gapstone.core.lyapunov.LyapunovNetwork;
import io.gapstone.core.lyapunov.LyapunovTrace;
import io.gapstone.core.random.Draws;
import java.util.Arrays;

/** A small random instance in parts, so that a test can change one and build it again. */
record Draft(
    int users,
    int slots,
    int n,
    double[] stationMetres,
    double[] capacityHz,
    int[] userMetres,
    double[] dataBits,
    double[] cyclesPerBit,
    double[] deadlineSeconds,
    double[] deviationHz) {

  /** Users jump about between nine stations; the fewer candidates, the more moves are forced. */
  static Draft of(long seed, int users, int slots, int n) {
    Draws draws = Draws.of(seed, "test/draft");
    double[] stations = new double[18];
    for (int s = 0; s < 9; s++) {
      stations[2 * s] = 100 * (s % 3);
      stations[2 * s + 1] = 100 * (s / 3);
    }
    int area = seed % 2 == 0 ? 110 : 200;
    int[] metres = new int[2 * (slots + 1) * users];
    Arrays.setAll(metres, i -> draws.index(area));
    double late = seed % 3 == 0 ? 0.16 : 0.4;
    return new Draft(
        users,
        slots,
        n,
        stations,
        fill(draws, 9, 10e9, 30e9),
        metres,
        fill(draws, slots * users, 4e6, 6e6),
        fill(draws, slots * users, 200, 400),
        fill(draws, slots * users, 0.08, late),
        fill(draws, slots * users * n, -4e9, 4e9));
  }

  private static double[] fill(Draws draws, int count, double low, double high) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, i -> low + (high - low) * draws.unit());
    return numbers;
  }

  /** The instance; a single user is disturbed by two other devices. */
  LyapunovInstance instance(int budget) {
    int others = users == 1 ? 2 : 0;
    int[] places = new int[2 * (slots + 1) * others];
    Arrays.setAll(places, i -> 37 * i % 201);
    double[] power = new double[users];
    Arrays.fill(power, 0.3);
    double[] otherPower = new double[others];
    Arrays.fill(otherPower, 0.3);
    return new LyapunovInstance(
            Origin.handmade(),
            new LyapunovModel(n, 100e6, 2e-9, 4, 2e-4, 0.1, 1),
            new LyapunovNetwork(stationMetres, capacityHz),
            new LyapunovDevices(power, otherPower),
            new LyapunovTrace(
                userMetres, places, dataBits, cyclesPerBit, deadlineSeconds, deviationHz))
        .withBudget(budget);
  }

  /** The same users in another order. */
  Draft reversed() {
    return new Draft(
        users,
        slots,
        n,
        stationMetres,
        capacityHz,
        reversed(userMetres),
        reversed(dataBits, 1),
        reversed(cyclesPerBit, 1),
        reversed(deadlineSeconds, 1),
        reversed(deviationHz, n));
  }

  private int[] reversed(int[] values) {
    int[] turned = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      turned[mirrored(i / 2) * 2 + i % 2] = values[i];
    }
    return turned;
  }

  private double[] reversed(double[] values, int width) {
    double[] turned = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      turned[mirrored(i / width) * width + i % width] = values[i];
    }
    return turned;
  }

  private int mirrored(int place) {
    return place / users * users + users - 1 - place % users;
  }

  /** One more server, out of everyone's reach. */
  Draft withFarServer() {
    double[] stations = Arrays.copyOf(stationMetres, stationMetres.length + 2);
    stations[stations.length - 2] = 1e6;
    double[] capacity = Arrays.copyOf(capacityHz, capacityHz.length + 1);
    capacity[capacity.length - 1] = 1e12;
    return new Draft(
        users,
        slots,
        n,
        stations,
        capacity,
        userMetres,
        dataBits,
        cyclesPerBit,
        deadlineSeconds,
        deviationHz);
  }

  /** Cycles, and what they are worked off with, counted in another unit. */
  Draft withCyclesTimes(double factor) {
    return new Draft(
        users,
        slots,
        n,
        stationMetres,
        times(capacityHz, factor),
        userMetres,
        dataBits,
        times(cyclesPerBit, factor),
        deadlineSeconds,
        times(deviationHz, factor));
  }

  private static double[] times(double[] values, double factor) {
    return Arrays.stream(values).map(v -> v * factor).toArray();
  }
}
