package io.gapstone.bench.replay;

import io.gapstone.core.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What a replay shows.
 *
 * @param solvers each {@code ID} or {@code ID:name=value,name=value}; {@link #OPTIMUM} stands for
 *     the family's best solver over all slots, also with settings. Where nothing is named, a few
 *     rules and the optimum
 * @param solutions solution files
 * @param certificates certificate files, for bounds
 * @param seconds a time limit for each search
 * @param seed of the solvers' own draws
 * @param stop whether a search is to end with what it has
 * @param command what the user typed, for the record
 */
public record ReplayRequest(
    List<String> solvers,
    List<Path> solutions,
    List<Path> certificates,
    double seconds,
    long seed,
    Progress progress,
    BooleanSupplier stop,
    String command) {

  /** Stands among solvers for the best that is known over all slots. */
  public static final String OPTIMUM = "optimum";
}
