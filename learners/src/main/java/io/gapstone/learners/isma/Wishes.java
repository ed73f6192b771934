package io.gapstone.learners.isma;

import io.gapstone.core.isma.IsmaActions;
import io.gapstone.core.isma.IsmaObservation;
import java.util.Arrays;

/** What one server wishes for the users that it serves, before it says so. */
public final class Wishes {

  /** Offloading to less of a server than this makes no sense. */
  private static final double LEAST = 1e-3;

  private final double[] sums;
  private int[] servers = new int[8];
  private int[] tenths = new int[8];
  private double[] shares = new double[8];
  private int count;

  public Wishes(int servers) {
    this.sums = new double[servers];
  }

  /** Nobody offloads. */
  public void clear(IsmaObservation own) {
    count = own.count();
    if (servers.length < count) {
      servers = new int[2 * count];
      tenths = new int[2 * count];
      shares = new double[2 * count];
    }
    Arrays.fill(servers, 0, count, own.server());
    Arrays.fill(tenths, 0, count, 0);
    Arrays.fill(shares, 0, count, 0);
  }

  /** For the {@code k}-th served user. */
  public void set(int k, int server, int ratioTenths, double share) {
    servers[k] = server;
    tenths[k] = ratioTenths;
    shares[k] = ratioTenths == 0 ? 0 : Math.max(LEAST, share);
  }

  public int server(int k) {
    return servers[k];
  }

  public int ratioTenths(int k) {
    return tenths[k];
  }

  public double share(int k) {
    return shares[k];
  }

  public int count() {
    return count;
  }

  /** Scales the wishes at each server down to all of it, where they are more. */
  public void fit() {
    Arrays.fill(sums, 0);
    for (int k = 0; k < count; k++) {
      sums[servers[k]] += shares[k];
    }
    for (int k = 0; k < count; k++) {
      double sum = sums[servers[k]];
      if (sum > 1) {
        shares[k] /= sum;
      }
    }
  }

  public void enter(IsmaActions actions) {
    for (int k = 0; k < count; k++) {
      actions.offload(k, servers[k], tenths[k], shares[k]);
    }
  }
}
