package io.gapstone.solvers.isma;

/** Which server may, must or must not work for whom: the choices on one branch of a tree. */
final class Places {

  private static final int OPEN = -1;

  private final int users;
  private final int servers;
  private final int[] place;
  private final boolean[] barred;

  Places(int users, int servers) {
    this.users = users;
    this.servers = servers;
    place = new int[users];
    java.util.Arrays.fill(place, OPEN);
    barred = new boolean[Math.multiplyExact(users, servers + 1)];
  }

  /** The number of the choice "this place for this user"; place {@code servers} is to be alone. */
  int choice(int u, int l) {
    return u * (servers + 1) + l;
  }

  void require(int choice) {
    place[choice / (servers + 1)] = choice % (servers + 1);
  }

  void release(int choice) {
    place[choice / (servers + 1)] = OPEN;
  }

  void bar(int choice, boolean whether) {
    barred[choice] = whether;
  }

  boolean open(int u) {
    return place[u] == OPEN;
  }

  boolean must(int u, int l) {
    return place[u] == l;
  }

  boolean may(int u, int l) {
    return place[u] == OPEN ? !barred[choice(u, l)] : place[u] == l;
  }

  int users() {
    return users;
  }

  int servers() {
    return servers;
  }
}
