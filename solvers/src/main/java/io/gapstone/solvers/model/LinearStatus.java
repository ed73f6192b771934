package io.gapstone.solvers.model;

/** How a solve ended. */
public enum LinearStatus {
  /** The solver calls its solution optimal, and the solution keeps the model. */
  OPTIMAL,
  /** A solution that keeps the model; the solver stopped before it could prove more. */
  FEASIBLE,
  /** Stopped by the time limit without a solution. */
  TIME_LIMIT,
  /** The solver says that no solution exists. */
  INFEASIBLE,
  /** The solver says that the objective has no lower limit. */
  UNBOUNDED,
  /** The solver says that it is one of the two, and cannot say which. */
  INFEASIBLE_OR_UNBOUNDED,
  /** The solver cannot take this model, and the reason says why. */
  UNSUPPORTED,
  /** The solver failed, crashed, was killed, or returned a point that breaks the model. */
  ABNORMAL
}
