package io.gapstone.bench.solve;

import io.gapstone.core.Decision;
import io.gapstone.core.Families;
import io.gapstone.core.Instance;
import io.gapstone.core.Problem;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.instances.Catalogue;
import io.gapstone.instances.FamilyFiles;

/** One family's process and files under one set of types. */
public record Family<I extends Instance, S extends State, V extends Slot, D extends Decision>(
    Problem<I, S, V, D> problem, FamilyFiles<I, D> files) {

  /** The family with this id. */
  public static Family<?, ?, ?, ?> of(String id) {
    return join(Families.byId(id));
  }

  /** A family registers its problem and its files with the same types. */
  @SuppressWarnings("unchecked")
  private static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      Family<I, S, V, D> join(Problem<I, S, V, D> problem) {
    return new Family<>(problem, (FamilyFiles<I, D>) Catalogue.of(problem.family()));
  }
}
