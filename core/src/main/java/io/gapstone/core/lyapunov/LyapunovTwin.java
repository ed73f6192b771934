package io.gapstone.core.lyapunov;

/**
 * The digital twin of a server: what it believes the server offers, and how far off it is.
 *
 * @param estimateHz f, the computing speed that the twin states
 * @param deviationHz f-hat, the truth minus the estimate
 */
public record LyapunovTwin(double estimateHz, double deviationHz) {

  /** The truth is at least this share of the estimate. */
  private static final double LEAST_TRUE_SHARE = 0.5;

  /**
   * The twin of a server whose capacity is divided equally.
   *
   * @param sharers among how many, the asking user included
   * @param drawnHz the deviation before it is held above minus half of the estimate
   */
  static LyapunovTwin of(double capacityHz, int sharers, double drawnHz) {
    double f = capacityHz / sharers;
    return new LyapunovTwin(f, Math.max(drawnHz, (LEAST_TRUE_SHARE - 1) * f)); // LYAPUNOV (1)
  }
}
