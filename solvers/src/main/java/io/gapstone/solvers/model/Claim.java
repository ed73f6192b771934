package io.gapstone.solvers.model;

import java.util.Optional;

/**
 * What a backend was told by its solver, before anything of it is believed.
 *
 * @param status OPTIMAL and FEASIBLE stand only as long as the values keep the model
 * @param values of all variables, where there are any
 * @param bound the solver's lower bound, or minus infinity
 * @param duals one multiplier per row, where there are any
 */
public record Claim(
    LinearStatus status,
    Optional<double[]> values,
    double bound,
    Optional<double[]> duals,
    String reason) {

  /** How far a bound may lie above the solution it bounds and still be rounding. */
  private static final double ROUNDING = 1e-6;

  public static Claim of(LinearStatus status, String reason) {
    return new Claim(status, Optional.empty(), Double.NEGATIVE_INFINITY, Optional.empty(), reason);
  }

  /** A claim with values and a bound. */
  public static Claim of(LinearStatus status, double[] values, double bound) {
    return new Claim(status, Optional.of(values), bound, Optional.empty(), "");
  }

  public Claim withDuals(double[] multipliers) {
    return new Claim(status, values, bound, Optional.of(multipliers), reason);
  }

  /**
   * The claim as a result, after verification.
   *
   * <p>The bound that the multipliers prove replaces the solver's own, since it holds whatever the
   * solver did. A solver's own bound falls where its point fails or lies below it. Several solvers
   * call an unbounded model infeasible, so that is believed of a {@link LinearModel#bounded} one
   * only.
   */
  public LinearResult verified(LinearModel model, String solver, long startNanos) {
    LinearPoint.Verdict verdict =
        values
            .map(point -> LinearPoint.verify(model, point))
            .orElse(new LinearPoint.Verdict(Optional.empty(), ""));
    boolean failed = values.isPresent() && verdict.point().isEmpty();
    String why = failed ? verdict.reason() : reason;
    double claimed = failed || Double.isNaN(bound) ? Double.NEGATIVE_INFINITY : bound;
    double proven = duals.map(y -> DualBound.of(model, y)).orElse(Double.NEGATIVE_INFINITY);
    claimed = proven > Double.NEGATIVE_INFINITY ? proven : claimed;
    if (verdict.point().isPresent()) {
      double objective = verdict.point().get().objective();
      if (claimed > objective + ROUNDING * Math.max(1, Math.abs(objective))) {
        why = "the solver's bound " + claimed + " lies above its own solution.";
        claimed = Double.NEGATIVE_INFINITY;
      }
      claimed = Math.min(claimed, objective);
    }
    LinearStatus known = failed ? LinearStatus.ABNORMAL : status;
    if (known == LinearStatus.INFEASIBLE && !model.bounded()) {
      known = LinearStatus.INFEASIBLE_OR_UNBOUNDED;
    }
    return new LinearResult(
        solver,
        known,
        verdict.point(),
        claimed,
        duals,
        (System.nanoTime() - startNanos) / 1e9,
        why);
  }
}
