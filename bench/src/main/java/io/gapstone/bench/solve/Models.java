package io.gapstone.bench.solve;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Parameters;
import io.gapstone.core.Problem;
import io.gapstone.core.Scope;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.solvers.model.ModelSource;
import io.gapstone.solvers.model.StatedModel;
import java.util.HashMap;
import java.util.Map;

/** A family's linear model of an instance, as the instance is played. */
public final class Models {

  private Models() {}

  /**
   * States a model.
   *
   * @param slot the slot, at slot scope: the instance's initial state meets its data
   * @param settings what is set differently from the family's defaults; other names are ignored
   *     where they are a solver's
   * @param budget for the search for tangents, where the model has any
   */
  public static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      StatedModel<D> of(
          Problem<I, S, V, D> problem,
          I instance,
          Scope scope,
          int slot,
          Map<String, String> settings,
          Budget budget) {
    I played = problem.played(instance, settings);
    ModelSource<I, V, D> source = source(problem.family());
    if (scope == Scope.HORIZON) {
      return source.horizon(played, budget);
    }
    if (slot < 0 || slot >= played.slots()) {
      throw new BadInputException(
          "--slot is " + slot + "; it must be between 0 and " + (played.slots() - 1) + ".");
    }
    return source.slot(problem.slotInHindsight(played, slot, problem.initialState(played)), budget);
  }

  /** The family's settings of how an instance is played, checked. */
  public static Map<String, String> settings(
      Problem<?, ?, ?, ?> problem, Map<String, String> given) {
    return new HashMap<>(
        Parameters.of("family " + problem.family(), problem.settings(), given).asMap());
  }

  /** A family registers its process and its models with the same types. */
  @SuppressWarnings("unchecked")
  private static <I extends Instance, V extends Slot, D extends Decision>
      ModelSource<I, V, D> source(String family) {
    return (ModelSource<I, V, D>) ModelSource.of(family);
  }
}
