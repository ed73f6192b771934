package io.gapstone.jmh.isma;

import io.gapstone.core.Outcome;
import io.gapstone.core.Parameters;
import io.gapstone.core.Simulator;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaProblem;
import io.gapstone.core.isma.IsmaState;
import io.gapstone.instances.isma.IsmaGenerator;
import io.gapstone.solvers.isma.Nearest;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Slots per second through the transition, at 40 users and 6 servers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class IsmaTransitionBenchmark {

  private static final int SLOTS = 20;

  @Param({"paper", "contended"})
  String profile;

  private final IsmaProblem problem = new IsmaProblem();
  private IsmaInstance instance;
  private IsmaState start;
  private List<IsmaDecision> decisions;

  @Setup
  public void prepare() {
    instance = new IsmaGenerator().generate(profile, 1, Map.of("slots", "" + SLOTS));
    start = problem.initialState(instance);
    Nearest nearest = new Nearest();
    Parameters parameters = Parameters.of("nearest", nearest.parameters());
    decisions = Simulator.run(problem, instance, nearest.policy(parameters, 1)).decisions();
  }

  /** All slots of an instance under the decisions of {@code nearest}. */
  @Benchmark
  @OperationsPerInvocation(SLOTS)
  public double simulate() {
    IsmaState state = start;
    double seconds = 0;
    for (int t = 0; t < SLOTS; t++) {
      Outcome<IsmaState> outcome = problem.transition(instance, t, state, decisions.get(t));
      seconds += outcome.components()[0];
      state = outcome.next();
    }
    return seconds;
  }
}
