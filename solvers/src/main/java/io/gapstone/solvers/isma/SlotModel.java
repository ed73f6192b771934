package io.gapstone.solvers.isma;

import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearModelBuilder;
import java.util.Arrays;

/**
 * One slot as a mixed-integer linear model whose optimum lies below the slot's.
 *
 * <p>For every user, server and number of tenths a binary {@code choose[u,l,q]}, the {@code
 * share[u,l,q]} it gets and the seconds {@code extra[u,l,q]} by which the edge part outlasts the
 * local one. That edge part, {@code overhead + work / share}, is convex; the model holds tangents
 * of its perspective: at a point {@code p}, {@code work / share} is at least {@code work (2 / p -
 * share / (p p))} where the option is chosen. So every solution of the slot is one of the model, at
 * no more cost, and the difference shrinks where tangents are added near the shares of a solution.
 *
 * <p>An option that could not beat staying local, even with its limit share, is left out; a chosen
 * one gets at least the share at which it equals staying local.
 */
final class SlotModel {

  private static final int FIRST_TANGENTS = 8;
  private static final double SAME_POINT = 1e-7;
  private static final double LEAST_PART = 1e-6;

  private final SlotOptions options;

  /** By option: its points, and how many there are. */
  private final double[][] points;

  private final int[] sizes;

  /** By option its variable {@code choose}, or -1; share and extra come next. */
  private final int[] variables;

  /** By server: the row of its shares. */
  private final int[] capacities;

  private LinearModel model;

  SlotModel(SlotOptions options) {
    this.options = options;
    int size = options.at(options.servers(), 0);
    points = new double[size][];
    sizes = new int[size];
    variables = new int[size];
    capacities = new int[options.servers()];
    for (int u = 0; u < options.users(); u++) {
      for (int l = 0; l < options.servers(); l++) {
        for (int q = 1; q < SlotOptions.WIDTH; q++) {
          int option = options.at(l, u) + q;
          if (options.full(option) < options.alone(u)) {
            points[option] = new double[FIRST_TANGENTS];
            spread(u, option);
          }
        }
      }
    }
    build();
  }

  /** The model with the tangents so far. */
  LinearModel model() {
    return model;
  }

  private double least(int u, int option) {
    double most = options.alone(u) - options.overhead(option);
    return Math.min(options.limit(option), options.work(option) / most);
  }

  private void spread(int u, int option) {
    double low = least(u, option);
    double ratio = options.limit(option) / low;
    for (int k = 0; k < FIRST_TANGENTS; k++) {
      add(option, low * StrictMath.pow(ratio, k / (FIRST_TANGENTS - 1.0)));
    }
  }

  private boolean add(int option, double point) {
    double[] mine = points[option];
    for (int k = 0; k < sizes[option]; k++) {
      if (Math.abs(mine[k] - point) <= SAME_POINT * point) {
        return false;
      }
    }
    if (sizes[option] == mine.length) {
      points[option] = Arrays.copyOf(mine, 2 * mine.length);
    }
    points[option][sizes[option]++] = point;
    return true;
  }

  /** Adds tangents where a price of each server would put the shares; false where all are known. */
  boolean refine(double[] prices) {
    boolean added = false;
    for (int l = 0; l < options.servers(); l++) {
      double r = Math.sqrt(prices[l]);
      for (int u = 0; u < options.users(); u++) {
        for (int q = 1; q < SlotOptions.WIDTH; q++) {
          int option = options.at(l, u) + q;
          if (points[option] != null) {
            double share = options.share(option, r);
            added |= add(option, Math.max(share, least(u, option)));
          }
        }
      }
    }
    if (added) {
      build();
    }
    return added;
  }

  /**
   * Adds tangents at the shares that a point of the relaxed model has; false where all are known.
   */
  boolean refineAt(double[] values) {
    boolean added = false;
    for (int option = 0; option < variables.length; option++) {
      int choose = variables[option];
      if (choose >= 0 && values[choose] > LEAST_PART) {
        double share = values[choose + 1] / values[choose];
        added |= share > 0 && add(option, Math.min(share, options.limit(option)));
      }
    }
    if (added) {
      build();
    }
    return added;
  }

