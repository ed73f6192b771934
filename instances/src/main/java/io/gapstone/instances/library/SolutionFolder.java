package io.gapstone.instances.library;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Problem;
import io.gapstone.core.Scope;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.core.Status;
import io.gapstone.core.Tolerance;
import io.gapstone.core.check.CheckReport;
import io.gapstone.core.check.Checker;
import io.gapstone.instances.FamilyFiles;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.JsonLines;
import io.gapstone.instances.SolutionFiles;
import io.gapstone.instances.SolutionFormats;
import io.gapstone.instances.StoredSolution;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The solutions that lie beside a library, and its file of best values.
 *
 * <p>The name of a solution's file begins with its instance's name and a dot.
 */
final class SolutionFolder {

  /** The folder's name. */
  static final String NAME = "solutions";

  private final Path bestValues;
  private final List<Path> solutions;
  private final List<BestValues.Line> lines;
  private final List<String> defects;
  private int replayed;
  private int compared;

  private SolutionFolder(
      Path bestValues, List<Path> solutions, List<BestValues.Line> lines, List<String> defects) {
    this.bestValues = bestValues;
    this.solutions = solutions;
    this.lines = lines;
    this.defects = defects;
  }

  /** Lists what is there; both the folder and the file may be missing. */
  static SolutionFolder of(Path library, List<String> defects) {
    Path best = library.resolve(BestValues.FILE);
    List<BestValues.Line> lines = Files.exists(best) ? BestValues.read(best) : List.of();
    return new SolutionFolder(
        best, ProofFolder.list(library.resolve(NAME)), new ArrayList<>(lines), defects);
  }

  /** How many solutions were replayed. */
  int replayed() {
    return replayed;
  }

  /**
   * Replays the solutions of one instance and compares its best values with them.
   *
   * @param proven what certificates prove, by key
   */
  <I extends Instance, D extends Decision> void verify(
      InstanceFile<I, D> file, Problem<?, ?, ?, ?> problem, Map<String, Double> proven) {
    List<StoredSolution<D>> sound = new ArrayList<>();
    for (Path path : List.copyOf(solutions)) {
      if (path.getFileName().toString().startsWith(file.name() + ".")) {
        solutions.remove(path);
        reporting(
            path,
            () ->
                read(
                    path,
                    file.files(),
                    (solution, where) -> {
                      if (passes(where, file, problem, solution)) {
                        sound.add(solution);
                      }
                    }));
      }
    }
    for (BestValues.Line line : List.copyOf(lines)) {
      if (line.name().equals(file.name())) {
        lines.remove(line);
        compared++;
        compare(line, sound, proven);
      }
    }
  }

  private static <D extends Decision> void read(
      Path path, FamilyFiles<?, D> files, BiConsumer<StoredSolution<D>, String> each) {
    if (path.getFileName().toString().endsWith(JsonLines.ENDING)) {
      JsonLines.read(path, SolutionFormats.of(files), each);
    } else {
      each.accept(SolutionFiles.read(path, files), path.toString());
    }
  }

  private void reporting(Path path, Runnable step) {
    try {
      step.run();
    } catch (BadInputException e) {
      String message = e.getMessage();
      defects.add(message.startsWith(path.toString()) ? message : path + ": " + message);
    }
  }

  /** Reports what belongs to no instance; returns how many lines were compared with solutions. */
  int verifyRest() {
    for (Path path : solutions) {
      defects.add(path + " belongs to no instance of the library that could be read.");
    }
    for (BestValues.Line line : lines) {
      defects.add(
          bestValues + ": " + line.name() + " is no instance of the library that could be read.");
    }
    return compared;
  }

  @SuppressWarnings("unchecked")
  private <I extends Instance, S extends State, V extends Slot, D extends Decision> boolean passes(
      String path,
      InstanceFile<I, D> file,
      Problem<?, ?, ?, ?> problem,
      StoredSolution<D> solution) {
    if (!solution.instanceHash().equals(file.sha256())) {
      defects.add(path + ": instanceHash is not the hash of " + file.name() + ".");
      return false;
    }
    if (solution.status() == Status.BOUND_ONLY) {
      return true;
    }
    replayed++;
    Problem<I, S, V, D> typed = (Problem<I, S, V, D>) problem;
    CheckReport report =
        Checker.check(
            typed,
            typed.played(file.instance(), solution.settings()),
            solution.scope(),
            solution.firstSlot(),
            solution.decisions(),
            solution.objective(),
            solution.components());
    if (!report.mismatches().isEmpty()) {
      defects.add(
          path + ": " + report.mismatches().get(0).field() + " is not what its decisions give.");
      return false;
    }
    if (!report.feasible() && solution.status() != Status.INFEASIBLE) {
      defects.add(
          path
              + ": status is "
              + solution.status()
              + "; its decisions break "
              + report.violations().get(0).constraint()
              + ".");
    }
    return report.feasible();
  }

  private void compare(
      BestValues.Line line, List<? extends StoredSolution<?>> sound, Map<String, Double> proven) {
    String where = bestValues + ": " + line.key();
    double best =
        sound.stream()
            .filter(s -> s.status() != Status.BOUND_ONLY && concerns(line, s))
            .mapToDouble(StoredSolution::objective)
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    double bound = proven.getOrDefault(line.key(), Double.NEGATIVE_INFINITY);
    if (line.kind() == BestValues.Kind.BOUND) {
      if (line.value() > best && !Tolerance.same(line.value(), best)) {
        defects.add(
            where + " has a bound of " + line.value() + ", above a solution of " + best + ".");
      }
      if (!Tolerance.atMost(line.value(), bound)) {
        defects.add(
            where + " has a bound of " + line.value() + " that no certificate beside it proves.");
      }
      return;
    }
    if (best == Double.POSITIVE_INFINITY) {
      defects.add(where + " has the value " + line.value() + "; there is no solution beside it.");
    } else if (!Tolerance.same(line.value(), best)) {
      defects.add(
          where
              + " has the value "
              + line.value()
              + "; the best solution beside it has "
              + best
              + ".");
    } else if (line.kind() == BestValues.Kind.OPT && !BestValues.closed(best, bound)) {
      defects.add(where + " is called optimal; no certificate beside it proves that.");
    }
  }

  private static boolean concerns(BestValues.Line line, StoredSolution<?> solution) {
    return line.slot() == BestValues.Line.HORIZON
        ? solution.scope() == Scope.HORIZON
        : solution.scope() == Scope.SLOT && solution.firstSlot() == line.slot();
  }
}
