package io.gapstone.core.gap;

import io.gapstone.core.Instance;
import io.gapstone.core.Problem;
import io.gapstone.core.Tolerance;
import java.util.Optional;

/**
 * The gap to the lower bound and, where the best known solution is above the bound, the gap to
 * that.
 *
 * @param toBound how far the objective is from the optimum at most
 * @param toBest how far it is from the best known objective; negative for a new best. Empty where
 *     the best known objective is the bound, which makes it the optimum
 */
public record Gaps(GapKind kind, Gap toBound, Optional<Gap> toBest) {

  /**
   * The gap of a feasible solution to a lower bound.
   *
   * @param kind slot or horizon gap
   * @param slots the number of slots decided
   * @param totals the components summed over these slots
   * @throws CrossedBoundException where the objective is below the bound
   */
  public static <I extends Instance> Gap toBound(
      GapKind kind,
      Problem<I, ?, ?, ?> problem,
      I instance,
      int slots,
      double[] totals,
      double bound) {
    return Gap.toBound(
        kind.title(),
        problem.objective(instance, slots, totals),
        bound,
        problem.gapDenominator(instance, slots, totals, bound));
  }

  /**
   * Both gaps of a feasible solution.
   *
   * @param best the best known objective of a feasible solution
   * @throws CrossedBoundException where the objective, or the best known one, is below the bound
   */
  public static <I extends Instance> Gaps of(
      GapKind kind,
      Problem<I, ?, ?, ?> problem,
      I instance,
      int slots,
      double[] totals,
      double bound,
      double best) {
    Gap toBound = toBound(kind, problem, instance, slots, totals, bound);
    Gap.toBound(kind.title() + " of the best known solution", best, bound, 1);
    if (Tolerance.same(best, bound)) {
      return new Gaps(kind, toBound, Optional.empty());
    }
    double objective = problem.objective(instance, slots, totals);
    double denominator = problem.gapDenominator(instance, slots, totals, best);
    return new Gaps(kind, toBound, Optional.of(Gap.between(objective, best, denominator)));
  }

  /** What the gap is called and how it is computed, for tables. */
  public static String definition(GapKind kind, Problem<?, ?, ?, ?> problem) {
    return kind.title() + ": " + problem.gapDefinition();
  }
}
