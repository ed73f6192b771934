package io.gapstone.learners.train;

import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Policy;
import io.gapstone.core.Problem;
import io.gapstone.core.Simulator;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.core.Trajectory;
import java.util.function.LongFunction;

/**
 * How good a policy is on the tuning instances.
 *
 * @param objective mean of the family's objective over them
 * @param violations broken constraints in all of them
 */
record Evaluation(double objective, int violations) {

  /** Before there is any. */
  static final Evaluation NONE = new Evaluation(Double.POSITIVE_INFINITY, Integer.MAX_VALUE);

  /** Plays every tuning instance once, with a fresh policy seeded by its number. */
  static <I extends Instance, S extends State, V extends Slot, D extends Decision> Evaluation of(
      Problem<I, S, V, D> problem, Instances<I> instances, LongFunction<Policy<V, D>> policies) {
    double sum = 0;
    int violations = 0;
    for (int k = 0; k < instances.tuningCount(); k++) {
      I instance = instances.tuning(k);
      Trajectory<D> played = Simulator.run(problem, instance, policies.apply(k));
      sum += problem.objective(instance, instance.slots(), played.totals());
      violations += played.violations().size();
    }
    return new Evaluation(sum / instances.tuningCount(), violations);
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
