package io.gapstone.core.check;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Component;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Outcome;
import io.gapstone.core.Problem;
import io.gapstone.core.Scope;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.core.Tolerance;
import io.gapstone.core.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Recomputes a solution. What exactly is checked stands in {@code docs/checking.md}. */
public final class Checker {

  private Checker() {}

  /**
   * Checks a whole solution. At slot scope that is one decision for {@code firstSlot}, taken in the
   * instance's initial state; at horizon scope one decision per slot, from slot 0.
   */
  public static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      CheckReport check(
          Problem<I, S, V, D> problem,
          I instance,
          Scope scope,
          int firstSlot,
          List<D> decisions,
          double statedObjective,
          Map<String, Double> statedComponents) {
    boolean horizon = scope == Scope.HORIZON;
    int expected = horizon ? instance.slots() : 1;
    if (decisions.size() != expected) {
      throw new BadInputException(
          String.format(
              "the solution decides %d slots; at %s scope it must decide %d.",
              decisions.size(), scope.id(), expected));
    }
    if (horizon && firstSlot != 0) {
      throw new BadInputException("firstSlot is " + firstSlot + "; at horizon scope it must be 0.");
    }
    S state = problem.initialState(instance);
    return check(problem, instance, state, firstSlot, decisions, statedObjective, statedComponents);
  }

  /** Checks consecutive decisions, the first of them taken in {@code state}. */
  public static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      CheckReport check(
          Problem<I, S, V, D> problem,
          I instance,
          S state,
          int firstSlot,
          List<D> decisions,
          double statedObjective,
          Map<String, Double> statedComponents) {
    requireSlots(instance.slots(), firstSlot, decisions.size());
    double[] totals = new double[problem.components().size()];
    List<Violation> violations = new ArrayList<>();
    S current = state;
    for (int k = 0; k < decisions.size(); k++) {
      Outcome<S> outcome = problem.transition(instance, firstSlot + k, current, decisions.get(k));
      for (int c = 0; c < totals.length; c++) {
        totals[c] += outcome.components()[c];
      }
      violations.addAll(outcome.violations());
      current = outcome.next();
    }
    double objective = problem.objective(instance, decisions.size(), totals);
    SortedMap<String, Double> components = named(problem.components(), totals);
    return new CheckReport(
        objective,
        components,
        mismatches(objective, statedObjective, components, statedComponents),
        violations);
  }

  private static void requireSlots(int slots, int first, int decided) {
    if (decided == 0) {
      throw new BadInputException("the solution has no decisions; there is nothing to check.");
    }
    if (first < 0 || first > slots - decided) {
      throw new BadInputException(
          String.format(
              "the solution decides slots %d to %d; the instance has slots 0 to %d.",
              first, (long) first + decided - 1, slots - 1));
    }
  }

  private static SortedMap<String, Double> named(List<Component> components, double[] totals) {
    SortedMap<String, Double> named = new TreeMap<>();
    for (int c = 0; c < totals.length; c++) {
      named.put(components.get(c).name(), totals[c]);
    }
    return named;
  }

  private static List<Mismatch> mismatches(
      double objective,
      double statedObjective,
      SortedMap<String, Double> components,
      Map<String, Double> statedComponents) {
    List<Mismatch> mismatches = new ArrayList<>();
    compare(mismatches, Mismatch.OBJECTIVE, statedObjective, objective);
    TreeSet<String> names = new TreeSet<>(components.keySet());
    names.addAll(statedComponents.keySet());
    for (String name : names) {
      compare(
          mismatches,
          Mismatch.COMPONENT + name,
          statedComponents.getOrDefault(name, Double.NaN),
          components.getOrDefault(name, Double.NaN));
    }
    return mismatches;
  }

  private static void compare(
      List<Mismatch> mismatches, String field, double stated, double recomputed) {
    if (!Tolerance.same(stated, recomputed)) {
      mismatches.add(new Mismatch(field, stated, recomputed));
    }
  }
}
