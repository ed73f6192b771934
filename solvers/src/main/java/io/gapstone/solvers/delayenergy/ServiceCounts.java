package io.gapstone.solvers.delayenergy;

import io.gapstone.core.BadInputException;
import io.gapstone.solvers.model.LinearModelBuilder;

/**
 * The variables of one slot that make crowding linear: {@code y[user,server,k]} is 1 where the user
 * is on the server as one of k services, {@code z[server,k]} where the server has k. For one k the
 * choice of users is integral, so the relaxation is that of patterns of users.
 */
final class ServiceCounts {

  static final long MOST_VARIABLES = 5_000_000;

  /** A whole variable above this is 1. */
  private static final double WHOLE = 0.5;

  /** In how much company a user may be on a server. */
  @FunctionalInterface
  interface Company {
    int most(int u, int s);
  }

  /** What a user costs on a server among so many. */
  @FunctionalInterface
  interface Cost {
    double of(int u, int s, int k);
  }

  private final LinearModelBuilder builder;
  private final String prefix;
  private final int users;
  private final int servers;
  private final int[] first;
  private final int[] most;

  /**
   * @param prefix of the names' indices: the slot, or nothing
   */
  ServiceCounts(
      LinearModelBuilder builder,
      String prefix,
      int users,
      int servers,
      Company company,
      Cost cost) {
    this.builder = builder;
    this.prefix = prefix;
    this.users = users;
    this.servers = servers;
    first = new int[users * servers];
    most = new int[users * servers];
    for (int u = 0; u < users; u++) {
      for (int s = 0; s < servers; s++) {
        int pair = u * servers + s;
        most[pair] = company.most(u, s);
        for (int k = 1; k <= most[pair]; k++) {
          int variable = builder.binary("y" + index(u, s, k), cost.of(u, s, k));
          first[pair] = k == 1 ? variable : first[pair];
        }
      }
    }
  }

  /** Adds the rows that make everybody on a server agree on how many they are. */
  void addRows(int[] room) {
    for (int s = 0; s < servers; s++) {
      server(s, room[s]);
    }
  }

  /** Refuses models that are too large. */
  static void checkSize(long variables) {
    if (variables > MOST_VARIABLES) {
      throw new BadInputException(
          "the linear model would have "
              + variables
              + " variables; at most "
              + MOST_VARIABLES
              + " are built.");
    }
  }

  private String index(int... numbers) {
    StringBuilder text = new StringBuilder("[").append(prefix);
    for (int k = 0; k < numbers.length; k++) {
      text.append(k == 0 ? "" : ",").append(numbers[k]);
    }
    return text.append(']').toString();
  }

  private void server(int s, int room) {
    int[] z = new int[room + 1];
    for (int k = 1; k <= room; k++) {
      z[k] = builder.binary("z" + index(s, k), 0);
    }
    builder.atMost("DELAY-ENERGY (11) vms" + index(s), 1);
    for (int k = 1; k <= room; k++) {
      builder.term(z[k], 1);
    }
    for (int k = 1; k <= room; k++) {
      builder.equal("services" + index(s, k), 0).term(z[k], -k);
      for (int u = 0; u < users; u++) {
        if (k <= most(u, s)) {
          builder.term(variable(u, s, k), 1);
        }
      }
      for (int u = 0; u < users && k > 1; u++) {
        if (k <= most(u, s)) {
          builder.atMost("only" + index(u, s, k), 0).term(variable(u, s, k), 1).term(z[k], -1);
        }
      }
    }
  }

  int variable(int u, int s, int k) {
    return first[u * servers + s] + k - 1;
  }

  int most(int u, int s) {
    return most[u * servers + s];
  }

  /** Adds to the row begun last that the user is on the server among at least k. */
  void terms(int u, int s, int k, double coefficient) {
    for (int n = k; n <= most(u, s); n++) {
      builder.term(variable(u, s, n), coefficient);
    }
  }

  /** Everybody's server at a point. */
  int[] servers(double[] values) {
    int[] server = new int[users];
    for (int u = 0; u < users; u++) {
      for (int s = 0; s < servers; s++) {
        for (int k = 1; k <= most(u, s); k++) {
          server[u] = values[variable(u, s, k)] > WHOLE ? s : server[u];
        }
      }
    }
    return server;
  }
}
