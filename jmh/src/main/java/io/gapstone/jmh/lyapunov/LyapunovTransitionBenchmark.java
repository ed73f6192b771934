package io.gapstone.jmh.lyapunov;

import io.gapstone.core.Parameters;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Simulator;
import io.gapstone.core.Solvers;
import io.gapstone.core.Trajectory;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovProblem;
import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.core.lyapunov.LyapunovState;
import io.gapstone.instances.Catalogue;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Slots per second of the paper's size: one user, or many who share the servers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LyapunovTransitionBenchmark {

  private static final int SLOTS = 100;

  @Param({"1", "100"})
  String users;

  private final LyapunovProblem problem = new LyapunovProblem();
  private LyapunovInstance instance;
  private PolicySolver<LyapunovSlot, LyapunovDecision> solver;
  private Trajectory<LyapunovDecision> decided;

  @Setup
  @SuppressWarnings("unchecked")
  public void prepare() {
    instance =
        (LyapunovInstance)
            Catalogue.of("lyapunov")
                .generator()
                .generate("paper", 1, Map.of("users", users, "slots", "" + SLOTS));
    solver =
        (PolicySolver<LyapunovSlot, LyapunovDecision>)
            Solvers.byId("lyapunov", "drift-plus-penalty");
    decided = policyAndTransition();
  }

  /** Given decisions, as the checker replays them. */
  @Benchmark
  @OperationsPerInvocation(SLOTS)
  public LyapunovState transition() {
    LyapunovState state = problem.initialState(instance);
    for (int t = 0; t < SLOTS; t++) {
      state = problem.transition(instance, t, state, decided.decisions().get(t)).next();
    }
    return state;
  }

  /** Decisions of drift plus penalty and their transitions. */
  @Benchmark
  @OperationsPerInvocation(SLOTS)
  public Trajectory<LyapunovDecision> policyAndTransition() {
    Parameters parameters = Parameters.of(solver.id(), solver.parameters());
    return Simulator.run(problem, instance, solver.policy(parameters, 1));
  }
}
