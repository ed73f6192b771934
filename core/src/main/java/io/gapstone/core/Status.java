package io.gapstone.core;

/** What is known of a solution. */
public enum Status {
  /** Proven optimal. */
  OPTIMAL,
  /** Feasible, nothing proven. */
  FEASIBLE,
  /** A bound without decisions. */
  BOUND_ONLY,
  /** Breaks a constraint, or none exists. */
  INFEASIBLE,
  /** Stopped by a limit; what was found by then is given. */
  TIME_LIMIT;
}
