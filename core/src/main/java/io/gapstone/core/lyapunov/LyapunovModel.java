package io.gapstone.core.lyapunov;

/**
 * The constants of an instance.
 *
 * @param candidates N, how many of the nearest servers a user may choose among
 * @param bandwidthHz W, of each user's uplink
 * @param noiseWatts sigma squared, the total noise at a station
 * @param pathLossExponent alpha
 * @param wiredSecondsPerMetre psi, from the user to its server
 * @param moveRate beta, the share of slots in which a user may move
 * @param moveCost C, the cost of one move
 */
public record LyapunovModel(
    int candidates,
    double bandwidthHz,
    double noiseWatts,
    double pathLossExponent,
    double wiredSecondsPerMetre,
    double moveRate,
    double moveCost) {

  /** So that a rate times a number of slots that is a whole number counts as that number. */
  private static final double WHOLE = 1e-9;

  public LyapunovModel {
    Check.atLeast("candidates", candidates, 1);
    Check.positive("bandwidthHz", bandwidthHz);
    Check.positive("noiseWatts", noiseWatts);
    Check.positive("pathLossExponent", pathLossExponent);
    Check.atLeast("wiredSecondsPerMetre", wiredSecondsPerMetre, 0);
    Check.atLeast("moveRate", moveRate, 0);
    Check.positive("moveCost", moveCost);
  }

  /** The most moves that a user may make in so many slots. */
  public int budget(int slots) {
    return (int) Math.floor(moveRate * slots + WHOLE); // LYAPUNOV (11a)
  }
}
