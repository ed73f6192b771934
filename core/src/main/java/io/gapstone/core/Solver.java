package io.gapstone.core;

import java.util.List;
import java.util.Set;

/**
 * Something that `solve` can run: one class and one line of registration with {@link
 * java.util.ServiceLoader}.
 */
public interface Solver {

  /** What a solver is built on. */
  enum Kind {
    EXACT,
    RELAXATION,
    HEURISTIC,
    LEARNED,
    EXTERNAL;

    /** The word that commands and files use. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Unique within its family, for example {@code da-nearest}. */
  String id();

  String family();

  Kind kind();

  Set<Scope> scopes();

  /** One line for people. */
  String summary();

  /** What `--set` may change. */
  default List<Parameter> parameters() {
    return List.of();
  }
}
