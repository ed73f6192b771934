package io.gapstone.learners.isma;

/**
 * How likely a latent space model finds what was seen.
 *
 * <p>The observation model gives a mean for each entry, the reward model one for the reward; both
 * have unit covariance, so a logarithm of a density is half a squared distance and a constant.
 */
public final class LatentLikelihood {

  private static final double LOG_TWO_PI = 1.8378770664093453;

  private LatentLikelihood() {}

  /** The logarithm of a normal density with unit covariance. */
  public static double logDensity(float[] seen, float[] mean) {
    double squares = 0;
    for (int k = 0; k < seen.length; k++) {
      double error = (double) seen[k] - mean[k];
      squares += error * error;
    }
    return -0.5 * (squares + seen.length * LOG_TWO_PI);
  }

  /**
   * What training maximises for one sequence: the log-likelihood of its observations and of its
   * rewards.
   *
   * @param observations o_1..o_K
   * @param observationMeans what the observation model expects, given the actions
   * @param rewards r_1..r_K
   * @param rewardMeans what the reward model expects, given the actions
   */
  public static double objective(
      float[][] observations, float[][] observationMeans, float[] rewards, float[] rewardMeans) {
    double sum = logDensity(rewards, rewardMeans);
    for (int k = 0; k < observations.length; k++) {
      sum += logDensity(observations[k], observationMeans[k]); // ISMA (8)
    }
    return sum;
  }
}
