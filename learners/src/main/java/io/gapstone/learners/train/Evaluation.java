package io.gapstone.learners.train;

import io.gapstone.core.Component;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Policy;
import io.gapstone.core.Problem;
import io.gapstone.core.Simulator;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.core.Trajectory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * How good a policy is on the tuning instances.
 *
 * @param objective mean of {@link Algorithm#tuningCost} over them, in nearly all cases the family's
 *     objective
 * @param violations broken constraints in all of them
 */
record Evaluation(double objective, int violations) {

  /** Before there is any. */
  static final Evaluation NONE = new Evaluation(Double.POSITIVE_INFINITY, Integer.MAX_VALUE);

  /** Plays every tuning instance once, with a fresh policy seeded by its number. */
  static <I extends Instance, S extends State, V extends Slot, D extends Decision> Evaluation of(
      Problem<I, S, V, D> problem,
      Algorithm<I, V, D> algorithm,
      Instances<I> instances,
      LongFunction<Policy<V, D>> policies) {
    double sum = 0;
    int violations = 0;
    for (int k = 0; k < instances.tuningCount(); k++) {
      I instance = instances.tuning(k);
      Trajectory<D> played = Simulator.run(problem, instance, policies.apply(k));
      double objective = problem.objective(instance, instance.slots(), played.totals());
      sum +=
          algorithm.tuningCost(instance, objective, named(problem.components(), played.totals()));
      violations += played.violations().size();
    }
    return new Evaluation(sum / instances.tuningCount(), violations);
  }

  private static Map<String, Double> named(List<Component> components, double[] totals) {
    Map<String, Double> named = new HashMap<>();
    for (int c = 0; c < totals.length; c++) {
      named.put(components.get(c).name(), totals[c]);
    }
    return named;
  }

  /**
   * Fewer broken constraints first, then a lower objective. A tie is no improvement, and nothing
   * that is not a finite number is.
   */
  boolean betterThan(Evaluation other) {
    return Double.isFinite(objective)
        && (violations < other.violations
            || violations == other.violations && objective < other.objective);
  }
}
