package io.gapstone.bench.evaluate;

import io.gapstone.core.Choice;
import io.gapstone.core.Component;
import io.gapstone.core.Instance;
import io.gapstone.core.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What policies are compared by: the objective, or a component per slot.
 *
 * @param component its place among the family's components; empty for the objective
 * @param bounded whether a bound of the objective gives one of this
 */
record Measure<I extends Instance>(
    Problem<I, ?, ?, ?> problem, Optional<Integer> component, boolean bounded) {

  /**
   * Looks the component up.
   *
   * @param name empty for the objective
   */
  static <I extends Instance> Measure<I> of(Problem<I, ?, ?, ?> problem, Optional<String> name) {
    if (name.isEmpty()) {
      return new Measure<>(problem, Optional.empty(), true);
    }
    List<String> names = problem.components().stream().map(Component::name).toList();
    int index = names.indexOf(name.get());
    if (index < 0) {
      throw Choice.unknown("component of " + problem.family(), name.get(), names);
    }
    return new Measure<>(problem, Optional.of(index), name.equals(problem.decidedPart()));
  }

  /**
   * Less is better.
   *
   * @param totals each component's sum over all slots
   */
  double of(I instance, double[] totals) {
    return component
        .map(c -> totals[c] / instance.slots())
        .orElseGet(() -> problem.objective(instance, instance.slots(), totals));
  }

  /**
   * The bound of this that follows from one of the objective; empty where none does.
   *
   * @param totals of any trajectory of the instance
   */
  Optional<Double> bound(I instance, double[] totals, double objectiveBound) {
    if (!bounded) {
      return Optional.empty();
    }
    return Optional.of(
        component
            .map(c -> (objectiveBound - undecided(instance, totals, c)) / instance.slots())
            .orElse(objectiveBound));
  }

  private double undecided(I instance, double[] totals, int c) {
    return problem.objective(instance, instance.slots(), totals) - totals[c];
  }
}
