package io.gapstone.solvers.model;

import io.gapstone.core.random.Draws;
import java.util.Optional;

/** Models with known answers. */
public final class Models {

  public static final double INF = Double.POSITIVE_INFINITY;

  private Models() {}

  /** Minimum -9.5 at (1.5, 3): x + y <= 4.5, y <= 3, -x - 3y + 1 ... */
  public static LinearModel plainLp() {
    LinearModelBuilder model = LinearModel.named("plain lp").offset(1);
    int x = model.continuous("x", 0, 10, -1);
    int y = model.continuous("y", -2, 3, -3);
    model.atMost("sum", 4.5).term(x, 1).term(y, 1);
    model.range("difference", -5, 5).term(x, 1).term(y, -1);
    return model.build();
  }

  /** Minimum -9.5, see {@link #plainLp}. */
  public static final double PLAIN_LP = -9.5;

  /** A knapsack of weights 4, 3, 2, profits 10, 7, 4.5 and capacity 6, and an offset of 100. */
  public static LinearModel knapsack() {
    LinearModelBuilder model = LinearModel.named("knapsack").offset(100);
    int a = model.binary("x[0]", -10);
    int b = model.binary("x[1]", -7);
    int c = model.binary("x[2]", -4.5);
    model.atMost("capacity", 6).term(a, 4).term(b, 3).term(c, 2);
    return model.build();
  }

  /** 100 - 10 - 4.5. */
  public static final double KNAPSACK = 85.5;

  /** min y - 0.5 n with y >= 1.25 n - 2.1, n whole in [-3, 7], y real in [0, 100]: n = 1. */
  public static LinearModel mixed() {
    LinearModelBuilder model = LinearModel.named("mixed");
    int n = model.integer("n", -3, 7, -0.5);
    int y = model.continuous("y", 0, 100, 1);
    model.atLeast("over", -2.1).term(y, 1).term(n, -1.25);
    return model.build();
  }

  /** n = 1 costs -0.5 + 0; n = 2 costs -1 + 0.4. */
  public static final double MIXED = -0.6;

  public static LinearModel infeasible(boolean whole) {
    LinearModelBuilder model = LinearModel.named("infeasible");
    int x = whole ? model.binary("x", 1) : model.continuous("x", 0, 1, 1);
    int y = whole ? model.binary("y", 1) : model.continuous("y", 0, 1, 1);
    model.atLeast("much", 2.5).term(x, 1).term(y, 1);
    return model.build();
  }

  public static LinearModel unbounded(boolean whole) {
    LinearModelBuilder model = LinearModel.named("unbounded");
    int x = whole ? model.integer("x", 0, INF, -1) : model.continuous("x", 0, INF, -1);
    int y = model.continuous("y", 0, INF, 0.5);
    model.atMost("never binds", 3).term(x, 1).term(y, -1);
    return model.build();
  }

  /** A generalised assignment that no solver proves in a second. */
  public static LinearModel hard(int users, int servers) {
    Draws draws = Draws.of(1, "test/hard");
    LinearModelBuilder model = LinearModel.named("hard");
    double[] loads = new double[users];
    double total = 0;
    for (int u = 0; u < users; u++) {
      loads[u] = draws.decimal(5, 25, 3);
      total += loads[u];
    }
    for (int u = 0; u < users; u++) {
      for (int s = 0; s < servers; s++) {
        double noise = draws.decimal(-3, 3, 3);
        model.binary("x[" + u + "," + s + "]", 50 - loads[u] + noise);
      }
    }
    for (int u = 0; u < users; u++) {
      model.equal("assign[" + u + "]", 1);
      for (int s = 0; s < servers; s++) {
        model.term(u * servers + s, 1);
      }
    }
    for (int s = 0; s < servers; s++) {
      model.atMost("capacity[" + s + "]", total / servers * 1.01);
      for (int u = 0; u < users; u++) {
        model.term(u * servers + s, loads[u] * (1 + 0.1 * ((u * 7 + s * 3) % 5)) / 1.2);
      }
    }
    return model.build();
  }

  /** A small model with whole variables in [0, 3] at most; may have no solution. */
  public static LinearModel random(long seed) {
    Draws draws = Draws.of(seed, "test/random model");
    LinearModelBuilder model = LinearModel.named("random " + seed);
    model.offset(draws.decimal(-5, 5, 2));
    int n = 2 + draws.index(6);
    for (int j = 0; j < n; j++) {
      double low = draws.index(3) - 1;
      model.integer("x[" + j + "]", low, low + 1 + draws.index(2), draws.decimal(-9, 9, 3));
    }
    int rows = 1 + draws.index(4);
    for (int i = 0; i < rows; i++) {
      double low = draws.coin() ? draws.decimal(-8, 0, 2) : Double.NEGATIVE_INFINITY;
      double high = draws.coin() ? draws.decimal(0, 8, 2) : INF;
      model.range("row " + i, low, high);
      for (int j = 0; j < n; j++) {
        if (draws.index(4) > 0) {
          model.term(j, draws.coin() ? draws.decimal(-5, 5, 1) : draws.unit() * 6 - 3);
        }
      }
    }
    return model.build();
  }

  /** The optimum by trying all points. */
  public static Optional<Double> bruteForce(LinearModel model) {
    double[] values = new double[model.variables()];
    double[] best = {INF};
    enumerate(model, values, 0, best);
    return best[0] < INF ? Optional.of(best[0]) : Optional.empty();
  }

  private static void enumerate(LinearModel model, double[] values, int j, double[] best) {
    if (j == values.length) {
      for (int i = 0; i < model.rows(); i++) {
        double sum = model.activity(i, values);
        if (sum < model.rowLow(i) - 1e-9 || sum > model.rowHigh(i) + 1e-9) {
          return;
        }
      }
      best[0] = Math.min(best[0], model.objective(values));
      return;
    }
    for (double v = model.lower(j); v <= model.upper(j); v++) {
      values[j] = v;
      enumerate(model, values, j + 1, best);
    }
  }
}
