package io.gapstone.solvers.assignment.complete;

/**
 * The bound of job prices: each agent is paid the price of every job that it takes, may take a job
 * that others take too, and takes what pays most above its costs. A workspace for one thread.
 */
final class Oracle {

  private final CompleteProblem p;
  private final KnapsackTable table;
  private final boolean[] kept;
  private final int[][] sets;
  private long looks;

  Oracle(CompleteProblem problem) {
    this.p = problem;
    this.table = new KnapsackTable(p.jobs);
    this.kept = new boolean[p.jobs];
    this.sets = new int[p.agents][];
  }

  /** By agent the jobs it takes, at the prices evaluated last. */
  int[] set(int agent) {
    return sets[agent];
  }

  /** Cells filled and pairs looked at. */
  long looks() {
    return looks + table.cells();
  }

  KnapsackTable table() {
    return table;
  }

  /** Lists what is worth an agent's while. */
  void list(Domain domain, double[] price, int agent) {
    table.begin(domain.room(agent));
    int base = agent * p.jobs;
    for (int j = 0; j < p.jobs; j++) {
      if (price[j] > p.cost[base + j] && domain.free(base + j, j)) {
        table.add(j, p.worth(price[j], base + j), p.weight[base + j]);
      }
    }
    looks += p.jobs;
  }

  /** The bound at these prices, of which those of settled jobs do not count. */
  double evaluate(Domain domain, double[] price) {
    double sum = domain.settledCost();
    for (int j = 0; j < p.jobs; j++) {
      if (!domain.settled(j)) {
        sum += price[j];
      }
    }
    for (int i = 0; i < p.agents; i++) {
      list(domain, price, i);
      sum -= p.grid * table.solve();
      int[] set = new int[table.chosen(kept)];
      int at = 0;
      for (int k = 0; k < table.items(); k++) {
        if (kept[k]) {
          set[at++] = table.item(k);
        }
      }
      sets[i] = set;
    }
    return sum;
  }
}
