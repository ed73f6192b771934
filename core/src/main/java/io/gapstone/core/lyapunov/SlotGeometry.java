package io.gapstone.core.lyapunov;

import io.gapstone.core.math.Radio;

/**
 * Who is where in one slot: nearest stations, the load that the other devices make, interference.
 *
 * <p>One object is moved from slot to slot, so that an instance of any length needs one.
 */
final class SlotGeometry {

  private final LyapunovModel model;
  private final LyapunovNetwork network;
  private final LyapunovDevices devices;
  private final LyapunovTrace trace;
  private final StationGrid grid;

  /** By device, users first: its nearest station. */
  private final int[] station;

  private final int[] load;
  private final double[] interferenceWatts;
  private final int[] interferenceSlot;
  private final int[] nearest;
  private final double[] squares;
  private int t = -1;

  SlotGeometry(
      LyapunovModel model, LyapunovNetwork network, LyapunovDevices devices, LyapunovTrace trace) {
    this.model = model;
    this.network = network;
    this.devices = devices;
    this.trace = trace;
    this.grid = new StationGrid(network.stationMetres());
    this.station = new int[devices.users() + devices.others()];
    this.load = new int[network.servers()];
    this.interferenceWatts = new double[network.servers()];
    this.interferenceSlot = new int[network.servers()];
    this.nearest = new int[model.candidates()];
    this.squares = new double[model.candidates()];
    java.util.Arrays.fill(interferenceSlot, -1);
  }

  /** The station nearest to each user at the first location. */
  int[] initialHosts() {
    int[] hosts = new int[devices.users()];
    for (int u = 0; u < hosts.length; u++) {
      hosts[u] = grid.nearest(trace.userMetres()[2 * u], trace.userMetres()[2 * u + 1]);
    }
    return hosts;
  }

  void moveTo(int slot) {
    for (int d = devices.users(); t >= 0 && d < station.length; d++) {
      load[station[d]]--;
    }
    t = slot;
    for (int d = 0; d < station.length; d++) {
      station[d] = grid.nearest(metres(d, 0), metres(d, 1));
      if (d >= devices.users()) {
        load[station[d]]++;
      }
    }
  }

  /** The user's candidates, nearest first, and their distances. */
  void candidates(int u, int[] ids, double[] distanceMetres, int from) {
    grid.nearest(metres(u, 0), metres(u, 1), nearest, squares);
    for (int k = 0; k < nearest.length; k++) {
      ids[from + k] = nearest[k];
      distanceMetres[from + k] = Math.sqrt(squares[k]);
    }
  }

  /** How many of the other devices use this server. */
  int load(int server) {
    return load[server];
  }

  double sinr(int u) {
    int b = station[u];
    return LyapunovCosts.sinr(receivedWatts(u, b), model.noiseWatts(), interferenceWatts(b));
  }

  private double receivedWatts(int device, int b) {
    double[] at = network.stationMetres();
    double distance =
        Radio.distance(metres(device, 0), metres(device, 1), at[2 * b], at[2 * b + 1]);
    return powerWatts(device) * Radio.gain(distance, model.pathLossExponent());
  }

  /** From all devices that are attached to other stations; the same for all users of a station. */
  private double interferenceWatts(int b) {
    if (interferenceSlot[b] != t) {
      double sum = 0;
      for (int d = 0; d < station.length; d++) {
        if (station[d] != b) {
          sum += receivedWatts(d, b);
        }
      }
      interferenceWatts[b] = sum;
      interferenceSlot[b] = t;
    }
    return interferenceWatts[b];
  }

  private double powerWatts(int device) {
    int users = devices.users();
    return device < users
        ? devices.powerWatts()[device]
        : devices.otherPowerWatts()[device - users];
  }

  private int metres(int device, int axis) {
    int users = devices.users();
    return device < users
        ? trace.userMetres()[((t + 1) * users + device) * 2 + axis]
        : trace.otherMetres()[((t + 1) * devices.others() + device - users) * 2 + axis];
  }
}
