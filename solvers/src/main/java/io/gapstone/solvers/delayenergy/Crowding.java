package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Tolerance;
import io.gapstone.core.delayenergy.DelayEnergyModel;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import java.util.Arrays;

/**
 * One slot as an assignment with crowding: each user takes one server, and a user on a server of k
 * users costs {@code cost + k * weight / speed}. Moves use up energy, of which there may be a cap.
 *
 * <p>Pair {@code user * servers + server} is a user on a server.
 */
final class Crowding {

  final int users;
  final int servers;

  /** What no decision changes. */
  final double constant;

  /** What a pair costs whoever else is there. */
  final double[] cost;

  /** The energy that a pair uses, in bits times hops. */
  final double[] energy;

  /** The most users on the server with which the pair is allowed; 0 where it never is. */
  final short[] most;

  /** A user's crowding on a server of speed 1. */
  final double[] weight;

  /** One over the server's speed. */
  final double[] slowness;

  /** How many users a server takes. */
  final int[] room;

  /** At most so much energy in all; infinity for no cap. */
  final double cap;

  /** Whether some pair is allowed in smaller company only than its server has room for. */
  final boolean deadlines;

  private Crowding(DelayEnergySlot slot, double[] delayWeight, double energyWeight, double cap) {
    this.users = slot.users();
    this.servers = slot.servers();
    this.cost = new double[users * servers];
    this.energy = new double[users * servers];
    this.most = new short[users * servers];
    this.weight = new double[users];
    this.slowness = new double[servers];
    this.room = new int[servers];
    this.cap = cap;
    for (int s = 0; s < servers; s++) {
      slowness[s] = 1 / slot.serverHz(s);
      room[s] = Math.min(Math.min(slot.vms(s), users), Short.MAX_VALUE);
    }
    double sum = 0;
    boolean tight = false;
    for (int u = 0; u < users; u++) {
      sum += delayWeight[u] * slot.communicationSeconds(u);
      weight[u] = delayWeight[u] * slot.cycles(u);
      tight |= fill(slot, u, delayWeight[u], energyWeight);
    }
    this.constant = sum;
    this.deadlines = tight;
  }

  /** Delay over deadline plus the model's weight times energy, under the model's cap. */
  static Crowding scalar(DelayEnergySlot slot) {
    double[] weight = new double[slot.users()];
    for (int u = 0; u < weight.length; u++) {
      weight[u] = 1 / slot.deadlineSeconds(u);
    }
    DelayEnergyModel model = slot.model();
    return new Crowding(slot, weight, model.energyWeight(), slot.play().energyCapBitHops());
  }

  /** Delay in seconds, with energy up to a cap. */
  static Crowding delay(DelayEnergySlot slot, double cap) {
    double[] weight = new double[slot.users()];
    Arrays.fill(weight, 1);
    return new Crowding(slot, weight, 0, cap);
  }

  private Crowding(
      Crowding other, double constant, double[] cost, double[] weight, double cap, short[] most) {
    this.users = other.users;
    this.servers = other.servers;
    this.constant = constant;
    this.cost = cost;
    this.energy = other.energy;
    this.most = most;
    this.weight = weight;
    this.slowness = other.slowness;
    this.room = other.room;
    this.deadlines = most == other.most && other.deadlines;
    this.cap = cap;
  }

  /** The same slot with another cap, in bits times hops. Shares the arrays. */
  Crowding capped(double otherCap) {
    return new Crowding(this, constant, cost, weight, otherCap, most);
  }

  /** The same slot where energy costs so much per bit and hop. */
  Crowding priced(double price) {
    double[] costs = new double[cost.length];
    for (int p = 0; p < costs.length; p++) {
      costs[p] = cost[p] + price * energy[p];
    }
    return new Crowding(this, constant, costs, weight, cap, most);
  }

