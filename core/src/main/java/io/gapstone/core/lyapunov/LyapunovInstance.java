package io.gapstone.core.lyapunov;

import io.gapstone.core.Instance;
import io.gapstone.core.Origin;
import io.gapstone.core.Tolerance;

/**
 * One instance: the parts it was made of, and what follows from them before any decision.
 *
 * <p>A server is named by its index in the network, or, where a user chooses, by its rank among the
 * user's candidates: rank 0 is the nearest. The instance owns the arrays of its parts.
 */
public final class LyapunovInstance implements Instance {

  private final Origin origin;
  private final LyapunovModel model;
  private final LyapunovNetwork network;
  private final LyapunovDevices devices;
  private final LyapunovTrace trace;
  private final int users;
  private final int slots;
  private final int n;
  private final int budget;

  private final int[] initialHosts;

  /** By slot and user. */
  private final double[] uplinkSeconds;

  /** These by slot, user and rank. */
  private final int[] candidate;

  private final double[] distanceMetres;
  private final int[] load;
  private final double[] aloneSeconds;
  private final boolean[] allowed;

  public LyapunovInstance(
      Origin origin,
      LyapunovModel model,
      LyapunovNetwork network,
      LyapunovDevices devices,
      LyapunovTrace trace) {
    this.origin = origin;
    this.model = model;
    this.network = network;
    this.devices = devices;
    this.trace = trace;
    this.users = devices.users();
    this.slots = trace.slots(users);
    this.n = model.candidates();
    if (n > network.servers()) {
      throw new IllegalArgumentException(
          "candidates is " + n + "; it must be at most servers (" + network.servers() + ").");
    }
    trace.checkLengths(slots, users, devices.others(), n);
    this.budget = model.budget(slots);
    this.uplinkSeconds = new double[slots * users];
    this.candidate = new int[trace.deviationHz().length];
    this.distanceMetres = new double[candidate.length];
    this.load = new int[candidate.length];
    this.aloneSeconds = new double[candidate.length];
    this.allowed = new boolean[candidate.length];
    SlotGeometry geometry = new SlotGeometry(model, network, devices, trace);
    this.initialHosts = geometry.initialHosts();
    for (int t = 0; t < slots; t++) {
      geometry.moveTo(t);
      for (int u = 0; u < users; u++) {
        derive(t, u, geometry);
      }
    }
  }

  private LyapunovInstance(LyapunovInstance other, int budget) {
    origin = other.origin;
    model = other.model;
    network = other.network;
    devices = other.devices;
    trace = other.trace;
    users = other.users;
    slots = other.slots;
    n = other.n;
    this.budget = budget;
    initialHosts = other.initialHosts;
    uplinkSeconds = other.uplinkSeconds;
    candidate = other.candidate;
    distanceMetres = other.distanceMetres;
    load = other.load;
    aloneSeconds = other.aloneSeconds;
    allowed = other.allowed;
  }

  /** The same instance with another budget of moves; shares all arrays. */
  public LyapunovInstance withBudget(int moves) {
    return new LyapunovInstance(this, moves);
  }

  private void derive(int t, int u, SlotGeometry geometry) {
    geometry.candidates(u, candidate, distanceMetres, at(t, u, 0)); // LYAPUNOV (11c) and (13b)
    uplinkSeconds[t * users + u] =
        LyapunovCosts.uplinkSeconds(dataBits(t, u), model.bandwidthHz(), geometry.sinr(u));
    Check.seconds("uplink", t, u, uplinkSeconds(t, u));
    boolean hopeless = true;
    for (int k = 0; k < n; k++) {
      int i = at(t, u, k);
      load[i] = geometry.load(candidate[i]);
      aloneSeconds[i] = LyapunovCosts.computationSeconds(cycles(t, u), twin(t, u, k, 1));
      Check.seconds("computation", t, u, aloneSeconds[i]);
      allowed[i] = meetsDeadline(t, u, latencySeconds(t, u, k, 1)); // LYAPUNOV (11b) and (13a)
      hopeless &= !allowed[i];
    }
    for (int k = 0; hopeless && k < n; k++) {
      allowed[at(t, u, k)] = true;
    }
  }

  private int at(int t, int u, int k) {
    return (t * users + u) * n + k;
  }

  @Override
  public Origin origin() {
    return origin;
  }

  public LyapunovModel model() {
    return model;
  }

  @Override
  public int users() {
    return users;
  }

  @Override
  public int servers() {
    return network.servers();
  }

