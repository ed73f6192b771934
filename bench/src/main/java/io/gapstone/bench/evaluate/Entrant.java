package io.gapstone.bench.evaluate;

import io.gapstone.bench.solve.SolverText;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Sizes;
import io.gapstone.core.Slot;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A solver that decides slot by slot, with the values of its parameters. */
record Entrant<V extends Slot, D extends Decision>(
    PolicySolver<V, D> solver, Parameters parameters) {

  /** Rules too slow, or not simple, to be asked in each state of everyone else. */
  private static final Set<String> NOT_SIMPLE = Set.of("myopic");

  /** With the defaults. */
  static <V extends Slot, D extends Decision> Entrant<V, D> of(PolicySolver<?, ?> solver) {
    return of(solver, Map.of());
  }

  private static <V extends Slot, D extends Decision> Entrant<V, D> of(
      PolicySolver<?, ?> solver, Map<String, String> settings) {
    return new Entrant<>(
        own(solver), Parameters.of("solver " + solver.id(), solver.parameters(), settings));
  }

  /**
   * A family's solver, as users name it.
   *
   * @param text the id, and where parameters are set, a colon and {@code name=value} with commas
   */
  static <V extends Slot, D extends Decision> Entrant<V, D> named(String family, String text) {
    SolverText named = SolverText.of(text);
    Solver solver = Solvers.byId(family, named.id());
    if (!(solver instanceof PolicySolver<?, ?> policies)) {
      throw new BadInputException(
          "solver "
              + named.id()
              + " does not decide slot by slot; only such solvers are evaluated.");
    }
    if (named.policy().isPresent()) {
      throw new BadInputException(
          "--solver is '" + text + "'; here policies are named by --policy FOLDER.");
    }
    return of(policies, named.settings());
  }

  /** The rules that choices are compared with. */
  static <V extends Slot, D extends Decision> List<Entrant<V, D>> simple(String family) {
    List<Entrant<V, D>> simple = new ArrayList<>();
    for (Solver solver : Solvers.of(family)) {
      if (solver instanceof PolicySolver<?, ?> policies
          && solver.kind() == Solver.Kind.HEURISTIC
          && !NOT_SIMPLE.contains(solver.id())) {
        simple.add(of(policies));
      }
    }
    return simple;
  }

  String id() {
    return solver.id();
  }

  /** A learned solver without what is set here, where something is. */
  Optional<Entrant<V, D>> asShipped() {
    Entrant<V, D> usual = of(solver);
    boolean same =
        solver.kind() != Solver.Kind.LEARNED || usual.parameters.asMap().equals(parameters.asMap());
    return same ? Optional.empty() : Optional.of(usual);
  }

  /** A fresh policy for one trajectory. */
  Policy<V, D> policy(Instance instance, long seed) {
    return solver.policy(parameters, Sizes.of(instance), seed);
  }

  /** Solvers of a family decide over that family's slots. */
  @SuppressWarnings("unchecked")
  private static <V extends Slot, D extends Decision> PolicySolver<V, D> own(
      PolicySolver<?, ?> solver) {
    return (PolicySolver<V, D>) solver;
  }
}
