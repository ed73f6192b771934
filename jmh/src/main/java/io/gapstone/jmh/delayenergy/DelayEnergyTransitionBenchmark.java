package io.gapstone.jmh.delayenergy;

import io.gapstone.core.Outcome;
import io.gapstone.core.Parameters;
import io.gapstone.core.Simulator;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergyState;
import io.gapstone.instances.delayenergy.DelayEnergyGenerator;
import io.gapstone.solvers.delayenergy.ForesightRule;
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

/** Slots per second through the transition, at 60 users and 24 servers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class DelayEnergyTransitionBenchmark {

  private static final int SLOTS = 80;

  @Param({"paper", "contended"})
  String profile;

  private final DelayEnergyProblem problem = new DelayEnergyProblem();
  private final ForesightRule rule = new ForesightRule();
  private DelayEnergyInstance instance;
  private DelayEnergyState start;
  private List<DelayEnergyDecision> decisions;

  @Setup
  public void prepare() {
    instance = new DelayEnergyGenerator().generate(profile, 1, Map.of("slots", "" + SLOTS));
    start = problem.initialState(instance);
    Parameters parameters = Parameters.of(rule.id(), rule.parameters());
    decisions = Simulator.run(problem, instance, rule.policy(parameters, 1)).decisions();
  }

  /** All slots of an instance under the decisions of {@code foresight-rule}. */
  @Benchmark
  @OperationsPerInvocation(SLOTS)
  public double simulate() {
    DelayEnergyState state = start;
    double seconds = 0;
    for (int t = 0; t < SLOTS; t++) {
      Outcome<DelayEnergyState> outcome = problem.transition(instance, t, state, decisions.get(t));
      seconds += outcome.components()[0];
      state = outcome.next();
    }
    return seconds;
  }

  /** The same with the rule deciding. */
  @Benchmark
  @OperationsPerInvocation(SLOTS)
  public double decideAndSimulate() {
    Parameters parameters = Parameters.of(rule.id(), rule.parameters());
    return Simulator.run(problem, instance, rule.policy(parameters, 1)).totals()[0];
  }
}
