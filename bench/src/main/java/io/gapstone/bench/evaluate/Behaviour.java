package io.gapstone.bench.evaluate;

import io.gapstone.bench.solve.Family;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Parameters;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Whether a policy looks at the state at all. A learned one that has collapsed always says the
 * same, or what a simple rule says.
 *
 * @param moves share of users that are named another server than their own, over all slots
 * @param flips share of choices that are not the user's most frequent one in this instance
 * @param noise share of choices that another seed of the policy makes otherwise in the same states
 * @param objective of the policy
 * @param frozen objective when every user always has its most frequent choice
 * @param apart share of choices that are not those of each simple rule, in the same states
 */
public record Behaviour(
    double moves,
    double flips,
    double noise,
    double objective,
    double frozen,
    SortedMap<String, Double> apart) {

  /** Plays a policy and looks at its choices; empty where the family has none to compare. */
  public static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      Optional<Behaviour> of(
          Family<I, S, V, D> family, I instance, PolicySolver<V, D> solver, Parameters parameters) {
    return family
        .problem()
        .choices()
        .map(
            choices -> {
              Player<I, S, V, D> player =
                  new Player<>(
                      family.problem(),
                      choices,
                      Entrant.simple(family.problem().family()),
                      Optional.empty(),
                      Measure.of(family.problem(), Optional.empty()));
              Play play = player.play(instance, new Entrant<>(solver, parameters), false);
              return new Behaviour(
                  play.moves(),
                  play.flips(),
                  play.noise(),
                  play.objective(),
                  play.frozen(),
                  play.apart());
            });
  }
}
