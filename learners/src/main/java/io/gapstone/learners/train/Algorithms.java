package io.gapstone.learners.train;

import io.gapstone.core.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The learned solvers on the class path. */
public final class Algorithms {

  private static final List<Algorithm<?, ?, ?>> ALL = load();

  private Algorithms() {}

  public static List<Algorithm<?, ?, ?>> all() {
    return ALL;
  }

  public static List<Algorithm<?, ?, ?>> of(String family) {
    List<Algorithm<?, ?, ?>> own = new ArrayList<>(ALL);
    own.removeIf(a -> !a.family().equals(family));
    return own;
  }

  /** The family's algorithm with this id. */
  public static Algorithm<?, ?, ?> byId(String family, String id) {
    for (Algorithm<?, ?, ?> algorithm : of(family)) {
      if (algorithm.id().equals(id)) {
        return algorithm;
      }
    }
    throw Choice.unknown(
        "algorithm for " + family, id, of(family).stream().map(Algorithm::id).toList());
  }

  private static List<Algorithm<?, ?, ?>> load() {
    List<Algorithm<?, ?, ?>> all = new ArrayList<>();
    for (Algorithm<?, ?, ?> algorithm : ServiceLoader.load(Algorithm.class)) {
      all.add(algorithm);
    }
    return List.copyOf(all);
  }
}
