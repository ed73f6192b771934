package io.gapstone.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One problem family: its process, its costs and its constraints.
 *
 * <p>Implementations are stateless and registered with {@link java.util.ServiceLoader}.
 */
public interface Problem<I extends Instance, S extends State, V extends Slot, D extends Decision> {

  /** The id that commands and files use, for example {@code delay-energy}. */
  String family();

  /** The family's name for people. */
  String title();

  /** The paper, in one line. */
  String paper();

  Class<I> instanceType();

  /** What the numbers of an outcome are, in order. */
  List<Component> components();

  /**
   * What a solve may change in how an instance is played, by {@code --set} beside the solver's own
   * parameters. A solution records it among its settings.
   */
  default List<Parameter> settings() {
    return List.of();
  }

  /**
   * The instance as it is played under {@link #settings()}. The solver and the checker of its
   * solution both play this one.
   *
   * @param settings values by name; other names are ignored, missing ones have their default
   */
  default I played(I instance, Map<String, String> settings) {
    return instance;
  }

  /**
   * The settings under which a trajectory may be held against the optimum over all slots. Where a
   * policy may do what the horizon problem forbids, that problem is allowed as much of it.
   *
   * @param end the state after the last slot
   * @return empty where the instance is compared as it is
   */
  default Map<String, String> comparedAs(I instance, S end) {
    return Map.of();
  }

  /** The state before slot 0. */
  S initialState(I instance);

  /** What a policy may see of slot {@code t} when the past led to {@code state}. */
  V slot(I instance, int t, S state);

  /**
   * The slot as it turns out to be, for what states its optimum or a bound on it. Only a family
   * whose policies see predictions has another view here than {@link #slot}. Never for policies.
   */
  default V slotInHindsight(I instance, int t, S state) {
    return slot(instance, t, state);
  }

  /**
   * Costs, violations and next state of a decision. Total: any decision whose arrays have the right
   * lengths gives an outcome.
   */
  Outcome<S> transition(I instance, int t, S state, D decision);

  /**
   * The number that a solver minimises, from components summed over {@code slots} slots. A mean
   * over users and slots, or a total, as the family defines.
   */
  double objective(I instance, int slots, double[] totals);

  /** What {@link #objective} is, with its unit, for people. */
  String objectiveMeaning();

  /**
   * What a difference to the bound is divided by to give a gap; most families divide by the bound
   * itself.
   */
  default double gapDenominator(I instance, int slots, double[] totals, double bound) {
    return Math.abs(bound);
  }

  /**
   * The component that, summed over all slots, is the objective less what no decision changes, so
   * that a bound of the one gives a bound of the other. Empty where no component is.
   */
  default Optional<String> decidedPart() {
    return Optional.empty();
  }

  /** How {@link #gapDenominator} is called in tables. */
  default String gapDefinition() {
    return "(objective - bound) / bound";
  }

  /** Decisions as whole numbers; empty where the family does not say how. */
  default Optional<Choices<V, D>> choices() {
    return Optional.empty();
  }

  /**
   * How loaded the instance is: shares of capacity by name, so that an empty or hopeless instance
   * is seen at once.
   */
  SortedMap<String, Double> loadRatios(I instance);
}
