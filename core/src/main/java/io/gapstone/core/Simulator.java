package io.gapstone.core;

import java.util.ArrayList;
import java.util.List;

/** Runs a policy, or given decisions, through an instance. */
public final class Simulator {

  private Simulator() {}

  /** Plays all slots. */
  public static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      Trajectory<D> run(Problem<I, S, V, D> problem, I instance, Policy<V, D> policy) {
    return run(problem, instance, policy, problem.initialState(instance), 0, instance.slots());
  }

  /** Plays slots {@code from..to-1}, beginning in {@code state}. */
  public static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      Trajectory<D> run(
          Problem<I, S, V, D> problem, I instance, Policy<V, D> policy, S state, int from, int to) {
    double[] totals = new double[problem.components().size()];
    List<D> decisions = new ArrayList<>(to - from);
    List<Violation> violations = new ArrayList<>();
    long[] nanos = new long[to - from];
    S current = state;
    for (int t = from; t < to; t++) {
      V slot = problem.slot(instance, t, current);
      long start = System.nanoTime();
      D decision = policy.decide(slot);
      nanos[t - from] = System.nanoTime() - start;
      Outcome<S> outcome = problem.transition(instance, t, current, decision);
      for (int c = 0; c < totals.length; c++) {
        totals[c] += outcome.components()[c];
      }
      violations.addAll(outcome.violations());
      decisions.add(decision);
      current = outcome.next();
    }
    return new Trajectory<>(decisions, totals, violations, nanos);
  }

  /** Plays given decisions from the initial state, the first of them in slot {@code from}. */
  public static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      Trajectory<D> replay(
          Problem<I, S, V, D> problem, I instance, S state, int from, List<D> decisions) {
    java.util.Iterator<D> next = decisions.iterator();
    return run(problem, instance, slot -> next.next(), state, from, from + decisions.size());
  }
}
