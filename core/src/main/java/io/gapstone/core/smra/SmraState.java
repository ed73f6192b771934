package io.gapstone.core.smra;

import io.gapstone.core.State;

/** Where each user is served, what it holds there, and what is taken of each server. */
public final class SmraState implements State {

  private final int[] hosts;
  private final double[] cpuHz;
  private final double[] bandwidthHz;
  private final double[] takenCpuHz;
  private final double[] takenBandwidthHz;

  /**
   * Takes ownership of the arrays.
   *
   * @param hosts by user
   * @param cpuHz held by each user
   * @param bandwidthHz held by each user
   */
  public SmraState(int servers, int[] hosts, double[] cpuHz, double[] bandwidthHz) {
    this.hosts = hosts;
    this.cpuHz = cpuHz;
    this.bandwidthHz = bandwidthHz;
    this.takenCpuHz = new double[servers];
    this.takenBandwidthHz = new double[servers];
    for (int u = 0; u < hosts.length; u++) {
      takenCpuHz[hosts[u]] += cpuHz[u]; // SMRA (14)
      takenBandwidthHz[hosts[u]] += bandwidthHz[u];
    }
  }

  public int host(int u) {
    return hosts[u];
  }

  public double cpuHz(int u) {
    return cpuHz[u];
  }

  public double bandwidthHz(int u) {
    return bandwidthHz[u];
  }

  /** What a server's users hold of its CPU. */
  public double takenCpuHz(int e) {
    return takenCpuHz[e];
  }

  /** What a server's users hold of its channel. */
  public double takenBandwidthHz(int e) {
    return takenBandwidthHz[e];
  }

  int[] copyOfHosts() {
    return hosts.clone();
  }

  double[] copyOfCpuHz() {
    return cpuHz.clone();
  }

  double[] copyOfBandwidthHz() {
    return bandwidthHz.clone();
  }

  double[] copyOfTakenCpuHz() {
    return takenCpuHz.clone();
  }

  double[] copyOfTakenBandwidthHz() {
    return takenBandwidthHz.clone();
  }
}
