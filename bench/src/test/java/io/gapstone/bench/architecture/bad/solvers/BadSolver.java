package io.gapstone.bench.architecture.bad.solvers;

import io.gapstone.bench.architecture.bad.instances.BadInstances;

/** A solver that reads files by itself. */
public final class BadSolver {

  private BadSolver() {}

  /** Uses a module beside it. */
  public static double solve() {
    return BadInstances.read();
  }
}
