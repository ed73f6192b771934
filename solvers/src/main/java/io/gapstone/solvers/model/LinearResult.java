package io.gapstone.solvers.model;

import java.util.Optional;

/**
 * What came of a solve.
 *
 * @param solver the backend's id
 * @param solution verified against the model; none where the solver had none or its point failed
 * @param claimed a lower bound by the solver's word, or minus infinity: a claim, never a
 *     certificate
 * @param duals one multiplier per row where an LP solver gave them: see {@link DualBound}
 * @param seconds wall clock
 * @param reason a sentence that explains the status, or nothing
 */
public record LinearResult(
    String solver,
    LinearStatus status,
    Optional<LinearPoint> solution,
    double claimed,
    Optional<double[]> duals,
    double seconds,
    String reason) {

  /** The solution's objective, recomputed from its values; infinity without a solution. */
  public double objective() {
    return solution.map(LinearPoint::objective).orElse(Double.POSITIVE_INFINITY);
  }

  /** Whether the solver gave a lower bound. */
  public boolean bounded() {
    return claimed > Double.NEGATIVE_INFINITY;
  }

  /** The same result with another time. */
  public LinearResult withSeconds(double wall) {
    return new LinearResult(solver, status, solution, claimed, duals, wall, reason);
  }
}
