package io.gapstone.solvers.model;

import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * Solves linear models. One class per backend, registered with {@link ServiceLoader}; making one
 * costs nothing and loads no native library.
 */
public interface LinearSolver {

  /** For example {@code scip}. */
  String id();

  /** Whether it takes models with whole variables. */
  boolean takesIntegers();

  /**
   * Solves. Failures of any kind are results, and what is returned as a solution has been verified
   * against the model.
   */
  LinearResult solve(LinearModel model, LinearBudget budget, LinearProgress progress);

  default LinearResult solve(LinearModel model, LinearBudget budget) {
    return solve(model, budget, LinearProgress.SILENT);
  }

  /** All registered solvers by id. */
  static TreeMap<String, LinearSolver> all() {
    TreeMap<String, LinearSolver> all = new TreeMap<>();
    for (LinearSolver solver : ServiceLoader.load(LinearSolver.class)) {
      all.put(solver.id(), solver);
    }
    return all;
  }

  /** The solver with this id. */
  static LinearSolver of(String id) {
    TreeMap<String, LinearSolver> all = all();
    LinearSolver solver = all.get(id);
    if (solver == null) {
      throw new IllegalArgumentException("no linear solver '" + id + "' in " + all.keySet());
    }
    return solver;
  }
}
