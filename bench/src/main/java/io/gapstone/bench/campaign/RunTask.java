package io.gapstone.bench.campaign;

import io.gapstone.bench.evaluate.Behaviour;
import io.gapstone.bench.evaluate.SlotMeasures;
import io.gapstone.bench.solve.Family;
import io.gapstone.bench.solve.Result;
import io.gapstone.bench.solve.Solving;
import io.gapstone.bench.solve.Task;
import io.gapstone.core.BadInputException;
import io.gapstone.core.BoundKind;
import io.gapstone.core.Budget;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Problem;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Sizes;
import io.gapstone.core.Slot;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.core.State;
import io.gapstone.core.front.FrontPoint;
import io.gapstone.core.front.FrontSolver;
import io.gapstone.core.front.SolvedFront;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.StoredSolution;
import io.gapstone.learners.files.PolicyDescription;
import io.gapstone.learners.zoo.LearnedSolver;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Executes one run in this process. */
public final class RunTask<
    I extends Instance, S extends State, V extends Slot, D extends Decision> {

  private final Family<I, S, V, D> family;
  private final RunSpec spec;
  private final Solver solver;

  private RunTask(Family<I, S, V, D> family, RunSpec spec) {
    this.family = family;
    this.spec = spec;
    this.solver = Solvers.byId(family.problem().family(), spec.solver());
  }

  /**
   * Executes a run. A refusal or an error is a result.
   *
   * @param loaded hears of the instance before anything else is done with it
   */
  public static RunResult execute(RunSpec spec, Consumer<RunResult.InstanceFacts> loaded) {
    long start = System.nanoTime();
    String kind = "";
    try {
      RunTask<?, ?, ?, ?> task = new RunTask<>(Family.of(spec.instance().family()), spec);
      kind = task.solver.kind().id();
      return task.run(loaded);
    } catch (BadInputException e) {
      return ended(RunResult.Ending.REFUSED, e.getMessage(), kind, start);
    } catch (RuntimeException | LinkageError e) {
      return ended(RunResult.Ending.FAILED, sentence(e), kind, start);
    }
  }

  private static RunResult ended(RunResult.Ending ending, String reason, String kind, long start) {
    return RunResult.ended(ending, reason, kind, (System.nanoTime() - start) / 1e9);
  }

  private static String sentence(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return e + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private RunResult run(Consumer<RunResult.InstanceFacts> loaded) {
    InstanceFile<I, D> file = spec.instance().load(family.files());
    loaded.accept(facts(file));
    return spec.front() ? front(file) : solved(file);
  }

  private RunResult solved(InstanceFile<I, D> file) {
    Problem<I, S, V, D> problem = family.problem();
    Map<String, String> settings = new TreeMap<>(spec.settings());
    Optional<Path> policy = Optional.ofNullable(settings.remove(SolverChoice.POLICY)).map(Path::of);
    if (spec.nodes() > 0 && !(solver instanceof PolicySolver<?, ?>)) {
      settings.putIfAbsent("nodes", Long.toString(spec.nodes()));
    }
    Task task =
        new Task(
            solver.id(),
            spec.scope(),
            spec.slot(),
            spec.seed(),
            settings,
            spec.seconds(),
            Progress.SILENT,
            () -> false,
            policy);
    Result<D> result = Solving.run(family, file.name(), file.sha256(), file.instance(), task);
    I played = problem.played(file.instance(), result.solution().settings());
    boolean trajectory = spec.scope() == Scope.HORIZON && result.hasDecisions();
    int slots = spec.scope() == Scope.SLOT ? 1 : played.slots();
    double[] totals =
        problem.components().stream()
            .mapToDouble(c -> result.solution().components().getOrDefault(c.name(), 0.0))
            .toArray();
    boolean found = result.hasDecisions();
    Map<String, String> compared =
        trajectory && solver instanceof PolicySolver<?, ?>
            ? problem.comparedAs(played, end(played, result.solution().decisions()))
            : Map.of();
    StoredSolution<D> bounded =
        compared.isEmpty()
            ? result.solution()
            : comparison(file, compared).orElse(result.solution());
    Optional<Double> bound = bounded.bound();
    return new RunResult(
        RunResult.Ending.DONE,
        "",
        Optional.of(facts(file)),
        solver.kind().id(),
        Optional.of(result.solution().status().name()),
        found ? Optional.of(result.solution().objective()) : Optional.empty(),
        bound,
        bounded.boundKind(),
        result.gap(),
        found ? denominator(played, slots, totals) : Optional.empty(),
        result.feasible(),
        result.violations().size(),
        result.solution().components(),
        boundGroup(compared.isEmpty() ? result.solution().settings() : compared),
        new Measures(
            trajectory && spec.slotGaps()
                ? SlotMeasures.of(problem, played, result.solution().decisions(), spec.nodes())
                : List.of(),
            trajectory && spec.behaviour() ? behaviour(played, policy) : Optional.empty(),
            Optional.empty(),
            learned(policy).map(l -> learning(l, Sizes.of(played)))),
        result.seconds(),
        result.seconds(),
        Optional.of(result.latency()));
  }

  /** The solver, where it is a learned one, with the policy that it decides by. */
  private Optional<LearnedSolver<?, ?>> learned(Optional<Path> policy) {
    return solver instanceof LearnedSolver<?, ?> any
        ? Optional.of(policy.isPresent() ? any.with(policy.get()) : any)
        : Optional.empty();
  }

  private Optional<Behaviour> behaviour(I played, Optional<Path> policy) {
    return learned(policy)
        .flatMap(
            l -> {
              Map<String, String> settings = new TreeMap<>(spec.settings());
              settings.keySet().retainAll(l.parameters().stream().map(Parameter::name).toList());
              return Behaviour.of(
                  family,
                  played,
                  own(l),
                  Parameters.of("solver " + l.id(), l.parameters(), settings));
            });
  }

  /** Solvers of a family decide over that family's slots. */
  @SuppressWarnings("unchecked")
  private PolicySolver<V, D> own(LearnedSolver<?, ?> learned) {
    return (PolicySolver<V, D>) learned;
  }

  private static Measures.Learning learning(LearnedSolver<?, ?> learned, Sizes sizes) {
    PolicyDescription policy = learned.description(sizes);
    return new Measures.Learning(
        policy.weightsSha256().substring(0, 12),
        policy.algorithm(),
        policy.source().profile(),
        policy.seed(),
        learned.curves(sizes));
  }

  private S end(I played, List<D> decisions) {
    S state = family.problem().initialState(played);
    for (int t = 0; t < decisions.size(); t++) {
      state = family.problem().transition(played, t, state, decisions.get(t)).next();
    }
    return state;
  }

  /** The bound of the horizon problem that the trajectory may be held against. */
  private Optional<StoredSolution<D>> comparison(
      InstanceFile<I, D> file, Map<String, String> compared) {
    return BoundSolver.horizon(family.problem().family())
        .map(
            id -> {
              Map<String, String> settings = new TreeMap<>(compared);
              if (spec.nodes() > 0) {
                settings.put("nodes", Long.toString(spec.nodes()));
              }
              Task task =
                  new Task(
                      id, Scope.HORIZON, 0, spec.seed(), settings, spec.seconds(), Progress.SILENT);
              return Solving.run(family, file.name(), file.sha256(), file.instance(), task)
                  .solution();
            });
  }

  /** What gaps are divided by, where the family does not divide by the bound. */
  private Optional<Double> denominator(I played, int slots, double[] totals) {
    double one = family.problem().gapDenominator(played, slots, totals, 1);
    double two = family.problem().gapDenominator(played, slots, totals, 2);
    return one == two ? Optional.of(one) : Optional.empty();
  }

  /** The family's settings that differ from their defaults, for they make another problem. */
  private String boundGroup(Map<String, String> settings) {
    TreeMap<String, String> changed = new TreeMap<>();
    for (Parameter parameter : family.problem().settings()) {
      String value = settings.getOrDefault(parameter.name(), parameter.defaultValue());
      if (!value.equals(parameter.defaultValue())) {
        changed.put(parameter.name(), value);
      }
    }
    return changed.isEmpty() ? "" : changed.toString();
  }

  private RunResult front(InstanceFile<I, D> file) {
    Problem<I, S, V, D> problem = family.problem();
    FrontSolver<V, D> fronts = fronts(solver);
    V view =
        problem.slotInHindsight(
            file.instance(), spec.slot(), problem.initialState(file.instance()));
    long start = System.nanoTime();
    SolvedFront<D> front =
        fronts.solveFront(
            view,
            Parameters.of("solver " + solver.id(), fronts.parameters(), spec.settings()),
            Budget.of(spec.seconds(), spec.nodes() == 0 ? Long.MAX_VALUE : spec.nodes()),
            Progress.SILENT);
    double seconds = (System.nanoTime() - start) / 1e9;
    Measures.FrontResult points =
        new Measures.FrontResult(
            fronts.objectives(),
            fronts.components(),
            front.points().stream()
                .map(p -> Arrays.stream(p.objectives()).boxed().toList())
                .toList(),
            front.points().stream().map(FrontPoint::proven).toList(),
            front.hypervolume(),
            front.hypervolumeLimit(),
            Arrays.stream(front.reference()).boxed().toList(),
            front.complete());
    return new RunResult(
        RunResult.Ending.DONE,
        "",
        Optional.of(facts(file)),
        solver.kind().id(),
        Optional.of(front.complete() ? "OPTIMAL" : "TIME_LIMIT"),
        Optional.empty(),
        Optional.empty(),
        BoundKind.NONE,
        Optional.empty(),
        Optional.empty(),
        !front.points().isEmpty(),
        0,
        new TreeMap<>(),
        "",
        Measures.FrontResult.alone(points),
        seconds,
        seconds,
        Optional.empty());
  }

  /** Solvers of a family solve that family's slots. */
  @SuppressWarnings("unchecked")
  private FrontSolver<V, D> fronts(Solver any) {
    if (any instanceof FrontSolver<?, ?>) {
      return (FrontSolver<V, D>) any;
    }
    throw new BadInputException("solver " + any.id() + " of " + any.family() + " finds no fronts.");
  }

  private RunResult.InstanceFacts facts(InstanceFile<I, D> file) {
    return new RunResult.InstanceFacts(
        file.name(),
        file.sha256(),
        file.instance().users(),
        file.instance().servers(),
        file.instance().slots(),
        file.instance().origin().generatorVersion(),
        family.problem().loadRatios(file.instance()),
        new TreeMap<>(file.instance().origin().parameters()));
  }
}
