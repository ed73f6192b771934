package io.gapstone.jmh.isma;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Sizes;
import io.gapstone.core.Solvers;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaProblem;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.instances.isma.IsmaGenerator;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Candidate steps per second of the planner at the paper's I, K and Q: drawing plans, decoding
 * them, and a step of the model for each. The paper's J of 200 makes one decision of one server two
 * million of them; here J is 1 and six servers decide.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class IsmaPlannerBenchmark {

  private static final int STEPS = 6 * 1000 * 10;

  /** {@code isma} has the model of Table I, {@code isma-plus} a small one. */
  @Param({"isma", "isma-plus"})
  String solver;

  private Policy<IsmaSlot, IsmaDecision> policy;
  private IsmaSlot slot;

  @Setup
  @SuppressWarnings("unchecked")
  public void prepare() {
    IsmaInstance instance = new IsmaGenerator().generate("paper", 1, Map.of());
    IsmaProblem problem = new IsmaProblem();
    slot = problem.slot(instance, 0, problem.initialState(instance));
    var planner = (PolicySolver<IsmaSlot, IsmaDecision>) Solvers.byId("isma", solver);
    Map<String, String> settings = Map.of("planner", "paper", "iterations", "1");
    Parameters parameters = Parameters.of(solver, planner.parameters(), settings);
    policy = planner.policy(parameters, Sizes.of(instance), 1);
  }

  /** One decision of all servers. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public IsmaDecision decide() {
    return policy.decide(slot);
  }
}
