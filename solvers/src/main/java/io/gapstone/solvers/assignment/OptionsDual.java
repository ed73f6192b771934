package io.gapstone.solvers.assignment;

import io.gapstone.solvers.dual.SmoothDual;
import java.util.Arrays;

/**
 * The bound of capacity prices as a function of them.
 *
 * <p>At prices {@code y >= 0}, cost for the whole of a server, every user takes its cheapest
 * option, and the bound is {@code sum over users of min (cost + y weight) - sum over servers of y
 * room}. At its best it is the bound of the linear relaxation.
 */
final class OptionsDual implements SmoothDual {

  private final int servers;
  private final double[] price;
  private final double[] slope;
  private final double[][] curvature;
  private double[] value = new double[16];
  private int[] near = new int[16];
  private Options options;
  private double smooth;
  private double exact;
  private double entropy;

  /** How many options were looked at. */
  private long looks;

  OptionsDual(int servers) {
    this.servers = servers;
    this.price = new double[servers + 1];
    this.slope = new double[servers + 1];
    this.curvature = new double[servers + 1][servers + 1];
  }

  /** Turns to these options. */
  OptionsDual of(Options open) {
    this.options = open;
    return this;
  }

  /** The bound at these prices. */
  static double bound(Options o, double[] price) {
    double sum = o.settled;
    for (int h = 0; h < o.servers; h++) {
      sum -= price[h] * o.room[h];
    }
    for (int i = 0; i < o.users; i++) {
      double least = Double.POSITIVE_INFINITY;
      for (int k = o.first[i]; k < o.first[i + 1]; k++) {
        least = Math.min(least, o.value(k, price));
      }
      sum += least;
    }
    return sum;
  }

  @Override
  public int size() {
    return servers;
  }

  long looks() {
    return looks;
  }

  @Override
  public double smooth() {
    return smooth;
  }

  @Override
  public double exact() {
    return exact;
  }

  @Override
  public double entropy() {
    return entropy;
  }

  @Override
  public double[] slope() {
    return slope;
  }

  @Override
  public double[][] curvature() {
    return curvature;
  }

  @Override
  public void evaluate(double[] at, double e) {
    Options o = options;
    System.arraycopy(at, 0, price, 0, servers);
    looks += o.count;
    double sum = o.settled;
    for (int h = 0; h < servers; h++) {
      sum -= price[h] * o.room[h];
      slope[h] = -o.room[h];
      Arrays.fill(curvature[h], 0);
    }
    exact = sum;
    smooth = sum;
    entropy = 0;
    double reach = -SmallExp.LEAST * e * 0.7;
    for (int i = 0; i < o.users; i++) {
      int from = o.first[i];
      int size = o.first[i + 1] - from;
      reserve(size);
      double least = Double.POSITIVE_INFINITY;
      int nearest = from;
      for (int k = 0; k < size; k++) {
        double v = o.cost[from + k] + price[o.server[from + k]] * o.weight[from + k];
        value[k] = v;
        if (v < least) {
          least = v;
          nearest = from + k;
        }
      }
      exact += least;
      double limit = least + reach;
      int close = 0;
      for (int k = 0; k < size; k++) {
        near[close] = k;
        close += value[k] < limit ? 1 : 0;
      }
      if (close == 1) {
        smooth += least;
        slope[o.server[nearest]] += o.weight[nearest];
      } else {
        soften(from, close, least, e);
      }
    }
  }

  private void reserve(int size) {
    if (value.length < size) {
      value = new double[2 * size];
      near = new int[2 * size];
    }
  }

  /** Adds a user who has several options near the cheapest. */
  private void soften(int from, int close, double least, double e) {
    double inverse = 1 / e;
    double total = 0;
    double moment = 0;
    for (int j = 0; j < close; j++) {
      double x = (least - value[near[j]]) * inverse;
      double share = SmallExp.of(x);
      value[j] = share;
      total += share;
      moment += share * x;
    }
    double log = StrictMath.log(total);
    smooth += least - e * log;
    entropy += log - moment / total;
    Options o = options;
    for (int j = 0; j < close; j++) {
      int k = from + near[j];
      double taken = value[j] / total * o.weight[k];
      value[j] = taken;
      slope[o.server[k]] += taken;
      curvature[o.server[k]][o.server[k]] += taken * o.weight[k] * inverse;
    }
    for (int a = 0; a < close; a++) {
      double[] row = curvature[o.server[from + near[a]]];
      double s = value[a] * inverse;
      for (int b = 0; b < close; b++) {
        row[o.server[from + near[b]]] -= s * value[b];
      }
    }
  }
}
