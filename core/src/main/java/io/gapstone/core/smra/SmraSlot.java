package io.gapstone.core.smra;

import io.gapstone.core.Slot;

/**
 * What a policy sees at the start of slot t: positions 0 to t, where each user is expected at t+1,
 * this slot's tasks, and who holds what. Delays given here are those at the expected position; what
 * is paid depends on the true one.
 */
public final class SmraSlot implements Slot {

  private final SmraInstance instance;
  private final int t;
  private final SmraState state;
  private final boolean hindsight;

  SmraSlot(SmraInstance instance, int t, SmraState state) {
    this(instance, t, state, false);
  }

  private SmraSlot(SmraInstance instance, int t, SmraState state, boolean hindsight) {
    this.instance = instance;
    this.t = t;
    this.state = state;
    this.hindsight = hindsight;
  }

  /** A slot whose users are expected where they will truly be; the targets stay the same. */
  static SmraSlot inHindsight(SmraInstance instance, int t, SmraState state) {
    return new SmraSlot(instance, t, state, true);
  }

  @Override
  public int t() {
    return t;
  }

  @Override
  public int users() {
    return instance.users();
  }

  @Override
  public int servers() {
    return instance.servers();
  }

  /** Which targets are in force; where these are the true ones, so are expected positions. */
  public SmraTargets targets() {
    return instance.targets();
  }

  public SmraRadio radio() {
    return instance.radio();
  }

  public SmraBoxes boxes() {
    return instance.boxes();
  }

  public double serverX(int e) {
    return instance.serverX(e);
  }

  public double serverY(int e) {
    return instance.serverY(e);
  }

  /** The server nearest to a point, the lowest index where several are. */
  public int nearestServer(double x, double y) {
    return instance.nearestServer(x, y);
  }

  public double linkBitsPerSecond(int from, int to) {
    return instance.linkBitsPerSecond(from, to);
  }

  /** F: a server's whole CPU capacity. */
  public double serverCpuHz(int e) {
    return instance.cpuHz(e);
  }

  /** B: a server's whole channel. */
  public double serverBandwidthHz(int e) {
    return instance.bandwidthHz(e);
  }

  /** F(t): what nobody holds of a server's CPU. Leavers of this slot still hold their share. */
  public double freeCpuHz(int e) {
    return instance.cpuHz(e) - state.takenCpuHz(e);
  }

  /** B(t): what nobody holds of a server's channel. */
  public double freeBandwidthHz(int e) {
    return instance.bandwidthHz(e) - state.takenBandwidthHz(e);
  }

  /** Where a user was at location k, from 0 to t. */
  public double x(int k, int u) {
    return instance.x(past(k), u);
  }

  /** The other coordinate of {@link #x}. */
  public double y(int k, int u) {
    return instance.y(past(k), u);
  }

  private int past(int k) {
    if (k < 0 || k > t) {
      throw new IllegalArgumentException("slot " + t + " shows locations 0 to " + t + ", not " + k);
    }
    return k;
  }

  /** L^pre: where a user is expected at location t+1. */
  public double expectedX(int u) {
    return hindsight ? instance.x(t + 1, u) : instance.expectedX(t, u);
  }

  /** The other coordinate of {@link #expectedX}. */
  public double expectedY(int u) {
    return hindsight ? instance.y(t + 1, u) : instance.expectedY(t, u);
  }

  /** e': the server nearest to the expected position. */
  public int target(int u) {
    return instance.target(t, u);
  }

  public double dataBits(int u) {
    return instance.dataBits(t, u);
  }

  public double cyclesPerBit(int u) {
    return instance.cyclesPerBit(t, u);
  }

  public double stateBits(int u) {
    return instance.stateBits(t, u);
  }

  public double suspendCyclesPerBit(int u) {
    return instance.suspendCyclesPerBit(t, u);
  }

  public double resumeCyclesPerBit(int u) {
    return instance.resumeCyclesPerBit(t, u);
  }

  public double checkpointShare(int u) {
    return instance.checkpointShare(u);
  }

  public double serviceCpuHz(int u) {
    return instance.serviceCpuHz(u);
  }

  /** e: where a user is served now. */
  public int host(int u) {
    return state.host(u);
  }

  /** f: what a user holds at its host. */
  public double cpuHz(int u) {
    return state.cpuHz(u);
  }

  /** b: what a user holds at its host. */
  public double bandwidthHz(int u) {
    return state.bandwidthHz(u);
  }

  /** Bits per second and hertz between a server and the user's expected position. */
  public double expectedEfficiency(int u, int e) {
    return instance.spectralEfficiency(e, expectedX(u), expectedY(u));
  }

  /** What moving a user to its target takes; 0 where that is its host. */
  public double migrationSeconds(int u) {
    return host(u) == target(u) ? 0 : instance.migrationSeconds(t, u, host(u), target(u));
  }

  /** The delay of staying. */
  public double expectedStaySeconds(int u) {
    return taskSeconds(u, host(u), cpuHz(u), bandwidthHz(u));
  }

  /** The delay of moving to the target with these shares. */
  public double expectedMoveSeconds(int u, double cpuHz, double bandwidthHz) {
    return taskSeconds(u, target(u), cpuHz, bandwidthHz) + migrationSeconds(u);
  }

  private double taskSeconds(int u, int e, double cpuHz, double bandwidthHz) {
    double rate = SmraCosts.rateBitsPerSecond(bandwidthHz, expectedEfficiency(u, e));
    return SmraCosts.communicationSeconds(dataBits(u), rate)
        + SmraCosts.computationSeconds(dataBits(u), cyclesPerBit(u), cpuHz);
  }
}
