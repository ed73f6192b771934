package io.gapstone.core.front;

import io.gapstone.core.Budget;
import io.gapstone.core.Decision;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Slot;
import io.gapstone.core.Solver;
import java.util.List;

/** Finds all nondominated outcomes of a slot. Registered under {@link Solver}. */
public interface FrontSolver<V extends Slot, D extends Decision> extends Solver {

  /** The names of the objectives, in the order of a point's coordinates. */
  List<String> objectives();

  /** The family's components that these are, in the same order. */
  List<String> components();

  /**
   * Finds the front. When the budget ends early, the points so far are returned, with an outer
   * approximation of what is open.
   *
   * @param parameters values for {@link #parameters()}
   * @param progress hears of the hypervolume reached and of what it can become at most
   */
  SolvedFront<D> solveFront(V slot, Parameters parameters, Budget budget, Progress progress);
}