  /** The same slot where all that costs is energy, counted in this unit. */
  Crowding energyIn(double unit) {
    double[] costs = new double[cost.length];
    for (int p = 0; p < costs.length; p++) {
      costs[p] = Math.rint(energy[p] / unit);
    }
    return new Crowding(this, 0, costs, new double[users], cap, most);
  }

  /**
   * The same slot with one more server, without limits, where each user costs 1 and all else is
   * free: how many users find no place?
   */
  Crowding places() {
    return new Crowding(this, servers + 1);
  }

  private Crowding(Crowding other, int servers) {
    this.users = other.users;
    this.servers = servers;
    this.constant = 0;
    this.cost = new double[users * servers];
    this.energy = new double[users * servers];
    this.most = new short[users * servers];
    this.weight = new double[users];
    this.slowness = Arrays.copyOf(other.slowness, servers);
    this.room = Arrays.copyOf(other.room, servers);
    this.cap = other.cap;
    this.deadlines = other.deadlines;
    room[servers - 1] = Math.min(users, Short.MAX_VALUE);
    for (int u = 0; u < users; u++) {
      int from = u * other.servers;
      System.arraycopy(other.energy, from, energy, u * servers, other.servers);
      System.arraycopy(other.most, from, most, u * servers, other.servers);
      cost[u * servers + servers - 1] = 1;
      most[u * servers + servers - 1] = (short) room[servers - 1];
    }
  }

  /** The same slot where only room counts. */
  Crowding withoutDeadlines() {
    short[] rooms = new short[most.length];
    for (int p = 0; p < rooms.length; p++) {
      rooms[p] = (short) room[p % servers];
    }
    return new Crowding(this, constant, cost, weight, cap, rooms);
  }

  private boolean fill(DelayEnergySlot slot, int u, double delayWeight, double energyWeight) {
    double deadline = slot.deadlineSeconds(u);
    boolean free =
        !slot.play().deadlinesBind() || !Tolerance.atMost(slot.leastDelaySeconds(u), deadline);
    boolean tight = false;
    for (int s = 0; s < servers; s++) {
      int pair = u * servers + s;
      double seconds = slot.accessSeconds(u, s) + slot.migrationSeconds(u, s);
      cost[pair] = delayWeight * seconds + energyWeight * slot.energy(u, s);
      energy[pair] = slot.bitHops(u, s);
      int company = room[s];
      while (!free
          && company > 0
          && !Tolerance.atMost(slot.delaySeconds(u, s, company), deadline)) {
        company--;
      }
      most[pair] = (short) company;
      tight |= company < room[s];
    }
    return tight;
  }

  double crowd(int user, int server) {
    return weight[user] * slowness[server];
  }

  /** The objective of an assignment, whether allowed or not. */
  double objective(int[] server) {
    int[] count = new int[servers];
    double[] sum = new double[servers];
    double total = constant;
    for (int u = 0; u < users; u++) {
      count[server[u]]++;
      sum[server[u]] += weight[u];
      total += cost[u * servers + server[u]];
    }
    for (int s = 0; s < servers; s++) {
      total += count[s] * sum[s] * slowness[s];
    }
    return total;
  }

  double energy(int[] server) {
    double total = 0;
    for (int u = 0; u < users; u++) {
      total += energy[u * servers + server[u]];
    }
    return total;
  }

  /** Whether no server has more users than it, or one of them, bears. */
  boolean keepsRoomAndDeadlines(int[] server) {
    int[] count = new int[servers];
    for (int s : server) {
      count[s]++;
    }
    for (int u = 0; u < users; u++) {
      if (count[server[u]] > most[u * servers + server[u]]) {
        return false;
      }
    }
    return true;
  }

  /** More than any assignment can cost, and than any check of a proof believes possible. */
  double ceiling() {
    double sum = constant;
    for (int u = 0; u < users; u++) {
      double worst = 0;
      for (int s = 0; s < servers; s++) {
        worst = Math.max(worst, cost[u * servers + s] + users * crowd(u, s));
      }
      sum += worst;
    }
    return 2 + 3 * sum;
  }
}