  private void build() {
    LinearModelBuilder builder = LinearModel.named("isma slot");
    int[] local = new int[options.users()];
    for (int u = 0; u < options.users(); u++) {
      local[u] = builder.binary("local[" + u + "]", options.alone(u));
      for (int l = 0; l < options.servers(); l++) {
        for (int q = 1; q < SlotOptions.WIDTH; q++) {
          declare(builder, u, l, q);
        }
      }
    }
    int rows = 0;
    for (int u = 0; u < options.users(); u++, rows++) {
      builder.equal("one[" + u + "]", 1).term(local[u], 1);
      for (int l = 0; l < options.servers(); l++) {
        for (int q = 1; q < SlotOptions.WIDTH; q++) {
          int choose = variables[options.at(l, u) + q];
          if (choose >= 0) {
            builder.term(choose, 1);
          }
        }
      }
    }
    for (int l = 0; l < options.servers(); l++) {
      capacities[l] = rows++;
      builder.atMost("capacity[" + l + "]", 1);
      for (int u = 0; u < options.users(); u++) {
        for (int q = 1; q < SlotOptions.WIDTH; q++) {
          int choose = variables[options.at(l, u) + q];
          if (choose >= 0) {
            builder.term(choose + 1, 1);
          }
        }
      }
    }
    for (int u = 0; u < options.users(); u++) {
      for (int l = 0; l < options.servers(); l++) {
        for (int q = 1; q < SlotOptions.WIDTH; q++) {
          constrain(builder, u, l, q);
        }
      }
    }
    model = builder.build();
  }

  private void declare(LinearModelBuilder builder, int u, int l, int q) {
    int option = options.at(l, u) + q;
    variables[option] = -1;
    if (points[option] != null) {
      String name = "[" + u + "," + l + "," + q + "]";
      double own = options.local(u, q);
      variables[option] = builder.binary("choose" + name, own);
      builder.continuous("share" + name, 0, options.limit(option), 0);
      builder.continuous("extra" + name, 0, options.alone(u) - own, 1);
    }
  }

  private void constrain(LinearModelBuilder builder, int u, int l, int q) {
    int option = options.at(l, u) + q;
    int choose = variables[option];
    if (choose < 0) {
      return;
    }
    String name = "[" + u + "," + l + "," + q + "]";
    builder.atMost("most" + name, 0).term(choose + 1, 1).term(choose, -options.limit(option));
    builder.atLeast("least" + name, 0).term(choose + 1, 1).term(choose, -least(u, option));
    double own = options.local(u, q);
    double work = options.work(option);
    for (int k = 0; k < sizes[option]; k++) {
      double p = points[option][k];
      builder
          .atLeast("tangent[" + u + "," + l + "," + q + "," + k + "]", 0)
          .term(choose + 2, 1)
          .term(choose, own - options.overhead(option) - 2 * work / p)
          .term(choose + 1, work / (p * p));
    }
  }

  /** The best solution with the servers and tenths that a point of the model chooses. */
  SlotSolution decode(double[] values, double[] prices) {
    SlotSolution solution = new SlotSolution(options);
    ServerPattern pattern = new ServerPattern(options);
    for (int l = 0; l < options.servers(); l++) {
      pattern.clear(l);
      for (int u = 0; u < options.users(); u++) {
        for (int q = 1; q < SlotOptions.WIDTH; q++) {
          int choose = variables[options.at(l, u) + q];
          if (choose >= 0 && values[choose] > 0.5) {
            pattern.add(u, q);
          }
        }
      }
      pattern.divide();
      prices[l] = pattern.price();
      solution.place(pattern);
    }
    return solution;
  }

  /** Prices of the servers from multipliers of the model's rows. */
  double[] prices(double[] duals) {
    double[] prices = new double[capacities.length];
    for (int l = 0; l < prices.length; l++) {
      prices[l] = Math.max(0, -duals[capacities[l]]);
    }
    return prices;
  }
}
