package io.gapstone.bench.library;

import io.gapstone.bench.solve.Family;
import io.gapstone.bench.solve.Result;
import io.gapstone.bench.solve.Solving;
import io.gapstone.bench.solve.Task;
import io.gapstone.core.Decision;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Instance;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Slot;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.core.State;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles;
import io.gapstone.instances.files.Content;
import io.gapstone.instances.library.Answers;
import io.gapstone.instances.library.BestValues;
import io.gapstone.instances.library.Entry;
import io.gapstone.instances.library.Manifest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Solves what is still open of a library's instances, at both scopes, with the best certified
 * solver of each family, and writes what is known. Nothing that was known is lost: solutions and
 * proofs are replaced by better ones only, and an instance's files are written when it is done, so
 * that an interrupted run goes on where it was.
 */
public final class LibrarySolve {

  private final Path library;
  private final LibraryPlan plan;
  private final Consumer<String> progress;

  private LibrarySolve(Path library, LibraryPlan plan, Consumer<String> progress) {
    this.library = library;
    this.plan = plan;
    this.progress = progress;
  }

  /**
   * Solves and writes {@code best.solu}.
   *
   * @param progress hears one line per instance
   * @return the lines of {@code best.solu}
   */
  public static List<BestValues.Line> run(
      Path library, LibraryPlan plan, Consumer<String> progress) {
    return new LibrarySolve(library, plan, progress).run();
  }

  private List<BestValues.Line> run() {
    ExecutorService pool = Executors.newFixedThreadPool(plan.workers());
    try {
      List<Future<List<BestValues.Line>>> futures = new ArrayList<>();
      for (Entry entry : Manifest.read(library).instances()) {
        futures.add(pool.submit(() -> solve(Family.of(entry.family()), entry)));
      }
      List<BestValues.Line> lines = new ArrayList<>();
      for (Future<List<BestValues.Line>> future : futures) {
        lines.addAll(future.get());
      }
      BestValues.write(library.resolve(BestValues.FILE), lines);
      return lines;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while solving a library", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private <I extends Instance, S extends State, V extends Slot, D extends Decision>
      List<BestValues.Line> solve(Family<I, S, V, D> family, Entry entry) {
    Path path = library.resolve(entry.name() + ".json.gz");
    InstanceFile<I, D> file = InstanceFiles.read(path, family.files(), Content.DEFAULT_LIMIT);
    Answers<D> answers = Answers.read(library, file);
    if (plan.concerns(entry)) {
      int open = 0;
      for (int t = 0; t < file.instance().slots(); t++) {
        open += solve(family, file, Scope.SLOT, t, answers);
      }
      open += solve(family, file, Scope.HORIZON, 0, answers);
      if (open > 0) {
        answers.write();
      }
      long optimal = answers.lines().stream().filter(l -> l.kind() == BestValues.Kind.OPT).count();
      progress.accept(entry.name() + ": " + open + " searched, " + optimal + " proven optimal");
    }
    return answers.lines();
  }

  /** Solves one slot, or all, where the plan wants it and the optimum is not known. */
  private <I extends Instance, S extends State, V extends Slot, D extends Decision> int solve(
      Family<I, S, V, D> family,
      InstanceFile<I, D> file,
      Scope scope,
      int slot,
      Answers<D> answers) {
    Optional<String> solver = solver(family.problem().family(), scope);
    if (!plan.scopes().contains(scope) || answers.closed(scope, slot) || solver.isEmpty()) {
      return 0;
    }
    Task task =
        new Task(
            solver.get(), scope, slot, 1, plan.settings(), plan.seconds(scope), Progress.SILENT);
    Result<D> result = Solving.run(family, file.name(), file.sha256(), file.instance(), task);
    if (result.feasible()) {
      answers.offer(result.solution());
    }
    result.certificate().ifPresent(answers::offer);
    return 1;
  }

  /** The family's best solver with certificates at a scope. */
  private static Optional<String> solver(String family, Scope scope) {
    Class<?> type = scope == Scope.SLOT ? SlotSolver.class : HorizonSolver.class;
    List<Solver> solvers =
        Solvers.of(family).stream()
            .filter(s -> type.isInstance(s) && s.scopes().contains(scope))
            .toList();
    return List.of("exact", "lagrangian").stream()
        .filter(id -> solvers.stream().anyMatch(s -> s.id().equals(id)))
        .findFirst();
  }
}
