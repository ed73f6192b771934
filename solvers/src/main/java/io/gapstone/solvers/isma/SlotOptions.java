package io.gapstone.solvers.isma;

import io.gapstone.core.isma.IsmaCosts;
import io.gapstone.core.isma.IsmaShareAllocator;
import io.gapstone.core.isma.IsmaTasks;

/**
 * What every user of one slot can choose: a server and a number of tenths, or to stay local.
 *
 * <p>With a share {@code s} an option takes {@code max(local, overhead + work / s)} seconds. It
 * gains nothing beyond its limit share, at which it takes {@link #full} seconds. At a price {@code
 * r * r} per whole server it is cheapest at share {@code min(limit, root / r)}.
 */
final class SlotOptions {

  /** Options per user and server: tenths from 0 to 10; 0 means that the server does nothing. */
  static final int WIDTH = IsmaCosts.WHOLE + 1;

  private final int users;
  private final int servers;
  private final double[] alone;
  private final double[] local;
  private final double[] overhead;
  private final double[] work;
  private final double[] root;
  private final double[] limit;
  private final double[] full;

  SlotOptions(IsmaTasks tasks, int servers) {
    this.users = tasks.count();
    this.servers = servers;
    int size = Math.multiplyExact(Math.multiplyExact(users, servers), WIDTH);
    alone = new double[users];
    local = new double[users * WIDTH];
    overhead = new double[size];
    work = new double[size];
    root = new double[size];
    limit = new double[size];
    full = new double[size];
    for (int u = 0; u < users; u++) {
      alone[u] = tasks.localSeconds(u, 0);
      for (int q = 0; q < WIDTH; q++) {
        local[u * WIDTH + q] = tasks.localSeconds(u, q);
      }
      for (int l = 0; l < servers; l++) {
        for (int q = 1; q < WIDTH; q++) {
          fill(at(l, u) + q, local[u * WIDTH + q], tasks, u, l, q);
        }
      }
    }
  }

  private void fill(int at, double own, IsmaTasks tasks, int u, int l, int q) {
    overhead[at] = tasks.overheadSeconds(u, l, q);
    work[at] = tasks.workSeconds(u, l, q);
    root[at] = Math.sqrt(work[at]);
    limit[at] = IsmaShareAllocator.limit(own, overhead[at], work[at]);
    full[at] = Math.max(own, overhead[at] + work[at] / limit[at]);
  }

  int users() {
    return users;
  }

  int servers() {
    return servers;
  }

  /** Where the options of a user at a server begin; add the tenths. */
  int at(int server, int user) {
    return (server * users + user) * WIDTH;
  }

  /** Seconds where nothing is offloaded. */
  double alone(int user) {
    return alone[user];
  }

  double local(int user, int tenths) {
    return local[user * WIDTH + tenths];
  }

  double overhead(int option) {
    return overhead[option];
  }

  double work(int option) {
    return work[option];
  }

  /** Square root of the work. */
  double root(int option) {
    return root[option];
  }

  /** The share beyond which nothing is gained. */
  double limit(int option) {
    return limit[option];
  }

  /** Seconds at the limit share. */
  double full(int option) {
    return full[option];
  }

  /** Seconds plus price of the share that is best at the price {@code r * r}. */
  double cost(int option, double r) {
    double cap = limit[option] * r;
    return root[option] >= cap ? full[option] + cap * r : overhead[option] + 2 * root[option] * r;
  }

  /** The best share at the price {@code r * r}. */
  double share(int option, double r) {
    return root[option] >= limit[option] * r ? limit[option] : root[option] / r;
  }
}
