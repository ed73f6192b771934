package io.gapstone.core.delayenergy;

import io.gapstone.core.Origin;

/**
 * Three users and three servers on 3 x 2 cells, with numbers that can be worked out by hand.
 *
 * <p>Servers stand in cells 0, 2 and 4. Signal over noise is 1023 for all, so a station gives 50
 * Mbit/s. In slot 0 users 0 and 1 share cell 0 and user 2 is alone in cell 5; in slot 1 all are
 * alone, in cells 1, 3 and 5.
 */
final class TinyDelayEnergy {

  int[] serverCell = {0, 2, 4};
  double[] serverHz = {1e9, 1e9, 2e9};
  int[] vms = {2, 2, 1};
  int[] hosts = {0, 1, 1};
  double[] deadlines = {2, 2, 2};
  double[] x = {250, 250, 250, 350, 250, 1250, 750, 250, 1250};
  double[] y = {250, 250, 250, 250, 350, 850, 350, 850, 850};
  double[] dataBits = {20e6, 20e6, 30e6, 20e6, 20e6, 20e6};
  double[] cycles = {50e6, 100e6, 60e6, 50e6, 50e6, 50e6};
  double[] stateBits = {8e6, 4e6, 16e6, 8e6, 8e6, 8e6};
  boolean access = true;

  static DelayEnergyRadio radio() {
    return new DelayEnergyRadio(50, 1e5, 1.023, 1e-3, 4, 0.5, 1e-15);
  }

  DelayEnergyInstance build() {
    return new DelayEnergyInstance(
        Origin.handmade(),
        radio(),
        new DelayEnergyModel(1, 1e9, 0.02, access, 2, 1),
        new DelayEnergyNetwork(3, 2, 500, serverCell, serverHz, vms),
        new DelayEnergyUsers(hosts, deadlines),
        new DelayEnergyTrace(2, x, y, dataBits, cycles, stateBits),
        new DelayEnergyReference(0, 0, 0, 0));
  }
}
