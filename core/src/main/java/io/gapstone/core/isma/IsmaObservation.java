package io.gapstone.core.isma;

/**
 * What one server knows at the start of a slot: the users that it serves, their task requests, and
 * the share that each server had free at the end of the previous slot.
 *
 * <p>Its users are numbered {@code 0..count() - 1} in the order of their indices in the instance.
 * Nothing here depends on a user that another server serves.
 */
public final class IsmaObservation implements IsmaTasks {

  private final IsmaInstance instance;
  private final int t;
  private final IsmaState state;
  private final int server;
  private final int[] members;
  private final int first;
  private final int count;

  IsmaObservation(
      IsmaInstance instance,
      int t,
      IsmaState state,
      int server,
      int[] members,
      int first,
      int count) {
    this.instance = instance;
    this.t = t;
    this.state = state;
    this.server = server;
    this.members = members;
    this.first = first;
    this.count = count;
  }

  public int t() {
    return t;
  }

  /** The server whose observation this is. */
  public int server() {
    return server;
  }

  /** How many users there are in all. */
  public int users() {
    return instance.users();
  }

  public int servers() {
    return instance.servers();
  }

  public IsmaModel model() {
    return instance.model();
  }

  public IsmaNetwork network() {
    return instance.network();
  }

  /** What server {@code l} announced as free. */
  public double freeShare(int l) {
    return state.freeShare(l);
  }

  /** How many users this server serves. */
  @Override
  public int count() {
    return count;
  }

  /** The index in the instance of the {@code k}-th served user. */
  public int user(int k) {
    if (k < 0 || k >= count) {
      throw new IndexOutOfBoundsException(
          "served user " + k + " of " + count + " at server " + server);
    }
    return members[first + k];
  }

  public double dataBits(int k) {
    return instance.dataBits(t, user(k));
  }

  public double cycles(int k) {
    return instance.cycles(t, user(k));
  }

  public double cpuHertz(int k) {
    return instance.cpuHertz(user(k));
  }

  /** 0 where there is none. */
  public double deadlineSeconds(int k) {
    return instance.deadlineSeconds(user(k));
  }

  public double gain(int k) {
    return instance.gain(t, user(k));
  }

  /** The station through which the request came. */
  public int station(int k) {
    return instance.station(t, user(k));
  }

  @Override
  public double localSeconds(int k, int ratioTenths) {
    return instance.localSeconds(t, user(k), ratioTenths);
  }

  @Override
  public double overheadSeconds(int k, int target, int ratioTenths) {
    return instance.uploadSeconds(t, user(k), ratioTenths)
        + instance.wiredSeconds(t, user(k), target, ratioTenths)
        + instance.migrationSeconds(server, target);
  }

  @Override
  public double workSeconds(int k, int target, int ratioTenths) {
    return instance.edgeSeconds(t, user(k), target, ratioTenths, 1);
  }
}
