package io.gapstone.jmh.lyapunov;

import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Solvers;
import io.gapstone.core.certificate.Verifiers;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovProblem;
import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.instances.Catalogue;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Problem P1 of one user over a long journey, its proof, and one slot of a hundred users. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LyapunovExactBenchmark {

  @Param({"exact"})
  public String solver;

  @Param({"100", "1000"})
  public String slots;

  private final LyapunovProblem problem = new LyapunovProblem();
  private LyapunovInstance journey;
  private LyapunovSlot crowd;
  private HorizonSolver<LyapunovInstance, LyapunovDecision> horizons;
  private SlotSolver<LyapunovSlot, LyapunovDecision> singles;
  private Parameters parameters;
  private Solved<LyapunovDecision> solved;

  @Setup
  @SuppressWarnings("unchecked")
  public void prepare() {
    journey = draw(Map.of("slots", slots));
    LyapunovInstance many = draw(Map.of("slots", "1", "users", "100", "bandwidthHz", "100000000"));
    crowd = problem.slot(many, 0, problem.initialState(many));
    horizons = (HorizonSolver<LyapunovInstance, LyapunovDecision>) Solvers.byId("lyapunov", solver);
    singles = (SlotSolver<LyapunovSlot, LyapunovDecision>) horizons;
    parameters = Parameters.of(solver, horizons.parameters());
    solved = horizon();
  }

  private static LyapunovInstance draw(Map<String, String> settings) {
    return (LyapunovInstance)
        Catalogue.of("lyapunov").generator().generate("contended", 1, settings);
  }

  @Benchmark
  public Solved<LyapunovDecision> horizon() {
    return horizons.solveHorizon(journey, parameters, Budget.unlimited(), Progress.SILENT);
  }

  @Benchmark
  public Solved<LyapunovDecision> slotOfHundredUsers() {
    return singles.solveSlot(crowd, parameters, Budget.unlimited(), Progress.SILENT);
  }

  @Benchmark
  public double verification() {
    return solved
        .certificate()
        .map(c -> Verifiers.provenBound(problem, journey, io.gapstone.core.Scope.HORIZON, 0, c))
        .orElse(Double.NaN);
  }
}
