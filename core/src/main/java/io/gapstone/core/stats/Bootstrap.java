package io.gapstone.core.stats;

import io.gapstone.core.random.Draws;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Percentile intervals of a stratified bootstrap.
 *
 * <p>Each resample draws every stratum anew, with replacement, from its own values and to its own
 * size: with one stratum per profile, or per seed of training, no resample lacks one. The interval
 * lies between quantiles of the statistic over all resamples, interpolated as NumPy and R (type 7)
 * do.
 */
public final class Bootstrap {

  private final double confidence;
  private final int resamples;

  /**
   * A way to make intervals.
   *
   * @param confidence for example 0.95
   * @param resamples for example 2000
   */
  public Bootstrap(double confidence, int resamples) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence is " + confidence + "; it must be between 0 and 1");
    }
    if (resamples < 1) {
      throw new IllegalArgumentException("resamples is " + resamples + "; it must be positive");
    }
    this.confidence = confidence;
    this.resamples = resamples;
  }

  /** The interval of a statistic of all values of all strata together. */
  public Interval pooled(double[][] strata, ToDoubleFunction<double[]> statistic, Draws draws) {
    return interval(strata, sample -> statistic.applyAsDouble(concatenated(sample)), draws);
  }

  /**
   * The interval of a statistic of the strata.
   *
   * @param strata the values of each stratum; none may be empty
   * @param statistic must not keep or change its argument
   * @param draws the same stream gives the same interval
   */
  public Interval interval(double[][] strata, ToDoubleFunction<double[][]> statistic, Draws draws) {
    for (int s = 0; s < strata.length; s++) {
      if (strata[s].length == 0) {
        throw new IllegalArgumentException("strata[" + s + "] is empty");
      }
    }
    double[][] sample = new double[strata.length][];
    for (int s = 0; s < strata.length; s++) {
      sample[s] = new double[strata[s].length];
    }
    double[] statistics = new double[resamples];
    for (int k = 0; k < resamples; k++) {
      draw(strata, sample, draws);
      statistics[k] = statistic.applyAsDouble(sample);
    }
    double tail = 50 * (1 - confidence);
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    percentile.setData(statistics);
    return new Interval(
        statistic.applyAsDouble(strata),
        percentile.evaluate(tail),
        percentile.evaluate(100 - tail),
        confidence);
  }

  private static void draw(double[][] strata, double[][] sample, Draws draws) {
    for (int s = 0; s < strata.length; s++) {
      for (int k = 0; k < sample[s].length; k++) {
        sample[s][k] = strata[s][draws.index(strata[s].length)];
      }
    }
  }

  private static double[] concatenated(double[][] parts) {
    int length = 0;
    for (double[] part : parts) {
      length += part.length;
    }
    double[] all = new double[length];
    int at = 0;
    for (double[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
