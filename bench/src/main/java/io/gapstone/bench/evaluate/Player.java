package io.gapstone.bench.evaluate;

import io.gapstone.core.Choices;
import io.gapstone.core.Component;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Policy;
import io.gapstone.core.Problem;
import io.gapstone.core.Simulator;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.core.Trajectory;
import io.gapstone.core.gap.Gap;
import io.gapstone.core.gap.GapKind;
import io.gapstone.core.gap.Gaps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Plays one policy through one instance and looks at its choices. Other policies are asked in the
 * same states, but what they say is not played.
 */
final class Player<I extends Instance, S extends State, V extends Slot, D extends Decision> {

  private static final long SEED = 1;
  private static final long OTHER_SEED = 2;
  private static final long USUAL_WORK = 0;

  private final Problem<I, S, V, D> problem;
  private final Choices<V, D> choices;
  private final List<Entrant<V, D>> simple;
  private final Optional<HorizonBound<I>> bounds;
  private final Measure<I> measure;

  /**
   * Prepares.
   *
   * @param simple the rules that choices are compared with
   * @param bounds what bounds whole instances, where it is wanted
   * @param measure what policies are compared by
   */
  Player(
      Problem<I, S, V, D> problem,
      Choices<V, D> choices,
      List<Entrant<V, D>> simple,
      Optional<HorizonBound<I>> bounds,
      Measure<I> measure) {
    this.problem = problem;
    this.choices = choices;
    this.simple = simple;
    this.bounds = bounds;
    this.measure = measure;
  }

  /**
   * Plays.
   *
   * @param slotGap whether to measure the gap to the certified optimum of each slot
   */
  Play play(I instance, Entrant<V, D> entrant, boolean slotGap) {
    Watch watch = new Watch(instance, entrant);
    Trajectory<D> played = Simulator.run(problem, instance, watch);
    int[] usual = watch.majority();
    Trajectory<D> frozen = Simulator.run(problem, instance, slot -> choices.decide(slot, usual));
    SortedMap<String, Double> apart = new TreeMap<>();
    watch.apart.forEach((name, count) -> apart.put(name, watch.share(count[0])));
    Map<String, String> settings = bounds.isPresent() ? compared(instance, played) : Map.of();
    I asPlayed = problem.played(instance, settings);
    Optional<Double> objectiveBound = bounds.flatMap(b -> b.of(instance, settings));
    Optional<Double> bound =
        objectiveBound.flatMap(b -> measure.bound(asPlayed, played.totals(), b));
    return new Play(
        measure.of(instance, played.totals()),
        components(instance, played),
        played.violations().size(),
        watch.share(watch.moves),
        watch.share(watch.flips(usual)),
        watch.share(watch.noise),
        measure.of(instance, frozen.totals()),
        apart,
        slotGap ? slotGap(instance, played) : Optional.empty(),
        bound,
        objectiveBound.map(b -> horizonGap(asPlayed, played.totals(), b, bound)));
  }

  /** Over all slots; empty where a slot got no certified bound. */
  private Optional<Double> slotGap(I instance, Trajectory<D> played) {
    List<Gap> gaps = new ArrayList<>();
    for (SlotMeasure slot : SlotMeasures.of(problem, instance, played.decisions(), USUAL_WORK)) {
      if (slot.bound().isEmpty()) {
        return Optional.empty();
      }
      gaps.add(new Gap(slot.difference(), slot.denominator()));
    }
    return Optional.of(Gap.over(gaps).value());
  }

  /** The settings under which this trajectory is held against a bound. */
  private Map<String, String> compared(I instance, Trajectory<D> played) {
    S state = problem.initialState(instance);
    for (int t = 0; t < instance.slots(); t++) {
      state = problem.transition(instance, t, state, played.decisions().get(t)).next();
    }
    return problem.comparedAs(instance, state);
  }

  /** Of what is measured, where a bound of that is known; else of the objective. */
  private double horizonGap(
      I instance, double[] totals, double objectiveBound, Optional<Double> bound) {
    Gap whole =
        Gaps.toBound(GapKind.HORIZON, problem, instance, instance.slots(), totals, objectiveBound);
    if (measure.component().isEmpty() || bound.isEmpty()) {
      return whole.value();
    }
    return new Gap(measure.of(instance, totals) - bound.get(), Math.abs(bound.get())).value();
  }

  private SortedMap<String, Double> components(I instance, Trajectory<D> played) {
    SortedMap<String, Double> perSlot = new TreeMap<>();
    List<Component> components = problem.components();
    for (int c = 0; c < components.size(); c++) {
      perSlot.put(components.get(c).name(), played.totals()[c] / instance.slots());
    }
    return perSlot;
  }

  /** A policy that notes what it and others choose. */
  private final class Watch implements Policy<V, D> {
    private final int users;
    private final int slots;
    private final Policy<V, D> policy;
    private final Policy<V, D> again;
    private final Map<String, Policy<V, D>> rules = new LinkedHashMap<>();
    private final Map<String, long[]> apart = new LinkedHashMap<>();
    private final int[] chosen;
    private int options;
    private long moves;
    private long noise;

    Watch(I instance, Entrant<V, D> entrant) {
      users = instance.users();
      slots = instance.slots();
      chosen = new int[users * slots];
      policy = entrant.policy(instance, SEED);
      again = entrant.policy(instance, OTHER_SEED);
      for (Entrant<V, D> rule : simple) {
        if (!rule.id().equals(entrant.id())) {
          compare(rule, instance);
        }
      }
      entrant.asShipped().ifPresent(shipped -> compare(shipped, instance));
    }

    private void compare(Entrant<V, D> other, I instance) {
      rules.put(other.id(), other.policy(instance, SEED));
      apart.put(other.id(), new long[1]);
    }

    @Override
    public D decide(V slot) {
      D decision = policy.decide(slot);
      options = Math.max(options, choices.count(slot));
      for (int u = 0; u < users; u++) {
        chosen[slot.t() * users + u] = choices.choice(slot, decision, u);
        moves += choices.moves(slot, decision, u) ? 1 : 0;
      }
      noise += differences(slot, again.decide(slot));
      rules.forEach((id, rule) -> apart.get(id)[0] += differences(slot, rule.decide(slot)));
      return decision;
    }

    private int differences(V slot, D other) {
      int count = 0;
      for (int u = 0; u < users; u++) {
        count += choices.choice(slot, other, u) == chosen[slot.t() * users + u] ? 0 : 1;
      }
      return count;
    }

    /** Each user's most frequent choice; the first of several. */
    int[] majority() {
      int[] usual = new int[users];
      int[] counts = new int[options];
      for (int u = 0; u < users; u++) {
        java.util.Arrays.fill(counts, 0);
        for (int t = 0; t < slots; t++) {
          counts[chosen[t * users + u]]++;
        }
        for (int k = 1; k < options; k++) {
          usual[u] = counts[k] > counts[usual[u]] ? k : usual[u];
        }
      }
      return usual;
    }

    long flips(int[] usual) {
      long flips = 0;
      for (int k = 0; k < chosen.length; k++) {
        flips += chosen[k] == usual[k % users] ? 0 : 1;
      }
      return flips;
    }

    double share(long count) {
      return (double) count / chosen.length;
    }
  }
}
