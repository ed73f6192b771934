package io.gapstone.core.isma;

/**
 * What belongs to a user for good.
 *
 * @param cpuHertz f^L
 * @param deadlineSeconds delta^max; 0 where there is none
 */
public record IsmaUsers(double[] cpuHertz, double[] deadlineSeconds) {

  public IsmaUsers {
    if (cpuHertz.length == 0) {
      throw new IllegalArgumentException("cpuHertz is empty; there must be a user.");
    }
    Checks.length("deadlineSeconds", deadlineSeconds.length, cpuHertz.length, "users");
    Checks.allRates("cpuHertz", cpuHertz);
    for (int u = 0; u < deadlineSeconds.length; u++) {
      Checks.notNegative("deadlineSeconds[" + u + "]", deadlineSeconds[u]);
    }
  }
}
