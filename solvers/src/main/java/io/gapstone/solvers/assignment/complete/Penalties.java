package io.gapstone.solvers.assignment.complete;

import java.util.Arrays;

/**
 * What each decision about a single pair adds to the bound at given prices, exactly: by tables over
 * the capacity from both sides.
 */
final class Penalties {

  private final CompleteProblem p;
  private final Oracle oracle;

  /** By pair, what it adds to the bound to take it, and not to. */
  private final double[] take;

  private final double[] leave;
  private final boolean[] listed;

  Penalties(CompleteProblem problem, Oracle oracle) {
    this.p = problem;
    this.oracle = oracle;
    this.take = new double[p.agents * p.jobs];
    this.leave = new double[p.agents * p.jobs];
    this.listed = new boolean[p.jobs];
  }

  /** What the bound rises at least if the job of an open pair goes to its agent. */
  double take(int pair) {
    return take[pair];
  }

  /** What the bound rises if it does not. */
  double leave(int pair) {
    return leave[pair];
  }

  /** Computes all for the open pairs of unsettled jobs. */
  void compute(Domain domain, double[] price) {
    for (int i = 0; i < p.agents; i++) {
      agent(domain, price, i);
    }
    // A job that goes to one agent goes to no other.
    for (int j = 0; j < p.jobs; j++) {
      if (domain.settled(j)) {
        continue;
      }
      double all = 0;
      for (int i = 0; i < p.agents; i++) {
        int pair = i * p.jobs + j;
        all += domain.free(pair, j) ? leave[pair] : 0;
      }
      for (int i = 0; i < p.agents; i++) {
        int pair = i * p.jobs + j;
        if (domain.free(pair, j)) {
          take[pair] += all - leave[pair];
        }
      }
    }
  }

  private void agent(Domain domain, double[] price, int i) {
    oracle.list(domain, price, i);
    KnapsackTable table = oracle.table();
    int best = table.fill();
    boolean loose = table.loose();
    if (!loose) {
      table.fillBehind();
    }
    Arrays.fill(listed, false);
    int base = i * p.jobs;
    int room = domain.room(i);
    for (int k = 0; k < table.items(); k++) {
      int j = table.item(k);
      listed[j] = true;
      if (loose) {
        take[base + j] = 0;
        leave[base + j] = p.grid * table.value(k);
      } else {
        int without = table.others(k, room);
        int with = without < best ? best : table.value(k) + table.others(k, room - table.weight(k));
        leave[base + j] = p.grid * (best - without);
        take[base + j] = p.grid * (best - with);
      }
    }
    for (int j = 0; j < p.jobs; j++) {
      int pair = base + j;
      if (!listed[j] && domain.free(pair, j)) {
        leave[pair] = 0;
        take[pair] =
            p.grid * ((double) best - p.worth(price[j], pair) - table.best(room - p.weight[pair]));
      }
    }
  }

  /**
   * Closes the pairs that would lift the bound beyond the target.
   *
   * @param slack how much it may rise
   * @return how many were closed
   */
  int close(Domain domain, double slack) {
    int closed = 0;
    for (int i = 0; i < p.agents; i++) {
      for (int j = 0; j < p.jobs && !domain.dead(); j++) {
        int pair = i * p.jobs + j;
        if (domain.free(pair, j) && take[pair] > slack) {
          domain.close(i, j);
          closed++;
        }
      }
    }
    return closed;
  }
}
