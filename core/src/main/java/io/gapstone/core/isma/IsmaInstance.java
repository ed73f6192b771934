package io.gapstone.core.isma;

import io.gapstone.core.Instance;
import io.gapstone.core.Origin;
import io.gapstone.core.math.Radio;

/** Network, users and trace of one instance. Slot {@code t} is paid at location {@code t + 1}. */
public final class IsmaInstance implements Instance {

  private final Origin origin;
  private final int slots;
  private final IsmaModel model;
  private final IsmaNetwork network;
  private final IsmaUsers users;
  private final IsmaTrace trace;
  private final int[] stations;
  private final double[] uplinks;

  /** Takes ownership of the arrays in its parts. */
  public IsmaInstance(
      Origin origin,
      int slots,
      IsmaModel model,
      IsmaNetwork network,
      IsmaUsers users,
      IsmaTrace trace) {
    this.origin = origin;
    this.slots = slots;
    this.model = model;
    this.network = network;
    this.users = users;
    this.trace = trace;
    if (slots < 1) {
      throw new IllegalArgumentException("slots is " + slots + "; it must be at least 1.");
    }
    long cells = (long) slots * users();
    Checks.length("x", trace.x().length, cells + users(), "slots + 1 times users");
    Checks.length("y", trace.y().length, cells + users(), "slots + 1 times users");
    Checks.length("dataBits", trace.dataBits().length, cells, "slots times users");
    Checks.length("cycles", trace.cycles().length, cells, "slots times users");
    this.stations = new int[slots * users()];
    this.uplinks = new double[slots * users()];
    measureChannels();
  }

  private void measureChannels() {
    double noise = Radio.wattsFromDbm(model.noiseDbmPerHertz()) * model.bandwidthHertz();
    for (int t = 0; t < slots; t++) {
      for (int u = 0; u < users(); u++) {
        int cell = t * users() + u;
        stations[cell] = network.nearest(x(t + 1, u), y(t + 1, u));
        uplinks[cell] =
            IsmaCosts.uplinkBitsPerSecond(
                model.bandwidthHertz(), model.transmitWatts(), gain(t, u), noise);
        if (!(uplinks[cell] >= 1 && uplinks[cell] <= Double.MAX_VALUE)) {
          throw new IllegalArgumentException(
              "user "
                  + u
                  + " has an uplink of "
                  + uplinks[cell]
                  + " bit/s in slot "
                  + t
                  + "; it must be at least 1. Maybe a position is far outside the network?");
        }
      }
    }
  }

  @Override
  public Origin origin() {
    return origin;
  }

  @Override
  public int users() {
    return users.cpuHertz().length;
  }

  @Override
  public int servers() {
    return network.servers();
  }

  @Override
  public int slots() {
    return slots;
  }

  public IsmaModel model() {
    return model;
  }

  public IsmaNetwork network() {
    return network;
  }

  public double x(int location, int u) {
    return trace.x()[location * users() + u];
  }

  public double y(int location, int u) {
    return trace.y()[location * users() + u];
  }

  /** Data c of the user's task. */
  public double dataBits(int t, int u) {
    return trace.dataBits()[t * users() + u];
  }

  /** Work f^r of the user's task. */
  public double cycles(int t, int u) {
    return trace.cycles()[t * users() + u];
  }

  /** Clock frequency f^L of a user. */
  public double cpuHertz(int u) {
    return users.cpuHertz()[u];
  }

  /** The longest wanted completion time delta^max; 0 where there is none. */
  public double deadlineSeconds(int u) {
    return users.deadlineSeconds()[u];
  }

  /** The user's base station: the nearest. */
  public int station(int t, int u) {
    return stations[t * users() + u];
  }

  /** Channel gain g to the station. */
  public double gain(int t, int u) {
    int station = station(t, u);
    double metres =
        Radio.distance(
            x(t + 1, u), y(t + 1, u), network.stationX(station), network.stationY(station));
    return Radio.gain(metres, model.pathLossExponent());
  }

  /** R^w. */
  public double uplinkBitsPerSecond(int t, int u) {
    return uplinks[t * users() + u];
  }

  /** The server where the user's service is before slot 0. */
  public int initialHost(int u) {
    return network.nearest(x(0, u), y(0, u));
  }

  double localSeconds(int t, int u, int ratioTenths) {
    return IsmaCosts.localSeconds(cycles(t, u), ratioTenths, cpuHertz(u));
  }

  double uploadSeconds(int t, int u, int ratioTenths) {
    return IsmaCosts.uploadSeconds(dataBits(t, u), ratioTenths, uplinkBitsPerSecond(t, u));
  }

  double wiredSeconds(int t, int u, int server, int ratioTenths) {
    return IsmaCosts.wiredSeconds(
        dataBits(t, u),
        ratioTenths,
        model.wiredBitsPerSecond(),
        network.hops(station(t, u), server));
  }

  double migrationSeconds(int host, int server) {
    return host == server ? 0 : model.migrationSeconds();
  }

  double edgeSeconds(int t, int u, int server, int ratioTenths, double share) {
    return IsmaCosts.edgeSeconds(cycles(t, u), ratioTenths, network.serverHertz(server), share);
  }
}
