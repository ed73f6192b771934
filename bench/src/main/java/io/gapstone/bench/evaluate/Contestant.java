package io.gapstone.bench.evaluate;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import io.gapstone.core.Slot;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.learners.files.PolicyDescription;
import io.gapstone.learners.files.PolicyFiles;
import io.gapstone.learners.zoo.LearnedSolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is measured: a rule, or an agent with the policies that its seeds of training gave.
 *
 * @param name the solver's id, with what is set
 * @param seeds one entrant per seed of training
 */
record Contestant<V extends Slot, D extends Decision>(
    String name, boolean learned, List<Entrant<V, D>> seeds) {

  /**
   * The agents whose policies lie in the folders, one per algorithm, and the solvers with the ids.
   */
  static <V extends Slot, D extends Decision> List<Contestant<V, D>> of(
      String family, List<Path> folders, List<String> solvers) {
    Map<String, List<Entrant<V, D>>> agents = new LinkedHashMap<>();
    for (Path folder : folders) {
      PolicyDescription policy = PolicyFiles.describe(folder);
      if (!policy.family().equals(family)) {
        throw new BadInputException(
            folder + " holds a policy for " + policy.family() + "; it must be for " + family + ".");
      }
      LearnedSolver<?, ?> solver =
          (LearnedSolver<?, ?>) learned(Solvers.byId(family, policy.algorithm()));
      agents
          .computeIfAbsent(policy.algorithm(), id -> new ArrayList<>())
          .add(Entrant.of(solver.with(folder)));
    }
    List<Contestant<V, D>> all = new ArrayList<>();
    agents.forEach((name, seeds) -> all.add(new Contestant<>(name, true, List.copyOf(seeds))));
    for (String id : solvers) {
      Entrant<V, D> entrant = Entrant.named(family, id);
      boolean learned = entrant.solver().kind() == Solver.Kind.LEARNED;
      all.add(new Contestant<>(learned ? id + " (zoo)" : id, learned, List.of(entrant)));
    }
    return all;
  }

  private static Solver learned(Solver solver) {
    if (!(solver instanceof LearnedSolver<?, ?>)) {
      throw new BadInputException("solver " + solver.id() + " is not a learned one.");
    }
    return solver;
  }
}
