package io.gapstone.solvers.assignment;

import java.util.Arrays;

/**
 * Users, servers, and the pairs of them that are possible, in flat arrays: the pairs of user {@code
 * u} are {@code first(u)} to {@code first(u + 1) - 1}.
 *
 * <p>Each user takes one of its pairs, or is rejected at a cost. The weights of the users on a
 * server must sum to at most its capacity. Costs are zero or more, weights at most {@code 2^47},
 * and a pair whose weight exceeds the capacity is left out.
 */
public final class AssignmentProblem {

  final int users;
  final int servers;
  final int[] first;
  final int[] server;
  final long[] weight;
  final long[] cost;
  final long[] rejection;
  final long[] capacity;

  private AssignmentProblem(Builder builder) {
    this.users = builder.users;
    this.servers = builder.capacity.length;
    this.first = Arrays.copyOf(builder.first, users + 1);
    this.server = Arrays.copyOf(builder.server, builder.pairs);
    this.weight = Arrays.copyOf(builder.weight, builder.pairs);
    this.cost = Arrays.copyOf(builder.cost, builder.pairs);
    this.rejection = Arrays.copyOf(builder.rejection, users);
    this.capacity = builder.capacity;
  }

  public int users() {
    return users;
  }

  public int servers() {
    return servers;
  }

  /** How many pairs are possible. */
  public int pairs() {
    return server.length;
  }

  /** The first pair of a user. */
  public int first(int user) {
    return first[user];
  }

  /** The server of a pair. */
  public int server(int pair) {
    return server[pair];
  }

  /** What the user of the pair takes of the server's capacity. */
  public long weight(int pair) {
    return weight[pair];
  }

  public long cost(int pair) {
    return cost[pair];
  }

  /** What it costs to reject a user. */
  public long rejection(int user) {
    return rejection[user];
  }

  public long capacity(int server) {
    return capacity[server];
  }

  /** The cost of an assignment: by user a pair, or -1 for rejection. */
  public long cost(int[] pairOf) {
    long sum = 0;
    for (int u = 0; u < users; u++) {
      sum += pairOf[u] < 0 ? rejection[u] : cost[pairOf[u]];
    }
    return sum;
  }

  /** Whether no server holds more than its capacity. */
  public boolean fits(int[] pairOf) {
    long[] load = new long[servers];
    for (int pair : pairOf) {
      if (pair >= 0) {
        load[server[pair]] += weight[pair];
      }
    }
    for (int h = 0; h < servers; h++) {
      if (load[h] > capacity[h]) {
        return false;
      }
    }
    return true;
  }

  /** Takes users one after the other, each followed by its pairs. */
  public static final class Builder {

    private final long[] capacity;
    private int users;
    private int pairs;
    private int[] first = new int[17];
    private int[] server = new int[64];
    private long[] weight = new long[64];
    private long[] cost = new long[64];
    private long[] rejection = new long[16];

    /** Takes over the array: by server, at most {@code 2^47}. */
    public Builder(long[] capacity) {
      this.capacity = capacity;
    }

    /** Begins the next user. */
    public Builder user(long rejectionCost) {
      if (users == rejection.length) {
        rejection = Arrays.copyOf(rejection, 2 * users);
        first = Arrays.copyOf(first, 2 * users + 1);
      }
      rejection[users++] = rejectionCost;
      first[users] = pairs;
      return this;
    }

    /** Adds a pair to the user begun last, unless the server is too small for it. */
    public Builder pair(int ofServer, long pairWeight, long pairCost) {
      if (pairWeight > capacity[ofServer]) {
        return this;
      }
      if (pairs == server.length) {
        int size = Math.addExact(pairs, (pairs >> 1) + 8);
        server = Arrays.copyOf(server, size);
        weight = Arrays.copyOf(weight, size);
        cost = Arrays.copyOf(cost, size);
      }
      server[pairs] = ofServer;
      weight[pairs] = pairWeight;
      cost[pairs++] = pairCost;
      first[users] = pairs;
      return this;
    }

    public AssignmentProblem build() {
      return new AssignmentProblem(this);
    }
  }
}
