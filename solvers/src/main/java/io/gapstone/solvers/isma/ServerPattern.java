package io.gapstone.solvers.isma;

import io.gapstone.core.isma.IsmaShareAllocator;
import java.util.Arrays;

/** Users that one server takes, their tenths, and the best shares for these. Reusable. */
final class ServerPattern {

  private final SlotOptions options;
  private final IsmaShareAllocator allocator = new IsmaShareAllocator();
  private int server;
  private int size;
  private int[] users = new int[16];
  private int[] tenths = new int[16];
  private double[] shares = new double[16];
  private double seconds;

  ServerPattern(SlotOptions options) {
    this.options = options;
  }

  void clear(int forServer) {
    server = forServer;
    size = 0;
    seconds = 0;
    allocator.clear();
  }

  void add(int user, int q) {
    if (size == users.length) {
      users = Arrays.copyOf(users, 2 * size);
      tenths = Arrays.copyOf(tenths, 2 * size);
      shares = Arrays.copyOf(shares, 2 * size);
    }
    int option = options.at(server, user) + q;
    allocator.add(options.local(user, q), options.overhead(option), options.work(option));
    users[size] = user;
    tenths[size++] = q;
  }

  /** Divides the server; returns the sum of completion times. */
  double divide() {
    seconds = allocator.allocate(1);
    for (int k = 0; k < size; k++) {
      shares[k] = allocator.share(k);
    }
    return seconds;
  }

  void copy(ServerPattern other) {
    server = other.server;
    size = other.size;
    seconds = other.seconds;
    if (users.length < size) {
      users = new int[other.users.length];
      tenths = new int[other.users.length];
      shares = new double[other.users.length];
    }
    System.arraycopy(other.users, 0, users, 0, size);
    System.arraycopy(other.tenths, 0, tenths, 0, size);
    System.arraycopy(other.shares, 0, shares, 0, size);
  }

  /** What a little more of the server would save, per unit of share. */
  double price() {
    return allocator.price();
  }

  int server() {
    return server;
  }

  int size() {
    return size;
  }

  /** The taken users; entries beyond {@link #size} mean nothing. */
  int[] users() {
    return users;
  }

  int tenths(int k) {
    return tenths[k];
  }

  double share(int k) {
    return shares[k];
  }

  double seconds() {
    return seconds;
  }
}
