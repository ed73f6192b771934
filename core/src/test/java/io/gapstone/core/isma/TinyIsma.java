package io.gapstone.core.isma;

import io.gapstone.core.Origin;

/**
 * The worked example of {@code docs/families/isma.md}: two servers one hop apart, three users,
 * every uplink exactly 40 Mbit/s. User 2 begins at station 1 and is at station 0 in both slots.
 */
final class TinyIsma {

  static final double[] DATA = {8e6, 16e6, 8e6, 8e6, 8e6, 8e6};
  static final double[] CYCLES = {6e9, 8e9, 1e9, 2e9, 2e9, 2e9};

  private TinyIsma() {}

  static IsmaInstance instance() {
    return instance(DATA.clone(), CYCLES.clone());
  }

  static IsmaInstance instance(double[] data, double[] cycles) {
    double[] x = {500, 1500, 1500, 500, 1500, 500, 500, 1500, 500};
    double[] y = {400, 600, 600, 400, 600, 600, 400, 600, 600};
    return new IsmaInstance(
        Origin.handmade(), 2, model(), network(), users(), new IsmaTrace(x, y, data, cycles));
  }

  static IsmaModel model() {
    return new IsmaModel(2, 20e6, 0.006, 3, -130, 100e6, 0.2);
  }

  static IsmaNetwork network() {
    return new IsmaNetwork(
        new double[] {500, 1500},
        new double[] {500, 500},
        new int[] {0, 1},
        new int[] {0, 0},
        new double[] {10e9, 5e9});
  }

  static IsmaUsers users() {
    return new IsmaUsers(new double[] {1e8, 2e8, 1e8}, new double[] {0, 0, 1.2});
  }
}
