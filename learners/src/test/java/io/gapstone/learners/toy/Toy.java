package io.gapstone.learners.toy;

import io.gapstone.core.Parameters;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.files.TrainingFolder;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backend;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.toy.ToyProblem.Go;
import io.gapstone.learners.toy.ToyProblem.Nothing;
import io.gapstone.learners.toy.ToyProblem.Prices;
import io.gapstone.learners.toy.ToyProblem.View;
import io.gapstone.learners.train.Instances;
import io.gapstone.learners.train.TrainingPlan;
import io.gapstone.learners.train.TrainingSource;
import io.gapstone.learners.train.TrainingTask;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Runs of the toy agent. */
public final class Toy {

  public static final ToyProblem PROBLEM = new ToyProblem();
  public static final ToyAlgorithm ALGORITHM = new ToyAlgorithm();

  /** Three servers, eight slots. */
  public static final Instances<Prices> INSTANCES =
      new Instances<>() {
        @Override
        public Prices training(int episode) {
          return Prices.of(3, 8, 1_000 + episode);
        }

        @Override
        public Prices tuning(int index) {
          return Prices.of(3, 8, 2_000 + index);
        }

        @Override
        public int tuningCount() {
          return 2;
        }
      };

  private static final Backend NO_NETWORKS =
      new Backend() {
        @Override
        public String id() {
          return "none";
        }

        @Override
        public Net build(NetSpec spec, Adam optimiser, Draws draws) {
          throw new UnsupportedOperationException("the toy agent has no network");
        }
      };

  private Toy() {}

  public static TrainingTask<Prices> task(long seed, int episodes, Map<String, String> settings) {
    return new TrainingTask<>(
        Parameters.of("table", ALGORITHM.hyperparameters(), settings),
        INSTANCES,
        NO_NETWORKS,
        seed,
        episodes);
  }

  public static TrainingPlan plan(double checkpointSeconds) {
    TrainingSource source = new TrainingSource("toy", 1, new TreeMap<>(), new TreeMap<>());
    return new TrainingPlan(2, checkpointSeconds, source, "none", new TreeMap<>());
  }

  /** A run in a folder, not begun. */
  public static TrainingFolder<Prices, Nothing, View, Go> folder(
      Path folder, long seed, int episodes) {
    return new TrainingFolder<>(
        folder, PROBLEM, ALGORITHM, task(seed, episodes, Map.of()), plan(1e9));
  }
}
