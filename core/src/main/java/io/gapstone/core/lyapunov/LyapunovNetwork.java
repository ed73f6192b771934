package io.gapstone.core.lyapunov;

/**
 * The stations, each with a server.
 *
 * @param stationMetres {@code [server][x, y]}
 * @param capacityHz {@code [server]}, cycles per second
 */
public record LyapunovNetwork(double[] stationMetres, double[] capacityHz) {

  public LyapunovNetwork {
    Check.atLeast("servers", capacityHz.length, 1);
    Check.length("stationMetres", stationMetres.length, 2L * capacityHz.length);
    Check.finite("stationMetres", stationMetres);
    Check.positive("capacityHz", capacityHz);
  }

  public int servers() {
    return capacityHz.length;
  }
}
