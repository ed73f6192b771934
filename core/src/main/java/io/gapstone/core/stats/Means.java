package io.gapstone.core.stats;

import java.util.Arrays;

/** Averages that few extreme values do not move much. */
public final class Means {

  private Means() {}

  public static double arithmetic(double[] values) {
    require(values);
    return sum(values, 0, values.length) / values.length;
  }

  /**
   * The shifted geometric mean {@code (prod (x_i + shift))^(1/n) - shift}. The shift, for example
   * 10 s for running times, keeps values near 0 from ruling the mean.
   */
  public static double shiftedGeometric(double[] values, double shift) {
    require(values);
    double[] logarithms = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      double shifted = values[k] + shift;
      if (!(shifted > 0)) {
        throw new IllegalArgumentException(
            "values[" + k + "] is " + values[k] + "; plus the shift it must be positive");
      }
      logarithms[k] = StrictMath.log(shifted);
    }
    return StrictMath.exp(sum(logarithms, 0, values.length) / values.length) - shift;
  }

  /**
   * The interquartile mean: the mean after {@code floor(n / 4)} of the values are taken away at
   * either end. This is the definition of the rliable library (R. Agarwal et al., "Deep
   * reinforcement learning at the edge of the statistical precipice", NeurIPS 2021), SciPy's {@code
   * trim_mean(x, 0.25)}; no value counts in part.
   */
  public static double interquartile(double[] values) {
    require(values);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int cut = sorted.length / 4;
    return sum(sorted, cut, sorted.length - cut) / (sorted.length - 2 * cut);
  }

  /**
   * The penalised average running time PAR2: the mean of the times, where a run that was not solved
   * within the limit counts as twice the limit.
   */
  public static double par2(double[] seconds, boolean[] solved, double limitSeconds) {
    require(seconds);
    double[] penalised = new double[seconds.length];
    for (int k = 0; k < seconds.length; k++) {
      boolean inTime = solved[k] && seconds[k] <= limitSeconds;
      penalised[k] = inTime ? seconds[k] : 2 * limitSeconds;
    }
    return arithmetic(penalised);
  }

  private static void require(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("there are no values to average");
    }
  }

  private static double sum(double[] values, int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += values[k];
    }
    return sum;
  }
}
