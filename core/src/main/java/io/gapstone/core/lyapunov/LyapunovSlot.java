package io.gapstone.core.lyapunov;

import io.gapstone.core.Slot;

/**
 * One slot as a policy sees it: where the users are, their tasks, what their candidates offer, and
 * the state. Candidates are named by rank, the nearest is 0.
 */
public final class LyapunovSlot implements Slot {

  private final LyapunovInstance instance;
  private final int t;
  private final LyapunovState state;

  LyapunovSlot(LyapunovInstance instance, int t, LyapunovState state) {
    this.instance = instance;
    this.t = t;
    this.state = state;
  }

  @Override
  public int t() {
    return t;
  }

  @Override
  public int users() {
    return instance.users();
  }

  @Override
  public int servers() {
    return instance.servers();
  }

  /** How many slots the journey has; the budget is for all of them. */
  public int horizon() {
    return instance.slots();
  }

  /** How many servers a user may choose among. */
  public int candidates() {
    return instance.candidates();
  }

  public LyapunovModel model() {
    return instance.model();
  }

  /** The most moves that each user may make over all slots. */
  public int budget() {
    return instance.budget();
  }

  /** The moves that the user has made so far. */
  public int moves(int u) {
    return state.moves(u);
  }

  /** The user's queue Q. */
  public double queue(int u) {
    return state.queue(u);
  }

  /** The server that the user's service runs on. */
  public int host(int u) {
    return state.host(u);
  }

  /** The host's rank, or -1 where it is no candidate any more and the user has to move. */
  public int hostRank(int u) {
    return instance.rank(t, u, state.host(u));
  }

  /** The server of this rank. */
  public int candidate(int u, int rank) {
    return instance.candidate(t, u, rank);
  }

  /** The user's coordinate in this slot; axis 0 is x, 1 is y. */
  public int userMetres(int u, int axis) {
    return instance.userMetres(t + 1, u, axis);
  }

  /** The user's coordinate one slot ago. */
  public int previousUserMetres(int u, int axis) {
    return instance.userMetres(t, u, axis);
  }

  public double stationMetres(int server, int axis) {
    return instance.stationMetres(server, axis);
  }

  public double distanceMetres(int u, int rank) {
    return instance.distanceMetres(t, u, rank);
  }

  public double capacityHz(int server) {
    return instance.capacityHz(server);
  }

  /** How many other devices the server serves. */
  public int load(int u, int rank) {
    return instance.load(t, u, rank);
  }

  /** The server's twin when so many users, this one included, choose the server. */
  public LyapunovTwin twin(int u, int rank, int sharers) {
    return instance.twin(t, u, rank, sharers);
  }

  public double dataBits(int u) {
    return instance.dataBits(t, u);
  }

  /** The cycles of the whole task. */
  public double cycles(int u) {
    return instance.cycles(t, u);
  }

  public double deadlineSeconds(int u) {
    return instance.deadlineSeconds(t, u);
  }

  public double uplinkSeconds(int u) {
    return instance.uplinkSeconds(t, u);
  }

  /** The latency when so many users, this one included, choose the server. */
  public double latencySeconds(int u, int rank, int sharers) {
    return instance.latencySeconds(t, u, rank, sharers);
  }

  /** Whether the user may choose this server: alone there it is in time, or no candidate is. */
  public boolean allowed(int u, int rank) {
    return instance.allowed(t, u, rank);
  }

  /** The rank of the nearest server that the user may choose. */
  public int nearestAllowed(int u) {
    return instance.nearestAllowed(t, u);
  }
}
