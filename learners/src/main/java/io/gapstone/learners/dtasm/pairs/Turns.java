package io.gapstone.learners.dtasm.pairs;

import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.Verdict;
import java.util.Arrays;

/**
 * A slot as turns of its users. Whom the fewest servers admit has its turn first, of equals the
 * first by index. In its turn a user takes room at a server that has enough of it, or goes to the
 * cloud; so nobody is rejected later, and the loads that went to the cloud in turns sum to the
 * slot's.
 */
final class Turns {

  private final int users;
  private final int servers;
  private final double[] needs;
  private final double[] least;
  private final double[] loads;
  private final double[] room;
  private final double[] demand;
  private final int[] options;
  private final int[] order;
  private final int[] first;
  private final int[] named;
  private DtasmSlot slot;
  private double unitHz;
  private double unitBits;
  private double roomLeft;
  private double leastToCome;
  private int turn;

  Turns(int users, int servers) {
    this.users = users;
    this.servers = servers;
    needs = new double[users * servers];
    least = new double[users];
    loads = new double[users];
    room = new double[servers];
    demand = new double[servers];
    options = new int[users];
    order = new int[users];
    first = new int[servers + 2];
    named = new int[users];
  }

  /** Begins a slot. */
  void begin(DtasmSlot slot) {
    this.slot = slot;
    turn = 0;
    roomLeft = 0;
    leastToCome = 0;
    for (int h = 0; h < servers; h++) {
      room[h] = slot.network().capacityHz(h);
      roomLeft += room[h];
      demand[h] = 0;
    }
    unitHz = roomLeft > 0 ? roomLeft / users : 1;
    double bits = 0;
    for (int u = 0; u < users; u++) {
      read(u);
      loads[u] = slot.loadBits(u);
      bits += loads[u];
    }
    unitBits = bits > 0 ? bits / users : 1;
    sort();
  }

  private void read(int u) {
    options[u] = 0;
    least[u] = Double.POSITIVE_INFINITY;
    for (int h = 0; h < servers; h++) {
      boolean served = slot.admission(u, h) == Verdict.SERVED;
      double hz = served ? slot.requiredHz(u, h) : Double.POSITIVE_INFINITY;
      needs[u * servers + h] = hz;
      least[u] = Math.min(least[u], hz);
      options[u] += served ? 1 : 0;
    }
    if (options[u] > 0) {
      count(u, 1);
    } else {
      least[u] = 0;
    }
  }

  /** Adds a user to those to come, or takes it away. */
  private void count(int u, int sign) {
    leastToCome += sign * least[u];
    for (int h = 0; h < servers; h++) {
      double hz = needs[u * servers + h];
      if (hz < Double.POSITIVE_INFINITY) {
        demand[h] += sign * hz / options[u];
      }
    }
  }

  /** By how many servers admit each user, by counting. */
  private void sort() {
    Arrays.fill(first, 0);
    for (int u = 0; u < users; u++) {
      first[options[u] + 1]++;
    }
    for (int k = 1; k < first.length; k++) {
      first[k] += first[k - 1];
    }
    for (int u = 0; u < users; u++) {
      order[first[options[u]]++] = u;
    }
  }

  boolean over() {
    return turn == users;
  }

  /** Whose turn it is. */
  int user() {
    return order[turn];
  }

  /** The option that stands for the cloud, behind the servers. */
  int cloud() {
    return servers;
  }

  /** Whether the user whose turn it is may take this option. */
  boolean offered(int option) {
    return option == servers || needs[user() * servers + option] <= room[option];
  }

  /** Takes an option on offer and ends the turn. */
  void take(int option) {
    int u = user();
    if (options[u] > 0) {
      count(u, -1);
    }
    if (option < servers) {
      room[option] -= needs[u * servers + option];
      roomLeft -= needs[u * servers + option];
    }
    named[u] = option;
    turn++;
  }

  /** What the turns came to. */
  DtasmDecision decision() {
    return DtasmDecision.naming(Arrays.copyOf(named, users));
  }

  DtasmSlot slot() {
    return slot;
  }

  /** What the user needs at a server that admits it, in units of mean capacity per user. */
  double need(int server) {
    return needs[user() * servers + server] / unitHz;
  }

  /** The least that it needs at any server that admits it, likewise; 0 where none does. */
  double leastNeed() {
    return least[user()] / unitHz;
  }

  /** How many servers admit it, as a share of all. */
  double freedom() {
    return (double) options[user()] / servers;
  }

  /** The user's load over the slot's mean. */
  double load() {
    return loads[user()] / unitBits;
  }

  /** Room left at a server, in units of mean capacity per user. */
  double room(int server) {
    return room[server] / unitHz;
  }

  /** What users to come would need there if each were as likely at all that admit it, likewise. */
  double demand(int server) {
    return Math.max(0, demand[server]) / unitHz;
  }

  /** The share of all capacity that is left. */
  double roomLeft() {
    return roomLeft / (unitHz * users);
  }

  /** What users to come need at least, the one whose turn it is included, as such a share. */
  double leastToCome() {
    return Math.max(0, leastToCome) / (unitHz * users);
  }

  /** The share of users that have had their turn. */
  double progress() {
    return (double) turn / users;
  }

  /**
   * What must go to the cloud at least as far as can be seen from totals, in mean loads: the least
   * needs to come beyond all room left.
   */
  double overload() {
    return Math.max(0, leastToCome - roomLeft) / unitHz;
  }
}
