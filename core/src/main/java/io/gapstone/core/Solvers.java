package io.gapstone.core;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The solvers on the class path. */
public final class Solvers {

  private static final List<Solver> ALL = load();

  private Solvers() {}

  public static List<Solver> all() {
    return ALL;
  }

  public static List<Solver> of(String family) {
    return ALL.stream().filter(s -> s.family().equals(family)).toList();
  }

  /** The family's solver with this id. */
  public static Solver byId(String family, String id) {
    List<Solver> own = of(family);
    for (Solver solver : own) {
      if (solver.id().equals(id)) {
        return solver;
      }
    }
    throw Choice.unknown("solver for " + family, id, own.stream().map(Solver::id).toList());
  }

  private static List<Solver> load() {
    List<Solver> solvers = new ArrayList<>();
    ServiceLoader.load(Solver.class).forEach(solvers::add);
    ServiceLoader.load(SolverSource.class).forEach(source -> solvers.addAll(source.solvers()));
    return List.copyOf(solvers);
  }
}
