package io.gapstone.bench.train;

import io.gapstone.bench.Version;
import io.gapstone.bench.solve.Family;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Parameters;
import io.gapstone.core.Problem;
import io.gapstone.core.Sizes;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.learners.files.TrainingFolder;
import io.gapstone.learners.nn.Backends;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Algorithms;
import io.gapstone.learners.train.TrainingPlan;
import io.gapstone.learners.train.TrainingTask;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request made ready to run.
 *
 * @param clocks where the time goes
 */
public record TrainingRun(
    TrainingFolder<?, ?, ?, ?> folder,
    Problem<?, ?, ?, ?> problem,
    Sizes sizes,
    int episodes,
    Clocks clocks) {

  /** Prepares a run; nothing is written yet. */
  public static TrainingRun of(TrainingRequest request) {
    return prepare(Family.of(request.family()), request);
  }

  private static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      TrainingRun prepare(Family<I, S, V, D> family, TrainingRequest request) {
    Algorithm<I, V, D> algorithm = own(Algorithms.byId(request.family(), request.algorithm()));
    InstanceSource<I> source =
        request.folder().isPresent()
            ? FolderInstances.in(request.folder().get(), family.files())
            : new GeneratedInstances<>(
                family.files(), request.profile(), request.overrides(), request.tuningCount());
    Clocks clocks = new Clocks();
    Sizes sizes = Sizes.of(source.training(0));
    int episodes = request.episodes().orElse(algorithm.usualEpisodes(sizes));
    if (episodes < 1) {
      throw new BadInputException("--episodes is " + episodes + "; it must be at least 1.");
    }
    TrainingTask<I> task =
        new TrainingTask<>(
            Parameters.of(
                "algorithm " + algorithm.id(), algorithm.hyperparameters(), request.settings()),
            new TimedInstances<>(source, clocks),
            new TimedBackend(Backends.byId(request.backend()), clocks),
            request.seed(),
            episodes);
    TrainingPlan plan =
        new TrainingPlan(
            request.evaluateEvery().orElse(algorithm.usualEvaluateEvery(episodes)),
            request.checkpointSeconds(),
            source.describe(),
            request.command(episodes),
            new TreeMap<>(
                Map.of(
                    "gapstone",
                    Version.current(),
                    "java",
                    System.getProperty("java.version"),
                    "os",
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"))));
    return new TrainingRun(
        new TrainingFolder<>(request.out(), family.problem(), algorithm, task, plan),
        family.problem(),
        sizes,
        episodes,
        clocks);
  }

  /** Algorithms of a family decide over that family's slots. */
  @SuppressWarnings("unchecked")
  private static <I extends Instance, V extends Slot, D extends Decision> Algorithm<I, V, D> own(
      Algorithm<?, ?, ?> algorithm) {
    return (Algorithm<I, V, D>) algorithm;
  }
}
