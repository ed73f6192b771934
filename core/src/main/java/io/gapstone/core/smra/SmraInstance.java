package io.gapstone.core.smra;

import io.gapstone.core.Instance;
import io.gapstone.core.Origin;
import io.gapstone.core.math.Radio;

/** Network, users and trace; immutable. */
public final class SmraInstance implements Instance {

  private final Origin origin;
  private final SmraTargets targets;
  private final SmraRadio radio;
  private final SmraBoxes boxes;
  private final SmraNetwork network;
  private final SmraUsers users;
  private final SmraTrace trace;
  private final int userCount;
  private final int serverCount;
  private final int[] targetServer;

  /**
   * Takes ownership of all arrays.
   *
   * @param targets which targets are in force
   */
  public SmraInstance(
      Origin origin,
      SmraTargets targets,
      SmraRadio radio,
      SmraBoxes boxes,
      SmraNetwork network,
      SmraUsers users,
      SmraTrace trace) {
    this.origin = origin;
    this.targets = targets;
    this.radio = radio;
    this.boxes = boxes;
    this.network = network;
    this.users = users;
    this.trace = trace;
    this.userCount = users.initialServer().length;
    this.serverCount = network.xMetres().length;
    SmraConsistency.check(this, network, users, trace);
    this.targetServer = targets == SmraTargets.TRUE ? nearestToTruth() : trace.predictedServer();
  }

  /** The same instance with other targets in force; the arrays are shared. */
  public SmraInstance withTargets(SmraTargets other) {
    return other == targets
        ? this
        : new SmraInstance(origin, other, radio, boxes, network, users, trace);
  }

  private int[] nearestToTruth() {
    int[] nearest = new int[trace.slots() * userCount];
    for (int t = 0; t < trace.slots(); t++) {
      for (int u = 0; u < userCount; u++) {
        nearest[t * userCount + u] = network.nearest(x(t + 1, u), y(t + 1, u));
      }
    }
    return nearest;
  }

  @Override
  public Origin origin() {
    return origin;
  }

  @Override
  public int users() {
    return userCount;
  }

  @Override
  public int servers() {
    return serverCount;
  }

  @Override
  public int slots() {
    return trace.slots();
  }

  public SmraTargets targets() {
    return targets;
  }

  public SmraRadio radio() {
    return radio;
  }

  public SmraBoxes boxes() {
    return boxes;
  }

  /** Who made the stored predictions. */
  public String predictor() {
    return trace.predictor();
  }

  public double serverX(int e) {
    return network.xMetres()[e];
  }

  public double serverY(int e) {
    return network.yMetres()[e];
  }

  /** The server nearest to a point, the lowest index where several are. */
  public int nearestServer(double x, double y) {
    return network.nearest(x, y);
  }

  /** F: a server's whole CPU capacity. */
  public double cpuHz(int e) {
    return network.cpuHz()[e];
  }

  /** B: a server's whole channel. */
  public double bandwidthHz(int e) {
    return network.bandwidthHz()[e];
  }

  /** r between two servers; 0 from a server to itself, where it is never read. */
  public double linkBitsPerSecond(int from, int to) {
    return network.linkBitsPerSecond()[from * serverCount + to];
  }

  public int initialServer(int u) {
    return users.initialServer()[u];
  }

  public double initialCpuHz(int u) {
    return users.initialCpuHz()[u];
  }

  public double initialBandwidthHz(int u) {
    return users.initialBandwidthHz()[u];
  }

  /** beta: the part of the service function's CPU that checkpoints get. */
  public double checkpointShare(int u) {
    return users.checkpointShare()[u];
  }

  /** f^SF: the service function's CPU. */
  public double serviceCpuHz(int u) {
    return users.serviceCpuHz()[u];
  }

  /** Where a user is at location k, from 0 to {@link #slots()}; slot t is paid at t+1. */
  public double x(int k, int u) {
    return trace.positionMetres()[2 * (k * userCount + u)];
  }

  /** The other coordinate of {@link #x}. */
  public double y(int k, int u) {
    return trace.positionMetres()[2 * (k * userCount + u) + 1];
  }

  /** Where slot t's stored prediction puts a user at location t+1. */
  public double predictedX(int t, int u) {
    return trace.predictedMetres()[2 * (t * userCount + u)];
  }

  /** The other coordinate of {@link #predictedX}. */
  public double predictedY(int t, int u) {
    return trace.predictedMetres()[2 * (t * userCount + u) + 1];
  }

  /** The server nearest to the stored prediction. */
  public int predictedServer(int t, int u) {
    return trace.predictedServer()[t * userCount + u];
  }

  /** L^pre as it is in force: the prediction, or the true position where targets are true. */
  public double expectedX(int t, int u) {
    return targets == SmraTargets.TRUE ? x(t + 1, u) : predictedX(t, u);
  }

  /** The other coordinate of {@link #expectedX}. */
  public double expectedY(int t, int u) {
    return targets == SmraTargets.TRUE ? y(t + 1, u) : predictedY(t, u);
  }

  /** e': the server that a user may move to, nearest to the expected position. */
  public int target(int t, int u) {
    return targetServer[t * userCount + u];
  }

  /** D: the task's data. */
  public double dataBits(int t, int u) {
    return trace.dataBits()[t * userCount + u];
  }

  /** C: CPU cycles per bit of the task's data. */
  public double cyclesPerBit(int t, int u) {
    return trace.cyclesPerBit()[t * userCount + u];
  }

  /** D^mig: the context that a migration carries. */
  public double stateBits(int t, int u) {
    return trace.stateBits()[t * userCount + u];
  }

  /** C^sus: CPU cycles per bit of context, to suspend. */
  public double suspendCyclesPerBit(int t, int u) {
    return trace.suspendCyclesPerBit()[t * userCount + u];
  }

  /** C^res: CPU cycles per bit of context, to resume. */
  public double resumeCyclesPerBit(int t, int u) {
    return trace.resumeCyclesPerBit()[t * userCount + u];
  }

  /** Bits per second and hertz between a server and a point, SMRA (1). */
  public double spectralEfficiency(int e, double x, double y) {
    return radio.spectralEfficiency(
        Radio.distance(network.xMetres()[e], network.yMetres()[e], x, y));
  }

  /** SMRA (8): what moving a user from one server to another takes. */
  public double migrationSeconds(int t, int u, int from, int to) {
    int k = t * userCount + u;
    double state = trace.stateBits()[k];
    double checkpointHz = users.checkpointShare()[u] * users.serviceCpuHz()[u];
    return SmraCosts.migrationSeconds(
        SmraCosts.checkpointSeconds(state, trace.suspendCyclesPerBit()[k], checkpointHz),
        SmraCosts.checkpointSeconds(state, trace.resumeCyclesPerBit()[k], checkpointHz),
        SmraCosts.synchronisationSeconds(state, linkBitsPerSecond(from, to)));
  }
}
