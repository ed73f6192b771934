package io.gapstone.jmh.smra;

import io.gapstone.core.Parameters;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Simulator;
import io.gapstone.core.Solvers;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraProblem;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.core.smra.SmraState;
import io.gapstone.instances.smra.SmraGenerator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Slots per second of the transition alone, on recorded decisions, at 70 users x 60 servers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SmraTransitionBenchmark {

  private static final int SLOTS = 20;

  @Param({"never-migrate", "always-migrate", "greedy-fair"})
  public String policy;

  private final SmraProblem problem = new SmraProblem();
  private SmraInstance instance;
  private List<SmraDecision> decisions;

  /** Records the policy's decisions. */
  @Setup
  @SuppressWarnings("unchecked")
  public void record() {
    instance = new SmraGenerator().generate("paper", 1, Map.of("slots", "" + SLOTS));
    PolicySolver<SmraSlot, SmraDecision> solver =
        (PolicySolver<SmraSlot, SmraDecision>) Solvers.byId("smra", policy);
    Parameters parameters = Parameters.of(policy, solver.parameters());
    decisions = Simulator.run(problem, instance, solver.policy(parameters, 1)).decisions();
  }

  /** Passes through all slots; the score counts slots. */
  @Benchmark
  @OperationsPerInvocation(SLOTS)
  public SmraState transitions() {
    SmraState state = problem.initialState(instance);
    for (int t = 0; t < SLOTS; t++) {
      state = problem.transition(instance, t, state, decisions.get(t)).next();
    }
    return state;
  }
}
