package io.gapstone.bench.replay;

import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Outcome;
import io.gapstone.core.Problem;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import java.util.List;

/**
 * What decisions led to, slot by slot.
 *
 * @param hosts where services run, by location and user: before slot 0 and after each slot
 * @param loads by slot and server
 * @param alone by slot and user, whether no server worked for it
 * @param components by slot
 * @param cost the objective of each slot alone
 * @param soFar the objective of all slots up to each
 * @param violations how many constraints each slot breaks
 * @param totals the components summed over all slots
 * @param end the state after the last slot
 */
record Track<S extends State>(
    int[] hosts,
    double[][] loads,
    boolean[][] alone,
    double[][] components,
    double[] cost,
    double[] soFar,
    int[] violations,
    double[] totals,
    S end) {

  /**
   * Plays decisions from the initial state.
   *
   * @param played the instance as it is played
   */
  static <I extends Instance, S extends State, V extends Slot, D extends Decision> Track<S> of(
      Problem<I, S, V, D> problem, I played, Scene<S, D> scene, List<D> decisions) {
    int users = played.users();
    int slots = decisions.size();
    int[] hosts = new int[(slots + 1) * users];
    double[][] loads = new double[slots][];
    boolean[][] alone = new boolean[slots][users];
    double[][] components = new double[slots][];
    double[] cost = new double[slots];
    double[] soFar = new double[slots];
    int[] violations = new int[slots];
    double[] totals = new double[problem.components().size()];
    S state = problem.initialState(played);
    place(scene, state, users, hosts, 0);
    for (int t = 0; t < slots; t++) {
      D decision = decisions.get(t);
      Outcome<S> outcome = problem.transition(played, t, state, decision);
      components[t] = outcome.components();
      for (int c = 0; c < totals.length; c++) {
        totals[c] += components[t][c];
      }
      cost[t] = problem.objective(played, 1, components[t]);
      soFar[t] = problem.objective(played, t + 1, totals);
      violations[t] = outcome.violations().size();
      loads[t] = scene.loads(t, state, decision, outcome.next());
      for (int u = 0; u < users; u++) {
        alone[t][u] = scene.alone(decision, u);
      }
      state = outcome.next();
      place(scene, state, users, hosts, t + 1);
    }
    return new Track<>(hosts, loads, alone, components, cost, soFar, violations, totals, state);
  }

  private static <S extends State, D extends Decision> void place(
      Scene<S, D> scene, S state, int users, int[] hosts, int location) {
    for (int u = 0; u < users; u++) {
      hosts[location * users + u] = scene.host(state, u);
    }
  }
}
