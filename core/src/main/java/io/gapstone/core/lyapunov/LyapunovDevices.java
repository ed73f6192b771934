package io.gapstone.core.lyapunov;

/**
 * Everything that sends.
 *
 * @param powerWatts {@code [user]}, of the users that decisions are made for
 * @param otherPowerWatts {@code [other]}, of the other devices: each loads the server of its
 *     nearest station and disturbs the rest
 */
public record LyapunovDevices(double[] powerWatts, double[] otherPowerWatts) {

  public LyapunovDevices {
    Check.atLeast("users", powerWatts.length, 1);
    Check.positive("powerWatts", powerWatts);
    Check.positive("otherPowerWatts", otherPowerWatts);
  }

  public int users() {
    return powerWatts.length;
  }

  public int others() {
    return otherPowerWatts.length;
  }
}
