package io.gapstone.solvers.child;

import io.gapstone.solvers.model.LinearSolver;
import java.util.Set;

/** Backends as searches with a time limit need them. */
public final class Shelf {

  /**
   * Those that go into a process of their own when time is limited: HiGHS loses its bound otherwise
   * and CBC overshoots.
   */
  private static final Set<String> APART = Set.of("highs", "cbc");

  private Shelf() {}

  /** A backend for so many seconds, which may be infinite. */
  public static LinearSolver solver(String id, double seconds) {
    LinearSolver solver = LinearSolver.of(id);
    boolean apart = APART.contains(id) && seconds < Double.POSITIVE_INFINITY;
    return apart ? new IsolatedSolver(solver, ChildLimits.standard()) : solver;
  }
}
