package io.gapstone.bench.campaign;

import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Scope;
import io.gapstone.core.Solvers;
import java.util.List;
import java.util.Optional;

/** Whom to ask for certified bounds. */
final class BoundSolver {

  private BoundSolver() {}

  /** A family's best solver with certified bounds at horizon scope. */
  static Optional<String> horizon(String family) {
    return List.of("exact", "lagrangian").stream()
        .filter(
            id ->
                Solvers.of(family).stream()
                    .anyMatch(
                        s ->
                            s.id().equals(id)
                                && s instanceof HorizonSolver<?, ?>
                                && s.scopes().contains(Scope.HORIZON)))
        .findFirst();
  }
}
