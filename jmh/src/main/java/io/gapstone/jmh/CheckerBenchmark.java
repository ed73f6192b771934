package io.gapstone.jmh;

import io.gapstone.core.Decision;
import io.gapstone.core.Families;
import io.gapstone.core.Instance;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Problem;
import io.gapstone.core.Simulator;
import io.gapstone.core.Slot;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.core.State;
import io.gapstone.core.Trajectory;
import io.gapstone.core.check.CheckReport;
import io.gapstone.core.check.Checker;
import io.gapstone.instances.Catalogue;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;

/**
 * Checks a whole solution of one instance of profile {@code paper}, made by a rule, per operation.
 */
@org.openjdk.jmh.annotations.State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CheckerBenchmark {

  /** A family and the rule that decides. */
  @Param({
    "smra/greedy-fair",
    "dtasm/da-nearest",
    "delay-energy/hysteresis",
    "lyapunov/drift-plus-penalty",
    "isma/nearest"
  })
  public String rule;

  private Supplier<CheckReport> check;

  @Setup
  public void decide() {
    String family = rule.substring(0, rule.indexOf('/'));
    Solver solver = Solvers.byId(family, rule.substring(rule.indexOf('/') + 1));
    check = prepared(Families.byId(family), solver);
    if (!check.get().objectiveMatches()) {
      throw new IllegalStateException("the checker and the simulator disagree on " + rule);
    }
  }

  @Benchmark
  public CheckReport check() {
    return check.get();
  }

  // A family's solvers take its slots and give its decisions; the generator gives its instances.
  @SuppressWarnings("unchecked")
  private static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      Supplier<CheckReport> prepared(Problem<I, S, V, D> problem, Solver solver) {
    PolicySolver<V, D> rule = (PolicySolver<V, D>) solver;
    I instance =
        problem
            .instanceType()
            .cast(Catalogue.of(problem.family()).generator().generate("paper", 1, Map.of()));
    Policy<V, D> policy = rule.policy(Parameters.of(rule.id(), rule.parameters(), Map.of()), 1);
    Trajectory<D> played = Simulator.run(problem, instance, policy);
    int slots = instance.slots();
    double objective = problem.objective(instance, slots, played.totals());
    SortedMap<String, Double> components = new TreeMap<>();
    for (int c = 0; c < played.totals().length; c++) {
      components.put(problem.components().get(c).name(), played.totals()[c]);
    }
    return () ->
        Checker.check(
            problem,
            instance,
            io.gapstone.core.Scope.HORIZON,
            0,
            played.decisions(),
            objective,
            components);
  }
}
