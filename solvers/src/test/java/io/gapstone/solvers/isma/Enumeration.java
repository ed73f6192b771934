package io.gapstone.solvers.isma;

import io.gapstone.core.isma.IsmaShareAllocator;

/** The optimum of a tiny slot, by trying every server and every ratio for every user. */
final class Enumeration {

  private final SlotOptions options;
  private final IsmaShareAllocator[] servers;
  private final int[] server;
  private final int[] tenths;
  private double best = Double.POSITIVE_INFINITY;

  private Enumeration(SlotOptions options) {
    this.options = options;
    servers = new IsmaShareAllocator[options.servers()];
    for (int l = 0; l < servers.length; l++) {
      servers[l] = new IsmaShareAllocator();
    }
    server = new int[options.users()];
    tenths = new int[options.users()];
  }

  /** The least sum of completion times. */
  static double seconds(SlotOptions options) {
    Enumeration enumeration = new Enumeration(options);
    enumeration.choose(0);
    return enumeration.best;
  }

  private void choose(int u) {
    if (u == server.length) {
      best = Math.min(best, evaluate());
      return;
    }
    tenths[u] = 0;
    choose(u + 1);
    for (int l = 0; l < servers.length; l++) {
      for (int q = 1; q < SlotOptions.WIDTH; q++) {
        server[u] = l;
        tenths[u] = q;
        choose(u + 1);
      }
    }
  }

  private double evaluate() {
    for (IsmaShareAllocator allocator : servers) {
      allocator.clear();
    }
    double sum = 0;
    for (int u = 0; u < server.length; u++) {
      if (tenths[u] == 0) {
        sum += options.alone(u);
      } else {
        int at = options.at(server[u], u) + tenths[u];
        servers[server[u]].add(options.local(u, tenths[u]), options.overhead(at), options.work(at));
      }
    }
    for (IsmaShareAllocator allocator : servers) {
      sum += allocator.allocate(1);
    }
    return sum;
  }
}
