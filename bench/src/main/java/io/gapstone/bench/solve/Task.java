package io.gapstone.bench.solve;

import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What is to be solved, and how.
 *
 * @param solver id of a solver of the instance's family
 * @param slot the slot, at slot scope: the instance's initial state meets its data
 * @param seed the seed of the solver's own random draws
 * @param settings what is set differently from the solver's defaults
 * @param seconds a time limit for solvers that search; infinite for none
 * @param progress hears of better solutions and bounds
 * @param stop whether a search is to end with what it has
 * @param policy the folder of the policy by which a learned solver decides, instead of a shipped
 *     one
 */
public record Task(
    String solver,
    Scope scope,
    int slot,
    long seed,
    Map<String, String> settings,
    double seconds,
    Progress progress,
    BooleanSupplier stop,
    Optional<Path> policy) {

  /** A task that nobody stops, for a solver that has no policy of the user's. */
  public Task(
      String solver,
      Scope scope,
      int slot,
      long seed,
      Map<String, String> settings,
      double seconds,
      Progress progress) {
    this(solver, scope, slot, seed, settings, seconds, progress, () -> false, Optional.empty());
  }

  /** A task without limits. */
  public static Task of(String solver, Scope scope, int slot, long seed) {
    return new Task(solver, scope, slot, seed, Map.of(), Double.POSITIVE_INFINITY, Progress.SILENT);
  }
}
