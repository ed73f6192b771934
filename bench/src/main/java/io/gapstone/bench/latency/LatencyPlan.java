package io.gapstone.bench.latency;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Choice;
import io.gapstone.core.Families;
import io.gapstone.core.Instance;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Scope;
import io.gapstone.core.Sizes;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.instances.Catalogue;
import io.gapstone.learners.files.PolicyDescription;
import io.gapstone.learners.files.PolicyFiles;
import io.gapstone.learners.zoo.LearnedSolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * Which solvers are measured on which instances. Where nobody names solvers, these are all rules,
 * all learned solvers that have a policy for the size, and our exact and relaxed solvers of slots.
 *
 * @param families none for all
 * @param overrides of the generator's parameters
 * @param solvers none for the usual ones
 * @param shelf whether the usual ones are also those of other people's libraries
 * @param policies folders of trained policies, to be measured beside
 */
public record LatencyPlan(
    List<String> families,
    List<String> profiles,
    SortedMap<String, String> overrides,
    long seed,
    List<String> solvers,
    boolean shelf,
    List<Path> policies) {

  /** Solvers of models, by other people's libraries. */
  private static final Pattern SHELF = Pattern.compile("milp-.*|cp-sat|lp|lp-.*");

  private static final Set<Solver.Kind> USUAL =
      EnumSet.of(
          Solver.Kind.HEURISTIC, Solver.Kind.LEARNED, Solver.Kind.EXACT, Solver.Kind.RELAXATION);

  /** The rows, in order. */
  public List<LatencyTask> tasks() {
    List<LatencyTask> tasks = new ArrayList<>();
    for (String family : chosenFamilies()) {
      for (String profile : profiles) {
        Instance instance = Catalogue.of(family).generator().generate(profile, seed, overrides);
        tasks.addAll(tasks(family, profile, Sizes.of(instance)));
      }
    }
    for (String solver : solvers) {
      if (tasks.stream().noneMatch(task -> task.solver().equals(solver))) {
        throw unknown(solver);
      }
    }
    return tasks;
  }

  private List<String> chosenFamilies() {
    List<String> known = Families.all().stream().map(p -> p.family()).toList();
    families.forEach(Families::byId);
    return families.isEmpty() ? known : known.stream().filter(families::contains).toList();
  }

  private List<LatencyTask> tasks(String family, String profile, Sizes sizes) {
    List<LatencyTask> tasks = new ArrayList<>();
    for (Solver solver : Solvers.of(family)) {
      boolean wanted =
          solvers.isEmpty() ? policies.isEmpty() && usual(solver) : solvers.contains(solver.id());
      if (wanted && decidesSlots(solver) && ready(solver, sizes)) {
        tasks.add(task(family, profile, solver.id(), Optional.empty()));
      }
    }
    for (Path folder : policies) {
      PolicyDescription policy = PolicyFiles.describe(folder);
      if (policy.family().equals(family)) {
        tasks.add(task(family, profile, policy.algorithm(), Optional.of(folder.toString())));
      }
    }
    return tasks;
  }

  private LatencyTask task(String family, String profile, String solver, Optional<String> policy) {
    return new LatencyTask(family, profile, overrides, seed, solver, policy);
  }

  private boolean usual(Solver solver) {
    return USUAL.contains(solver.kind()) && (shelf || !SHELF.matcher(solver.id()).matches());
  }

  private static boolean decidesSlots(Solver solver) {
    return solver instanceof PolicySolver<?, ?>
        || (solver instanceof SlotSolver<?, ?> && solver.scopes().contains(Scope.SLOT));
  }

  private static boolean ready(Solver solver, Sizes sizes) {
    return !(solver instanceof LearnedSolver<?, ?> learned) || learned.hasPolicyFor(sizes);
  }

  private BadInputException unknown(String solver) {
    List<Solver> named =
        chosenFamilies().stream()
            .flatMap(f -> Solvers.of(f).stream())
            .filter(s -> s.id().equals(solver))
            .toList();
    if (named.isEmpty()) {
      return Choice.unknown(
          "solver",
          solver,
          chosenFamilies().stream()
              .flatMap(f -> Solvers.of(f).stream())
              .filter(LatencyPlan::decidesSlots)
              .map(Solver::id)
              .distinct()
              .toList());
    }
    return new BadInputException(
        named.stream().noneMatch(LatencyPlan::decidesSlots)
            ? "solver " + solver + " does not decide single slots; only such solvers are measured."
            : "solver "
                + solver
                + " has no policy for these sizes; train one and name it by --policy DIR.");
  }
}
