package io.gapstone.core.lyapunov;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Choices;
import io.gapstone.core.Component;
import io.gapstone.core.Outcome;
import io.gapstone.core.Parameter;
import io.gapstone.core.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The family {@code lyapunov}: latency under a long-term budget of moves. */
public final class LyapunovProblem
    implements Problem<LyapunovInstance, LyapunovState, LyapunovSlot, LyapunovDecision> {

  private static final String MOVES = "moves";
  private static final String AS_IN_FILE = "as-in-file";

  private static final List<Component> COMPONENTS =
      List.of(
          new Component("latencySeconds", "uplink, wire and computation of all tasks"),
          new Component("uplinkSeconds", "the part of the radio, which no decision changes"),
          new Component("wiredSeconds", "the part of the wire"),
          new Component("computationSeconds", "the part of the servers"),
          new Component("moves", "changes of a user's server"),
          new Component("forcedMoves", "moves away from a server that was not allowed any more"),
          new Component("movesOverBudget", "moves beyond each user's budget"),
          new Component("failedTasks", "tasks that missed their deadline"),
          new Component("backlog", "queues after each slot, in units of the cost of a move"));

  @Override
  public String family() {
    return "lyapunov";
  }

  @Override
  public String title() {
    return "Latency under a long-term budget of moves, with digital twins";
  }

  @Override
  public String paper() {
    return "Sun, Zhang, Wang, Zhang: Reducing Offloading Latency for Digital Twin Edge Networks in"
        + " 6G, IEEE Trans. Vehicular Technology 69(10), 2020";
  }

  @Override
  public Class<LyapunovInstance> instanceType() {
    return LyapunovInstance.class;
  }

  @Override
  public List<Component> components() {
    return COMPONENTS;
  }

  @Override
  public List<Parameter> settings() {
    return List.of(
        new Parameter(
            MOVES,
            AS_IN_FILE,
            "budget of moves per user, or as-in-file; for comparisons under P1"));
  }

  @Override
  public LyapunovInstance played(LyapunovInstance instance, Map<String, String> settings) {
    String moves = settings.getOrDefault(MOVES, AS_IN_FILE);
    if (moves.equals(AS_IN_FILE)) {
      return instance;
    }
    try {
      int budget = Integer.parseInt(moves);
      if (budget >= 0) {
        return instance.withBudget(budget);
      }
    } catch (NumberFormatException e) {
      // falls through to the one sentence below
    }
    throw new BadInputException(
        MOVES + " is '" + moves + "'; it must be " + AS_IN_FILE + " or a whole number from 0.");
  }

  /** P1 with a budget of the moves that were made, where they exceed it. */
  @Override
  public Map<String, String> comparedAs(LyapunovInstance instance, LyapunovState end) {
    int most = 0;
    for (int u = 0; u < instance.users(); u++) {
      most = Math.max(most, end.moves(u));
    }
    return most > instance.budget() ? Map.of(MOVES, Integer.toString(most)) : Map.of();
  }

  @Override
  public LyapunovState initialState(LyapunovInstance instance) {
    int[] hosts = new int[instance.users()];
    for (int u = 0; u < hosts.length; u++) {
      hosts[u] = instance.initialHost(u);
    }
    return new LyapunovState(hosts, new double[hosts.length], new int[hosts.length]);
  }

  @Override
  public LyapunovSlot slot(LyapunovInstance instance, int t, LyapunovState state) {
    return new LyapunovSlot(instance, t, state);
  }

  @Override
  public Outcome<LyapunovState> transition(
      LyapunovInstance instance, int t, LyapunovState state, LyapunovDecision decision) {
    if (decision.users() != instance.users()) {
      throw new BadInputException(
          "the decision of slot "
              + t
              + " is for "
              + decision.users()
              + " users; it must be for "
              + instance.users()
              + ".");
    }
    return new LyapunovTransition(instance, t, state, decision).outcome();
  }

  @Override
  public double objective(LyapunovInstance instance, int slots, double[] totals) {
    return totals[0] / ((double) instance.users() * slots); // LYAPUNOV (11)
  }

  @Override
  public String objectiveMeaning() {
    return "mean latency in seconds, per user and slot";
  }

  @Override
  public SortedMap<String, Double> loadRatios(LyapunovInstance instance) {
    return LyapunovLoad.ratios(instance);
  }

  @Override
  public Optional<Choices<LyapunovSlot, LyapunovDecision>> choices() {
    return Optional.of(new LyapunovChoices());
  }
}
