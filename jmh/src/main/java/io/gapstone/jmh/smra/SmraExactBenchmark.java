package io.gapstone.jmh.smra;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Progress;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Solvers;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraProblem;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.core.smra.SmraState;
import io.gapstone.instances.smra.SmraGenerator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Time to solve one slot, met after four slots of greedy-biased.
 *
 * <p>Cases: a profile with users and servers; {@code roomy} is {@code paper} with three times the
 * bandwidth per user that it would have there, so that servers have room for many newcomers, and
 * {@code crowded} makes CPU as short as bandwidth.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SmraExactBenchmark {

  private static final int SLOTS = 5;

  @Param({"exact"})
  public String solver;

  @Param({
    "paper 70 60",
    "contended 70 60",
    "paper 1000 100",
    "roomy 1000 100",
    "crowded 1000 100",
    "paper 20000 1000",
    "roomy 20000 1000",
    "crowded 20000 1000"
  })
  public String slotCase;

  private SlotSolver<SmraSlot, SmraDecision> slotSolver;
  private Parameters parameters;
  private SmraSlot slot;

  /** Draws the instance and plays up to the slot. */
  @Setup
  @SuppressWarnings("unchecked")
  public void prepare() {
    SmraProblem problem = new SmraProblem();
    SmraInstance instance = draw(slotCase.split(" "));
    PolicySolver<SmraSlot, SmraDecision> rule =
        (PolicySolver<SmraSlot, SmraDecision>) Solvers.byId("smra", "greedy-biased");
    Policy<SmraSlot, SmraDecision> policy =
        rule.policy(Parameters.of(rule.id(), rule.parameters()), 1);
    SmraState state = problem.initialState(instance);
    for (int t = 0; t < SLOTS - 1; t++) {
      SmraDecision decision = policy.decide(problem.slot(instance, t, state));
      state = problem.transition(instance, t, state, decision).next();
    }
    slot = problem.slotInHindsight(instance, SLOTS - 1, state);
    slotSolver = (SlotSolver<SmraSlot, SmraDecision>) Solvers.byId("smra", solver);
    parameters = Parameters.of(solver, slotSolver.parameters());
  }

  private static SmraInstance draw(String[] words) {
    int users = Integer.parseInt(words[1]);
    int servers = Integer.parseInt(words[2]);
    Map<String, String> set = new HashMap<>();
    set.put("users", words[1]);
    set.put("servers", words[2]);
    set.put("slots", "" + SLOTS);
    boolean named = words[0].equals("paper") || words[0].equals("contended");
    if (!named) {
      double each = (double) users / servers;
      set.put("bandwidthLowMhz", "" + 4 * each);
      set.put("bandwidthHighMhz", "" + 6 * each);
    }
    if (words[0].equals("crowded")) {
      double each = (double) users / servers;
      set.put("cpuLowGhz", "" + 0.6 * each);
      set.put("cpuHighGhz", "" + 0.9 * each);
    }
    return new SmraGenerator().generate(named ? words[0] : "paper", 1, set);
  }

  @Benchmark
  public Solved<SmraDecision> solve() {
    return slotSolver.solveSlot(slot, parameters, Budget.unlimited(), Progress.SILENT);
  }
}
