package io.gapstone.bench.replay;

import io.gapstone.bench.solve.Family;
import io.gapstone.bench.solve.Result;
import io.gapstone.bench.solve.SolverText;
import io.gapstone.bench.solve.Solving;
import io.gapstone.bench.solve.Task;
import io.gapstone.core.BadInputException;
import io.gapstone.core.BoundKind;
import io.gapstone.core.Decision;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Instance;
import io.gapstone.core.Parameter;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Scope;
import io.gapstone.core.Slot;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.core.State;
import io.gapstone.core.Status;
import io.gapstone.core.certificate.Verifiers;
import io.gapstone.instances.CertificateFiles;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.SolutionFiles;
import io.gapstone.instances.StoredCertificate;
import io.gapstone.instances.StoredSolution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the decisions that are played, and bounds on what any decisions must cost. */
final class Cast<I extends Instance, S extends State, V extends Slot, D extends Decision> {

  private static final List<String> BEST_OVER_ALL_SLOTS = List.of("exact", "lagrangian");
  private static final String MYOPIC = "myopic";

  private final Family<I, S, V, D> family;
  private final InstanceFile<I, D> file;
  private final ReplayRequest request;
  private final List<Member<D>> members = new ArrayList<>();
  private final List<Bound> bounds = new ArrayList<>();

  Cast(Family<I, S, V, D> family, InstanceFile<I, D> file, ReplayRequest request) {
    this.family = family;
    this.file = file;
    this.request = request;
  }

  List<Member<D>> members() {
    return members;
  }

  List<Bound> bounds() {
    return bounds;
  }

  /** Everyone who is asked for, in order, solution files last. */
  Cast<I, S, V, D> gather(List<String> solvers) {
    for (String text : solvers) {
      String id = ReplayRequest.OPTIMUM;
      if (text.equals(id) || text.startsWith(id + ":")) {
        addOptimum(text.substring(id.length()));
      } else {
        add(SolverText.of(text));
      }
    }
    request.certificates().forEach(this::addCertificate);
    request.solutions().forEach(this::addSolution);
    if (members.isEmpty()) {
      throw new BadInputException(
          "none of the solvers gave decisions; there is nothing to play. Maybe a longer"
              + " --time-limit?");
    }
    return this;
  }

  /**
   * The best that is found over all slots; where nobody finds anything, that of each slot in turn.
   *
   * @param settings under which it is sought
   */
  private void addOptimum(String settings) {
    Optional<Result<D>> best = Optional.empty();
    Optional<SolverText> by = Optional.empty();
    for (String id : BEST_OVER_ALL_SLOTS) {
      if (best.isEmpty() || best.get().solution().status() != Status.OPTIMAL) {
        SolverText text = SolverText.of(id + settings);
        Optional<Result<D>> found = overAllSlots(text);
        if (found.isPresent()
            && (best.isEmpty()
                || found.get().solution().objective() < best.get().solution().objective())) {
          best = found;
          by = Optional.of(text);
        }
      }
    }
    if (best.isPresent()) {
      add(by.get(), best.get(), summary(by.get()));
    } else {
      SolverText text = SolverText.of(MYOPIC + settings);
      add(text, solve(text), "shown since no search over all slots found a solution in time");
    }
  }

  /** A solution of all slots that breaks nothing, where the solver can take the instance. */
  private Optional<Result<D>> overAllSlots(SolverText text) {
    boolean can =
        Solvers.of(family.problem().family()).stream()
            .anyMatch(
                s ->
                    s.id().equals(text.id())
                        && s instanceof HorizonSolver<?, ?>
                        && s.scopes().contains(Scope.HORIZON));
    try {
      return can ? Optional.of(solve(text)).filter(Result::feasible) : Optional.empty();
    } catch (BadInputException e) {
      return Optional.empty();
    }
  }

  private void add(SolverText text) {
    Result<D> result = solve(text);
    if (result.hasDecisions()) {
      add(text, result, summary(text));
    }
  }

  /** Solves, and keeps the bound. */
  private Result<D> solve(SolverText text) {
    Task task =
        new Task(
            text.id(),
            Scope.HORIZON,
            0,
            request.seed(),
            text.settings(),
            request.seconds(),
            request.progress(),
            request.stop(),
            text.policy());
    Result<D> result = Solving.run(family, file.name(), file.sha256(), file.instance(), task);
    StoredSolution<D> solution = result.solution();
    if (solution.boundKind() != BoundKind.NONE && solution.bound().isPresent()) {
      Map<String, String> rules = rules(solution.settings());
      bounds.add(new Bound(rules, solution.bound().get(), solution.boundKind(), text.label()));
    }
    return result;
  }

  private Solver solver(SolverText text) {
    return Solvers.byId(family.problem().family(), text.id());
  }

  private String summary(SolverText text) {
    return solver(text).summary();
  }

  private void add(SolverText text, Result<D> result, String summary) {
    StoredSolution<D> solution = result.solution();
    members.add(
        new Member<>(
            text.label(),
            role(solver(text)),
            summary,
            solution.settings(),
            solution.status(),
            solution.decisions()));
  }

  private static Member.Role role(Solver solver) {
    if (!(solver instanceof PolicySolver<?, ?>)) {
      return Member.Role.SEARCH;
    }
    return switch (solver.kind()) {
      case LEARNED -> Member.Role.LEARNED;
      case EXACT -> Member.Role.MYOPIC;
      default -> Member.Role.RULE;
    };
  }

  private void addSolution(Path path) {
    StoredSolution<D> solution = SolutionFiles.read(path, family.files());
    requireSame(path, solution.instanceHash(), solution.instance());
    if (solution.scope() != Scope.HORIZON || solution.decisions().isEmpty()) {
      throw new BadInputException(path + " does not decide all slots; only such are replayed.");
    }
    members.add(
        new Member<>(
            path.getFileName().toString(),
            Member.Role.FILE,
            "solution file, by " + solution.solver(),
            solution.settings(),
            solution.status(),
            solution.decisions()));
  }

  private void addCertificate(Path path) {
    StoredCertificate stored = CertificateFiles.read(path);
    requireSame(path, stored.instanceHash(), stored.instance());
    if (stored.scope() != Scope.HORIZON) {
      throw new BadInputException(path + " is for one slot; it must be for all slots.");
    }
    I played = family.problem().played(file.instance(), stored.settings());
    double proven =
        Verifiers.provenBound(family.problem(), played, Scope.HORIZON, 0, stored.certificate());
    String name = path.getFileName().toString();
    bounds.add(new Bound(rules(stored.settings()), proven, BoundKind.CERTIFIED, name));
  }

  private void requireSame(Path path, String hash, String name) {
    if (!hash.equals(file.sha256())) {
      throw new BadInputException(
          path
              + ": instanceHash is "
              + hash
              + "; the instance has "
              + file.sha256()
              + ". Maybe it belongs to "
              + name
              + "?");
    }
  }

  /** The family's settings that differ from their defaults, for they make another problem. */
  Map<String, String> rules(Map<String, String> settings) {
    Map<String, String> rules = new TreeMap<>();
    for (Parameter parameter : family.problem().settings()) {
      String value = settings.getOrDefault(parameter.name(), parameter.defaultValue());
      if (!value.equals(parameter.defaultValue())) {
        rules.put(parameter.name(), value);
      }
    }
    return rules;
  }
}