  @Override
  public int slots() {
    return slots;
  }

  /** The number of devices that load servers and disturb, and that nobody decides for. */
  public int others() {
    return devices.others();
  }

  /** How many servers a user may choose among. */
  public int candidates() {
    return n;
  }

  /** The most moves that each user may make over all slots. */
  public int budget() {
    return budget;
  }

  /** A station's coordinate; axis 0 is x, 1 is y. */
  public double stationMetres(int server, int axis) {
    return network.stationMetres()[2 * server + axis];
  }

  /** Cycles per second of a whole server. */
  public double capacityHz(int server) {
    return network.capacityHz()[server];
  }

  public double powerWatts(int u) {
    return devices.powerWatts()[u];
  }

  public double otherPowerWatts(int other) {
    return devices.otherPowerWatts()[other];
  }

  /** A user's coordinate; location 0 lies before slot 0, slot t is paid at location t + 1. */
  public int userMetres(int location, int u, int axis) {
    return trace.userMetres()[(location * users + u) * 2 + axis];
  }

  /** Another device's coordinate. */
  public int otherMetres(int location, int other, int axis) {
    return trace.otherMetres()[(location * others() + other) * 2 + axis];
  }

  public double dataBits(int t, int u) {
    return trace.dataBits()[t * users + u];
  }

  public double cyclesPerBit(int t, int u) {
    return trace.cyclesPerBit()[t * users + u];
  }

  /** The cycles of the whole task. */
  public double cycles(int t, int u) {
    return cyclesPerBit(t, u) * dataBits(t, u);
  }

  public double deadlineSeconds(int t, int u) {
    return trace.deadlineSeconds()[t * users + u];
  }

  /** The deviation as it was drawn; {@link #twin} holds it above minus half of the estimate. */
  public double deviationHz(int t, int u, int rank) {
    return trace.deviationHz()[at(t, u, rank)];
  }

  /** The host before slot 0: the server nearest to location 0. */
  public int initialHost(int u) {
    return initialHosts[u];
  }

  /** The server of this rank. Rank 0 is also the station that the user's radio is attached to. */
  public int candidate(int t, int u, int rank) {
    return candidate[at(t, u, rank)];
  }

  /** The rank of a server, or -1 where it is no candidate. */
  public int rank(int t, int u, int server) {
    int from = at(t, u, 0);
    for (int k = 0; k < n; k++) {
      if (candidate[from + k] == server) {
        return k;
      }
    }
    return -1;
  }

  public double distanceMetres(int t, int u, int rank) {
    return distanceMetres[at(t, u, rank)];
  }

  /** How many other devices the server serves in this slot. */
  public int load(int t, int u, int rank) {
    return load[at(t, u, rank)];
  }

  /** The server's twin when so many users, this one included, have chosen the server. */
  public LyapunovTwin twin(int t, int u, int rank, int sharers) {
    int i = at(t, u, rank);
    return LyapunovTwin.of(
        network.capacityHz()[candidate[i]], sharers + load[i], trace.deviationHz()[i]);
  }

  public double uplinkSeconds(int t, int u) {
    return uplinkSeconds[t * users + u];
  }

  public double wiredSeconds(int t, int u, int rank) {
    return LyapunovCosts.wiredSeconds(model.wiredSecondsPerMetre(), distanceMetres(t, u, rank));
  }

  /** The true computing time among so many users. */
  public double computationSeconds(int t, int u, int rank, int sharers) {
    return sharers == 1
        ? aloneSeconds[at(t, u, rank)]
        : LyapunovCosts.computationSeconds(cycles(t, u), twin(t, u, rank, sharers));
  }

  /** The latency of the task among so many users: uplink, wire and computing. */
  public double latencySeconds(int t, int u, int rank, int sharers) {
    return LyapunovCosts.communicationSeconds(uplinkSeconds(t, u), wiredSeconds(t, u, rank))
        + computationSeconds(t, u, rank, sharers);
  }

  public boolean meetsDeadline(int t, int u, double latencySeconds) {
    return Tolerance.atMost(latencySeconds, deadlineSeconds(t, u));
  }

  /**
   * Whether the user may choose this server: it meets the deadline as the only user there, or no
   * candidate does.
   */
  public boolean allowed(int t, int u, int rank) {
    return allowed[at(t, u, rank)];
  }

  /** The rank of the nearest server that the user may choose. */
  public int nearestAllowed(int t, int u) {
    int k = 0;
    while (!allowed(t, u, k)) {
      k++;
    }
    return k;
  }
}
