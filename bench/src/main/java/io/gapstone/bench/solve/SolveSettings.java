package io.gapstone.bench.solve;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Problem;
import io.gapstone.core.Solver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Everything that {@code --set} may change in a solve: the solver's parameters, the family's
 * settings of how an instance is played, and for solvers that search, a limit on work.
 */
final class SolveSettings {

  private static final Parameter NODES =
      new Parameter(
          "nodes",
          "0",
          "stop after this much work, with the same result on every machine; 0 for no limit");

  private final Solver solver;
  private final Parameters all;

  private SolveSettings(Solver solver, Parameters all) {
    this.solver = solver;
    this.all = all;
  }

  static SolveSettings of(
      Problem<?, ?, ?, ?> problem, Solver solver, Map<String, String> settings) {
    List<Parameter> declared = new ArrayList<>(solver.parameters());
    declared.addAll(problem.settings());
    if (searches(solver)) {
      declared.add(NODES);
    }
    return new SolveSettings(solver, Parameters.of("solver " + solver.id(), declared, settings));
  }

  private static boolean searches(Solver solver) {
    return !(solver instanceof PolicySolver<?, ?>)
        && solver.parameters().stream().noneMatch(p -> p.name().equals(NODES.name()));
  }

  /** Every setting by name. */
  SortedMap<String, String> all() {
    return all.asMap();
  }

  /** The solver's own parameters. */
  Parameters own() {
    Map<String, String> own = new HashMap<>();
    solver.parameters().forEach(p -> own.put(p.name(), all.text(p.name())));
    return Parameters.of("solver " + solver.id(), solver.parameters(), own);
  }

  /** The limit on work. */
  long nodes() {
    int nodes = all.integer(NODES.name(), 0, Integer.MAX_VALUE);
    return nodes == 0 ? Long.MAX_VALUE : nodes;
  }
}
