package io.gapstone.solvers.assignment;

import java.util.Arrays;

/**
 * What is still open: users with the options left to each, and the room left on each server. The
 * options of the user at place {@code i} are {@code first[i]} to {@code first[i + 1] - 1}.
 *
 * <p>Rejection is an option too, on a server of its own, number {@code servers}, which weighs
 * nothing. Weights are shares of the server's whole capacity.
 */
final class Options {

  final int servers;
  int users;
  int count;
  int[] user;
  int[] first;
  int[] pair;
  int[] server;
  double[] weight;
  double[] cost;
  final double[] room;

  /** The cost of users who have been settled. */
  double settled;

  Options(int servers, int users, int count) {
    this.servers = servers;
    this.user = new int[users];
    this.first = new int[users + 1];
    this.pair = new int[count];
    this.server = new int[count];
    this.weight = new double[count];
    this.cost = new double[count];
    this.room = new double[servers];
  }

  /** Everything is open. */
  static Options all(AssignmentProblem p) {
    Options o = new Options(p.servers, p.users, p.pairs() + p.users);
    Arrays.fill(o.room, 1);
    for (int u = 0; u < p.users; u++) {
      for (int k = p.first[u]; k < p.first[u + 1]; k++) {
        o.add(k, p.server[k], share(p, k), p.cost[k]);
      }
      o.add(-1, p.servers, 0, p.rejection[u]);
      o.close(u);
    }
    return o;
  }

  /** Every nth user, with that share of the room. */
  Options everyNth(int n) {
    Options o = like(this);
    for (int h = 0; h < servers; h++) {
      o.room[h] = room[h] / n;
    }
    for (int i = 0; i < users; i += n) {
      for (int k = first[i]; k < first[i + 1]; k++) {
        o.add(pair[k], server[k], weight[k], cost[k]);
      }
      o.close(user[i]);
    }
    return o;
  }

  /** Room for as many as another one has. */
  static Options like(Options other) {
    return new Options(other.servers, other.users, other.count);
  }

  /** Empties the lists. */
  void clear() {
    users = 0;
    count = 0;
    settled = 0;
  }

  /** A pair's weight as a share of its server. */
  static double share(AssignmentProblem p, int pair) {
    return p.weight[pair] == 0 ? 0 : (double) p.weight[pair] / p.capacity[p.server[pair]];
  }

  /** What an option costs its user at these prices; {@code price[servers]}, of rejection, is 0. */
  double value(int option, double[] price) {
    return cost[option] + price[server[option]] * weight[option];
  }

  void add(int ofPair, int ofServer, double itsWeight, double itsCost) {
    pair[count] = ofPair;
    server[count] = ofServer;
    weight[count] = itsWeight;
    cost[count++] = itsCost;
  }

  /** Ends the list of a user. */
  void close(int ofUser) {
    user[users++] = ofUser;
    first[users] = count;
  }
}
