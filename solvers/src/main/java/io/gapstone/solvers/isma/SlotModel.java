package io.gapstone.solvers.isma;

import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearModelBuilder;
import io.gapstone.solvers.model.Tangents;
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
final class SlotModel implements Tangents {

  /** How a model of several slots differs from that of one. */
  record Place(String prefix, int users, double patience) {

    /** One slot, each user once, nobody ready to lose anything by offloading. */
    static Place alone(SlotOptions options) {
      return new Place("", options.users(), 0);
    }
  }

  private static final int FIRST_TANGENTS = 8;
  private static final double SAME_POINT = 1e-7;
  private static final double LEAST_PART = 1e-6;

  private final SlotOptions options;
  private final Place place;

  /** By option: its points, and how many there are. */
  private final double[][] points;

  private final int[] sizes;

  /** By option its variable {@code choose}, or -1; share and extra come next. */
  private final int[] variables;

  /** By option: whether a better solution than the known one cannot have it. */
  private final boolean[] useless;

  /** By user: the variable that says that it offloads nothing. */
  private final int[] local;

  SlotModel(SlotOptions options) {
    this(options, Place.alone(options));
  }

  /**
   * A slot among others.
   *
   * @param options user k and user k + users are the same, without and with a migration
   * @param place its {@code patience} is how much longer than staying local an option may take and
   *     still be worth it in later slots
   */
  SlotModel(SlotOptions options, Place place) {
    this.options = options;
    this.place = place;
    int size = options.at(options.servers(), 0);
    points = new double[size][];
    sizes = new int[size];
    variables = new int[size];
    useless = new boolean[size];
    local = new int[place.users];
    for (int u = 0; u < options.users(); u++) {
      for (int l = 0; l < options.servers(); l++) {
        for (int q = 1; q < SlotOptions.WIDTH; q++) {
          int option = options.at(l, u) + q;
          if (options.full(option) < most(u)) {
            points[option] = new double[FIRST_TANGENTS];
            spread(u, option);
          }
        }
      }
    }
  }

  /** The model with the tangents so far; its objective is the sum over users. */
  @Override
  public LinearModel model() {
    LinearModelBuilder builder = LinearModel.named("isma slot");
    write(builder);
    return builder.build();
  }

  @Override
  public LinearModel rest() {
    LinearModelBuilder builder = LinearModel.named("isma slot, rest");
    write(builder, useless);
    return builder.build();
  }

  /**
   * Adds tangents where prices of the servers would put the shares, so that these prices prove as
   * much of the model as of the slot, and leaves out of {@link #rest} the options that they rule
   * out for a better solution than one of so many seconds.
   */
  void rule(SlotPrices prices, double seconds) {
    refine(prices.prices());
    double[] costs = prices.costs();
    for (int l = 0; l < options.servers(); l++) {
      double r = Math.sqrt(prices.prices()[l]);
      for (int u = 0; u < options.users(); u++) {
        for (int q = 1; q < SlotOptions.WIDTH; q++) {
          int option = options.at(l, u) + q;
          double lifted = prices.bound() + options.cost(option, r) - costs[u];
          useless[option] = lifted >= seconds * (1 - 0.5 * CLOSE);
        }
      }
    }
  }

  /** What an option may take at most. */
  private double most(int u) {
    return options.alone(u) + place.patience;
  }

  private double least(int u, int option) {
    double most = most(u) - options.overhead(option);
    return Math.min(options.limit(option), options.work(option) / most);
  }

  /** Between two tangents at p and q it is ((q - p) / (q + p))^2 at most. */
  @Override
  public double slack() {
    double most = 0;
    for (int option = 0; option < points.length; option++) {
      if (points[option] != null) {
        Arrays.sort(points[option], 0, sizes[option]);
      }
      for (int k = 1; k < sizes[option]; k++) {
        double low = points[option][k - 1];
        double part = (points[option][k] - low) / (points[option][k] + low);
        most = Math.max(most, part * part);
      }
    }
    return most;
  }

  @Override
  public void fill(double slack) {
    slack();
    double root = Math.sqrt(slack);
    double step = StrictMath.log((1 + root) / (1 - root));
    for (int option = 0; option < points.length; option++) {
      int known = sizes[option];
      for (int k = 1; k < known; k++) {
        double low = points[option][k - 1];
        double ratio = points[option][k] / low;
        int parts = (int) Math.ceil(StrictMath.log(ratio) / step);
        for (int i = 1; i < parts; i++) {
          add(option, low * StrictMath.pow(ratio, (double) i / parts));
        }
      }
    }
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
    return added;
  }

