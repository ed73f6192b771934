package io.gapstone.jmh.delayenergy;

import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Solvers;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.core.front.FrontSolver;
import io.gapstone.core.front.SolvedFront;
import io.gapstone.instances.Catalogue;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Slots of least delay at two sizes, the front of a slot, and ten rounds over all slots. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class DelayEnergyExactBenchmark {

  private final DelayEnergyProblem problem = new DelayEnergyProblem();
  private DelayEnergySlot paper;
  private DelayEnergySlot wide;
  private DelayEnergySlot both;
  private DelayEnergyInstance horizon;
  private SlotSolver<DelayEnergySlot, DelayEnergyDecision> exact;
  private FrontSolver<DelayEnergySlot, DelayEnergyDecision> front;
  private HorizonSolver<DelayEnergyInstance, DelayEnergyDecision> lagrangian;

  @Setup
  @SuppressWarnings("unchecked")
  public void prepare() {
    Map<String, String> least = Map.of("energyWeight", "0");
    paper = first(problem.played(draw(Map.of("slots", "1")), least));
    Map<String, String> size = Map.of("slots", "1", "users", "720", "servers", "96");
    wide = first(problem.played(draw(size), least));
    both = first(draw(Map.of("slots", "1")));
    horizon = draw(Map.of("slots", "20"));
    exact =
        (SlotSolver<DelayEnergySlot, DelayEnergyDecision>) Solvers.byId("delay-energy", "exact");
    front = (FrontSolver<DelayEnergySlot, DelayEnergyDecision>) exact;
    lagrangian =
        (HorizonSolver<DelayEnergyInstance, DelayEnergyDecision>)
            Solvers.byId("delay-energy", "lagrangian");
  }

  private static DelayEnergyInstance draw(Map<String, String> settings) {
    return (DelayEnergyInstance)
        Catalogue.of("delay-energy").generator().generate("paper", 1, settings);
  }

  private DelayEnergySlot first(DelayEnergyInstance instance) {
    return problem.slot(instance, 0, problem.initialState(instance));
  }

  private Solved<DelayEnergyDecision> solve(DelayEnergySlot slot) {
    Parameters parameters = Parameters.of("exact", exact.parameters());
    return exact.solveSlot(slot, parameters, Budget.unlimited(), Progress.SILENT);
  }

  @Benchmark
  public Solved<DelayEnergyDecision> slotOf60Users() {
    return solve(paper);
  }

  @Benchmark
  public Solved<DelayEnergyDecision> slotOf720Users() {
    return solve(wide);
  }

  @Benchmark
  public SolvedFront<DelayEnergyDecision> frontOf60Users() {
    Parameters parameters = Parameters.of("exact", exact.parameters());
    return front.solveFront(both, parameters, Budget.unlimited(), Progress.SILENT);
  }

  @Benchmark
  public Solved<DelayEnergyDecision> tenRoundsOf20Slots() {
    Parameters parameters = Parameters.of("lagrangian", lagrangian.parameters());
    return lagrangian.solveHorizon(horizon, parameters, Budget.of(1e9, 10), Progress.SILENT);
  }
}
