package io.gapstone.bench.replay;

import io.gapstone.bench.solve.Family;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Outcome;
import io.gapstone.core.Parameters;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Problem;
import io.gapstone.core.Progress;
import io.gapstone.core.Simulator;
import io.gapstone.core.Sizes;
import io.gapstone.core.Slot;
import io.gapstone.core.Solvers;
import io.gapstone.core.State;
import io.gapstone.core.Trajectory;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Replays for tests, and the numbers that they must show, by way of the simulator. */
final class Played {

  private Played() {}

  /** A replay of a generated instance. */
  static Replay of(
      String family, Map<String, String> sizes, List<String> solvers, List<Path> solutions) {
    return of(Family.of(family), sizes, request(solvers, solutions));
  }

  static ReplayRequest request(List<String> solvers, List<Path> solutions) {
    return new ReplayRequest(
        solvers, solutions, List.of(), 20, 1, Progress.SILENT, () -> false, "gapstone replay ...");
  }

  private static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      Replay of(Family<I, S, V, D> family, Map<String, String> sizes, ReplayRequest request) {
    return Replay.of(family, file(family, sizes), request);
  }

  static <I extends Instance, D extends Decision> InstanceFile<I, D> file(
      Family<I, ?, ?, D> family, Map<String, String> sizes) {
    I instance = family.files().generator().generate("small", 3, sizes);
    InstanceFiles.Written written = InstanceFiles.measure(family.files(), instance);
    return new InstanceFile<>(written.name(), written.sha256(), family.files(), instance);
  }

  /**
   * What a policy pays.
   *
   * @return by slot: the slot's cost, the cost of all slots so far, and the components
   */
  static double[][] numbers(String family, Map<String, String> sizes, String solver) {
    return numbers(Family.of(family), sizes, solver);
  }

  @SuppressWarnings("unchecked")
  private static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      double[][] numbers(Family<I, S, V, D> family, Map<String, String> sizes, String solver) {
    Problem<I, S, V, D> problem = family.problem();
    I instance = file(family, sizes).instance();
    PolicySolver<V, D> policies = (PolicySolver<V, D>) Solvers.byId(problem.family(), solver);
    Parameters defaults = Parameters.of(solver, policies.parameters());
    Trajectory<D> whole =
        Simulator.run(problem, instance, policies.policy(defaults, Sizes.of(instance), 1));
    double[][] numbers = new double[instance.slots()][];
    S state = problem.initialState(instance);
    for (int t = 0; t < numbers.length; t++) {
      List<D> begun = whole.decisions().subList(0, t + 1);
      Trajectory<D> soFar =
          Simulator.replay(problem, instance, problem.initialState(instance), 0, begun);
      Outcome<S> outcome = problem.transition(instance, t, state, whole.decisions().get(t));
      state = outcome.next();
      numbers[t] = new double[2 + outcome.components().length];
      numbers[t][0] = problem.objective(instance, 1, outcome.components());
      numbers[t][1] = problem.objective(instance, t + 1, soFar.totals());
      System.arraycopy(outcome.components(), 0, numbers[t], 2, outcome.components().length);
    }
    return numbers;
  }
}
