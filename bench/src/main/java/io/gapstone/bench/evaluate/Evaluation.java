package io.gapstone.bench.evaluate;

import io.gapstone.bench.solve.Family;
import io.gapstone.bench.train.SeedRanges;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Choices;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Problem;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.core.random.Draws;
import io.gapstone.core.stats.Bootstrap;
import io.gapstone.core.stats.Interval;
import io.gapstone.core.stats.Means;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures policies on held-out instances, of the test seeds. */
public final class Evaluation {

  private static final double CONFIDENCE = 0.95;
  private static final int RESAMPLES = 2_000;

  private Evaluation() {}

  /**
   * Measures.
   *
   * @param progress hears who is being measured
   */
  public static List<Standing> run(EvaluationRequest request, Consumer<String> progress) {
    return run(Family.of(request.family()), request, progress);
  }

  private static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      List<Standing> run(
          Family<I, S, V, D> family, EvaluationRequest request, Consumer<String> progress) {
    Problem<I, S, V, D> problem = family.problem();
    Choices<V, D> choices =
        problem
            .choices()
            .orElseThrow(
                () -> new BadInputException(problem.family() + " has no choices to compare."));
    List<Contestant<V, D>> contestants =
        Contestant.of(request.family(), request.policies(), request.solvers());
    List<I> instances = instances(family, request);
    Player<I, S, V, D> player =
        new Player<>(
            problem,
            choices,
            Entrant.simple(problem.family()),
            request.bound().map(id -> new HorizonBound<>(problem, id, request.boundWork())),
            Measure.of(problem, request.component()));
    List<Standing> standings = new ArrayList<>();
    for (Contestant<V, D> contestant : contestants) {
      progress.accept(contestant.name());
      Play[][] plays = new Play[contestant.seeds().size()][instances.size()];
      for (int s = 0; s < plays.length; s++) {
        for (int k = 0; k < instances.size(); k++) {
          plays[s][k] =
              player.play(instances.get(k), contestant.seeds().get(s), k < request.slotGaps());
        }
      }
      standings.add(
          Standing.of(contestant.name(), contestant.learned(), plays, interquartile(plays)));
    }
    return standings;
  }

  private static <I extends Instance, D extends Decision> List<I> instances(
      Family<I, ?, ?, D> family, EvaluationRequest request) {
    if (request.count() < 1) {
      throw new BadInputException("--count is " + request.count() + "; it must be at least 1.");
    }
    List<I> instances = new ArrayList<>();
    for (int k = 0; k < request.count(); k++) {
      instances.add(
          family
              .files()
              .generator()
              .generate(request.profile(), SeedRanges.TEST + k, request.overrides()));
    }
    return instances;
  }

  /**
   * Each instance is a stratum with one objective per seed; a single seed, or a rule, has its
   * instances resampled instead.
   */
  private static Interval interquartile(Play[][] plays) {
    int seeds = plays.length;
    int instances = plays[0].length;
    double[][] strata = seeds > 1 ? new double[instances][seeds] : new double[1][instances];
    for (int s = 0; s < seeds; s++) {
      for (int k = 0; k < instances; k++) {
        if (seeds > 1) {
          strata[k][s] = plays[s][k].objective();
        } else {
          strata[0][k] = plays[s][k].objective();
        }
      }
    }
    return new Bootstrap(CONFIDENCE, RESAMPLES)
        .pooled(strata, Means::interquartile, Draws.of(1, "evaluate/bootstrap"));
  }
}
