package io.gapstone.core.lyapunov;

import io.gapstone.core.math.Radio;

/** The formulas of the family, one method each, in SI units. */
public final class LyapunovCosts {

  private LyapunovCosts() {}

  /** What a slot's choice costs besides latency. */
  public static double moveCost(boolean moved, double costPerMove) {
    return moved ? costPerMove : 0; // LYAPUNOV (3)
  }

  /** Radio and wire; results return free. */
  public static double communicationSeconds(double uplinkSeconds, double wiredSeconds) {
    return uplinkSeconds + wiredSeconds; // LYAPUNOV (4)
  }

  /** The time on the radio at Shannon's rate. */
  public static double uplinkSeconds(double dataBits, double bandwidthHz, double sinr) {
    return dataBits / (bandwidthHz * Radio.spectralEfficiency(sinr)); // LYAPUNOV (5)
  }

  /** Signal over noise and interference, all in watts at the station. */
  public static double sinr(double signalWatts, double noiseWatts, double interferenceWatts) {
    return signalWatts / (noiseWatts + interferenceWatts); // LYAPUNOV (6)
  }

  /** The time on the wire between the user and its server. */
  public static double wiredSeconds(double secondsPerMetre, double distanceMetres) {
    return secondsPerMetre * distanceMetres; // LYAPUNOV (7)
  }

  /** The computing time as the twin sees it. */
  public static double estimatedComputationSeconds(double cycles, double estimateHz) {
    return cycles / estimateHz; // LYAPUNOV (8)
  }

  /** What the twin's view lacks to the truth; negative where the server is faster. */
  public static double computationGapSeconds(double cycles, double estimateHz, double deviationHz) {
    double f = estimateHz;
    return -cycles * deviationHz / (f * (f + deviationHz)); // LYAPUNOV (9)
  }

  /** The true computing time. */
  public static double computationSeconds(double cycles, LyapunovTwin twin) {
    double f = twin.estimateHz();
    return estimatedComputationSeconds(cycles, f)
        + computationGapSeconds(cycles, f, twin.deviationHz()); // LYAPUNOV (10)
  }

  /** The queue of moves made too early, after a slot. */
  public static double nextQueue(
      double queue, double moveCost, double moveRate, double costPerMove) {
    return Math.max(queue + moveCost - moveRate * costPerMove, 0); // LYAPUNOV (12)
  }

  /** A slot's term of problem P2. */
  public static double driftPlusPenalty(
      double v, double latencySeconds, double queue, double moveCost) {
    return v * latencySeconds + queue * moveCost; // LYAPUNOV (13)
  }
}
