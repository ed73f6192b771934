package io.gapstone.core.lyapunov;

import io.gapstone.core.Origin;
import io.gapstone.core.random.Draws;
import java.util.Arrays;

/** Instances that one can compute by hand. */
final class Tiny {

  private Tiny() {}

  /**
   * Three stations in a row, 100 m apart, two candidates, one user, one other device.
   *
   * <p>Slot 0: the user is 10 m from server 0 and 90 m from server 1; the other device stands at
   * station 2 and disturbs. Slot 1: the user is 10 m beside station 1 and as far from 0 as from 2;
   * the other device stands at station 1 and loads it.
   */
  static LyapunovInstance oneUser() {
    return oneUser(0.5);
  }

  static LyapunovInstance oneUser(double moveRate) {
    return new LyapunovInstance(
        Origin.handmade(),
        new LyapunovModel(2, 20e6, 1e-5 - 1e-10, 4, 1e-4, moveRate, 1),
        network(),
        new LyapunovDevices(new double[] {0.3}, new double[] {0.16}),
        new LyapunovTrace(
            new int[] {0, 0, 10, 0, 100, 10},
            new int[] {200, 0, 200, 0, 100, 0},
            new double[] {4e6, 4e6},
            new double[] {250, 250},
            new double[] {0.2, 0.05},
            new double[] {2.5e9, -15e9, 0, 0}));
  }

  /** Two users beside station 0 and one slot; both see servers 0 and 1. */
  static LyapunovInstance twoUsers() {
    return new LyapunovInstance(
        Origin.handmade(),
        new LyapunovModel(2, 20e6, 1e-5, 4, 1e-4, 0.5, 1),
        network(),
        new LyapunovDevices(new double[] {0.3, 0.3}, new double[0]),
        new LyapunovTrace(
            new int[] {0, 0, 0, 0, 10, 0, 0, 10},
            new int[0],
            new double[] {4e6, 4e6},
            new double[] {250, 250},
            new double[] {0.25, 0.25},
            new double[4]));
  }

  private static LyapunovNetwork network() {
    return new LyapunovNetwork(
        new double[] {0, 0, 100, 0, 200, 0}, new double[] {10e9, 20e9, 20e9});
  }

  /** A random walk of users over 3 x 3 stations, tight deadlines. */
  static LyapunovInstance random(long seed, int users, int slots) {
    Draws draws = Draws.of(seed, "test/lyapunov");
    int n = 3;
    int others = 2;
    double[] stations = new double[18];
    for (int s = 0; s < 9; s++) {
      stations[2 * s] = 100 * (s % 3);
      stations[2 * s + 1] = 100 * (s / 3);
    }
    return new LyapunovInstance(
        Origin.handmade(),
        new LyapunovModel(n, 20e6, 2e-12, 4, 1e-4, 0.3, 1),
        new LyapunovNetwork(stations, fill(draws, 9, 15e9, 25e9)),
        new LyapunovDevices(fill(draws, users, 0.2, 0.6), fill(draws, others, 0.2, 0.6)),
        new LyapunovTrace(
            places(draws, (slots + 1) * users),
            places(draws, (slots + 1) * others),
            fill(draws, slots * users, 4e6, 6e6),
            fill(draws, slots * users, 200, 400),
            fill(draws, slots * users, 0.1, 0.2),
            fill(draws, slots * users * n, -1e9, 1e9)));
  }

  private static int[] places(Draws draws, int count) {
    int[] places = new int[2 * count];
    Arrays.setAll(places, i -> draws.index(200));
    return places;
  }

  private static double[] fill(Draws draws, int count, double low, double high) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, i -> low + (high - low) * draws.unit());
    return numbers;
  }
}
