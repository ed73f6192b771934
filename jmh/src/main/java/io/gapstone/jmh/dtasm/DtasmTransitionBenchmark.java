package io.gapstone.jmh.dtasm;

import io.gapstone.core.Outcome;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Solvers;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmProblem;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.DtasmState;
import io.gapstone.instances.dtasm.DtasmFiles;
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

/** Slots per second of the transition at 200 users and 8 servers, user selection included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DtasmTransitionBenchmark {

  private static final int SLOTS = 200;

  /**
   * In {@code loose} everyone is named a random server, most of the users move and no server
   * overflows. In {@code tight} everyone is named a fixed server and all eight overflow in every
   * slot. No migration is too long, so that only selection rejects.
   */
  @Param({"loose", "tight"})
  public String load;

  private final DtasmProblem problem = new DtasmProblem();
  private final DtasmState[] states = new DtasmState[SLOTS];
  private final DtasmDecision[] decisions = new DtasmDecision[SLOTS];
  private DtasmInstance instance;
  private int next;

  /** Plays the rule once and keeps what it decided in which state. */
  @Setup
  public void play() {
    boolean tight = load.equals("tight");
    Map<String, String> set =
        Map.of(
            "slots", "" + SLOTS, "leastWeightLoad", tight ? "1.3" : "0.25", "seamlessSeconds", "9");
    instance = new DtasmFiles().generator().generate("paper", 1, set);
    Policy<DtasmSlot, DtasmDecision> policy = policy(tight ? "constant-capacity" : "random");
    DtasmState state = problem.initialState(instance);
    for (int t = 0; t < SLOTS; t++) {
      states[t] = state;
      decisions[t] = policy.decide(problem.slot(instance, t, state));
      Outcome<DtasmState> outcome = problem.transition(instance, t, state, decisions[t]);
      requireOverflow(decisions[t], outcome.next(), tight);
      state = outcome.next();
    }
  }

  @SuppressWarnings("unchecked")
  private static Policy<DtasmSlot, DtasmDecision> policy(String id) {
    PolicySolver<DtasmSlot, DtasmDecision> solver =
        (PolicySolver<DtasmSlot, DtasmDecision>) Solvers.byId("dtasm", id);
    return solver.policy(Parameters.of(id, solver.parameters()), 1);
  }

  /** Every server rejects somebody where it is tight, and none does where it is loose. */
  private void requireOverflow(DtasmDecision decision, DtasmState after, boolean tight) {
    int cloud = instance.servers();
    boolean[] rejects = new boolean[cloud];
    for (int u = 0; u < instance.users(); u++) {
      rejects[decision.server(u)] |= after.host(u) == cloud;
    }
    for (int h = 0; h < cloud; h++) {
      if (rejects[h] != tight) {
        throw new IllegalStateException("server " + h + " is not " + load);
      }
    }
  }

  /** One slot. */
  @Benchmark
  public Outcome<DtasmState> transition() {
    int t = next;
    next = t + 1 == SLOTS ? 0 : t + 1;
    return problem.transition(instance, t, states[t], decisions[t]);
  }
}
