package io.gapstone.solvers.model;

import io.gapstone.core.Budget;
import io.gapstone.core.Choice;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Scope;
import io.gapstone.core.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * States a family's problems as linear models for solvers of others. One class per family,
 * registered with {@link ServiceLoader}.
 *
 * <p>A model minimises {@link io.gapstone.core.Problem#objective} over the slots it covers, so that
 * what another solver reports as optimum is what {@code check} recomputes.
 */
public interface ModelSource<I extends Instance, V extends Slot, D extends Decision> {

  String family();

  /** The model of one slot, in the unit of the family's objective over this slot. */
  StatedModel<D> slot(V slot, Budget budget);

  /**
   * The model of all slots.
   *
   * @param instance as it is played
   * @param budget for the search for tangents, where there are any; when it ends early, {@link
   *     StatedModel#shortfall} says how far the model may be off
   */
  StatedModel<D> horizon(I instance, Budget budget);

  /** The model of a scope. */
  default StatedModel<D> of(Scope scope, I instance, V slot, Budget budget) {
    return scope == Scope.SLOT ? slot(slot, budget) : horizon(instance, budget);
  }

  /** The models of a family. */
  static ModelSource<?, ?, ?> of(String family) {
    List<String> known = new ArrayList<>();
    for (ModelSource<?, ?, ?> source : ServiceLoader.load(ModelSource.class)) {
      if (source.family().equals(family)) {
        return source;
      }
      known.add(source.family());
    }
    throw Choice.unknown("linear model for family", family, known);
  }
}
