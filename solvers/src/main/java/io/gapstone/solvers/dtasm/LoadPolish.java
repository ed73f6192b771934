package io.gapstone.solvers.dtasm;

import io.gapstone.core.Outcome;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmProblem;
import io.gapstone.core.dtasm.DtasmState;
import io.gapstone.core.random.Draws;

/**
 * The fixed assignment with the least load to the cloud, as the training slots show when they are
 * simulated from the present hosts.
 */
final class LoadPolish {

  private final DtasmProblem problem = new DtasmProblem();
  private final DtasmInstance training;
  private final DtasmState start;
  private final Draws draws;
  private int[] best = {};
  private double bestBits = Double.POSITIVE_INFINITY;

  /**
   * Sets out from the hosts that a slot shows.
   *
   * @param hosts names every user its present host
   */
  LoadPolish(DtasmInstance training, DtasmDecision hosts, long seed) {
    int[] copy = new int[hosts.users()];
    for (int u = 0; u < copy.length; u++) {
      copy[u] = hosts.server(u);
    }
    this.training = training;
    this.start = new DtasmState(copy);
    this.draws = Draws.of(seed, "policy/constant-best/polish");
  }

  /** Takes an assignment if it is better than those before. */
  void offer(int[] assignment) {
    double bits = cloudBits(assignment);
    if (bits < bestBits) {
      bestBits = bits;
      best = assignment;
    }
  }

  /**
   * Tries random shifts and swaps, keeps what is no worse, and returns the assignment.
   *
   * @param effort about how many users times slots to simulate
   */
  int[] polish(long effort) {
    long tries = effort / ((long) training.users() * training.slots());
    for (long k = 0; k < tries && bestBits > 0; k++) {
      int[] other = best.clone();
      int u = draws.index(other.length);
      int v = draws.index(other.length);
      boolean swap = draws.coin();
      other[u] = swap ? best[v] : draws.index(training.servers());
      other[v] = swap ? best[u] : other[v];
      double bits = cloudBits(other);
      if (bits <= bestBits) {
        bestBits = bits;
        best = other;
      }
    }
    return best;
  }

  private double cloudBits(int[] assignment) {
    DtasmDecision decision = DtasmDecision.naming(assignment);
    DtasmState state = start;
    double bits = 0;
    for (int t = 0; t < training.slots(); t++) {
      Outcome<DtasmState> outcome = problem.transition(training, t, state, decision);
      bits += problem.objective(training, 1, outcome.components());
      state = outcome.next();
    }
    return bits;
  }
}
