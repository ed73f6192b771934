package io.gapstone.core;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The problem families on the class path, in the order in which they are registered. */
public final class Families {

  private static final List<Problem<?, ?, ?, ?>> ALL = load();

  private Families() {}

  public static List<Problem<?, ?, ?, ?>> all() {
    return ALL;
  }

  /** The family with this id. */
  public static Problem<?, ?, ?, ?> byId(String id) {
    for (Problem<?, ?, ?, ?> problem : ALL) {
      if (problem.family().equals(id)) {
        return problem;
      }
    }
    throw Choice.unknown("family", id, ALL.stream().map(Problem::family).toList());
  }

  private static List<Problem<?, ?, ?, ?>> load() {
    List<Problem<?, ?, ?, ?>> problems = new ArrayList<>();
    for (Problem<?, ?, ?, ?> problem : ServiceLoader.load(Problem.class)) {
      problems.add(problem);
    }
    return List.copyOf(problems);
  }
}