  /** Adds variables and rows: first one row per user, then one per server. */
  void write(LinearModelBuilder builder) {
    write(builder, new boolean[useless.length]);
  }

  private void write(LinearModelBuilder builder, boolean[] without) {
    for (int u = 0; u < place.users; u++) {
      local[u] = builder.binary(name("local", u), options.alone(u));
    }
    for (int k = 0; k < options.users(); k++) {
      for (int l = 0; l < options.servers(); l++) {
        for (int q = 1; q < SlotOptions.WIDTH; q++) {
          declare(builder, k, l, q, without);
        }
      }
    }
    for (int u = 0; u < place.users; u++) {
      builder.equal(name("one", u), 1).term(local[u], 1);
      for (int k = u; k < options.users(); k += place.users) {
        for (int l = 0; l < options.servers(); l++) {
          chosen(builder, k, l, 1);
        }
      }
    }
    for (int l = 0; l < options.servers(); l++) {
      builder.atMost(name("capacity", l), 1);
      for (int k = 0; k < options.users(); k++) {
        for (int q = 1; q < SlotOptions.WIDTH; q++) {
          int choose = variables[options.at(l, k) + q];
          if (choose >= 0) {
            builder.term(choose + 1, 1);
          }
        }
      }
    }
    for (int k = 0; k < options.users(); k++) {
      for (int l = 0; l < options.servers(); l++) {
        for (int q = 1; q < SlotOptions.WIDTH; q++) {
          constrain(builder, k, l, q);
        }
      }
    }
  }

  /** The variable that says that a user offloads nothing. */
  int local(int u) {
    return local[u];
  }

  /**
   * Adds the variables that say that a user, or its copy, is served there to the row begun last.
   */
  void chosen(LinearModelBuilder builder, int k, int l, double coefficient) {
    for (int q = 1; q < SlotOptions.WIDTH; q++) {
      int choose = variables[options.at(l, k) + q];
      if (choose >= 0) {
        builder.term(choose, coefficient);
      }
    }
  }

  private String name(String what, int k) {
    return what + "[" + place.prefix + k + "]";
  }

  private String name(String what, int k, int l, int q) {
    String who = k < place.users ? what : what + " after moving";
    return who + "[" + place.prefix + k % place.users + "," + l + "," + q + "]";
  }

  @Override
  public double touch(double[] values) {
    SlotSolution solution = decode(values, new double[options.servers()]);
    refineAt(values);
    touch(solution);
    return solution.seconds();
  }

  /** Adds tangents at the shares of a solution. */
  void touch(SlotSolution solution) {
    for (int k = 0; k < options.users(); k++) {
      if (solution.tenths(k) > 0) {
        int option = options.at(solution.server(k), k) + solution.tenths(k);
        if (points[option] != null) {
          double share = Math.max(solution.share(k), least(k, option));
          add(option, Math.min(share, options.limit(option)));
        }
      }
    }
  }

  private void declare(LinearModelBuilder builder, int u, int l, int q, boolean[] without) {
    int option = options.at(l, u) + q;
    variables[option] = -1;
    if (points[option] != null && !without[option]) {
      double own = options.local(u, q);
      variables[option] = builder.binary(name("choose", u, l, q), own);
      builder.continuous(name("share", u, l, q), 0, options.limit(option), 0);
      builder.continuous(name("extra", u, l, q), 0, most(u) - own, 1);
    }
  }

  private void constrain(LinearModelBuilder builder, int u, int l, int q) {
    int option = options.at(l, u) + q;
    int choose = variables[option];
    if (choose < 0) {
      return;
    }
    builder
        .atMost(name("most", u, l, q), 0)
        .term(choose + 1, 1)
        .term(choose, -options.limit(option));
    builder.atLeast(name("least", u, l, q), 0).term(choose + 1, 1).term(choose, -least(u, option));
    double own = options.local(u, q);
    double work = options.work(option);
    for (int k = 0; k < sizes[option]; k++) {
      double p = points[option][k];
      builder
          .atLeast(name("tangent", u, l, q) + k, 0)
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
    double[] prices = new double[options.servers()];
    for (int l = 0; l < prices.length; l++) {
      prices[l] = Math.max(0, -duals[place.users + l]);
    }
    return prices;
  }
}
