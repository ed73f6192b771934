package io.gapstone.learners.isma;

import io.gapstone.core.Origin;
import io.gapstone.core.Parameters;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaModel;
import io.gapstone.core.isma.IsmaNetwork;
import io.gapstone.core.isma.IsmaProblem;
import io.gapstone.core.isma.IsmaState;
import io.gapstone.core.isma.IsmaTrace;
import io.gapstone.core.isma.IsmaUsers;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.vector.VectorBackend;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Instances;
import io.gapstone.learners.train.TrainingTask;
import java.util.Arrays;
import java.util.Map;

/** Small instances: a slow server beside which all users stand, and faster ones farther away. */
public final class RandomIsma {

  public static final int USERS = 6;
  public static final int SERVERS = 3;
  public static final int SLOTS = 5;

  public static final IsmaProblem PROBLEM = new IsmaProblem();

  public static final Instances<IsmaInstance> INSTANCES =
      new Instances<>() {
        @Override
        public IsmaInstance training(int episode) {
          return instance(episode);
        }

        @Override
        public IsmaInstance tuning(int index) {
          return instance(1000 + index);
        }

        @Override
        public int tuningCount() {
          return 2;
        }
      };

  private RandomIsma() {}

  public static IsmaInstance instance(long seed) {
    Draws draws = Draws.of(seed, "instance");
    double[] cycles = new double[SLOTS * USERS];
    double[] data = new double[SLOTS * USERS];
    for (int k = 0; k < cycles.length; k++) {
      cycles[k] = 6e9 + 84e9 * draws.unit();
      data[k] = 2e6 + 2e7 * draws.unit();
    }
    return instance(cycles, data);
  }

  public static IsmaInstance instance(double[] cycles, double[] data) {
    double[] hertz = new double[USERS];
    Arrays.fill(hertz, 2e8);
    double[] x = new double[(SLOTS + 1) * USERS];
    Arrays.fill(x, 50);
    return new IsmaInstance(
        Origin.handmade(),
        SLOTS,
        new IsmaModel(2, 20e6, 0.2, 3, -174, 100e6, 0),
        new IsmaNetwork(
            new double[] {0, 1000, 2000},
            new double[3],
            new int[] {0, 1, 2},
            new int[3],
            new double[] {3e9, 12e9, 9e9}),
        new IsmaUsers(hertz, new double[USERS]),
        new IsmaTrace(x, new double[x.length], data, cycles));
  }

  public static IsmaInstance oneUser() {
    return new IsmaInstance(
        Origin.handmade(),
        1,
        new IsmaModel(2, 20e6, 0.2, 3, -174, 100e6, 0),
        new IsmaNetwork(
            new double[3], new double[3], new int[3], new int[3], new double[] {1e9, 1e9, 1e9}),
        new IsmaUsers(new double[] {1e8}, new double[1]),
        new IsmaTrace(new double[2], new double[2], new double[] {1e6}, new double[] {1e9}));
  }

  /** Two users at each server, and different announcements. */
  public static IsmaState spread() {
    return new IsmaState(new int[] {0, 1, 2, 0, 1, 2}, new double[] {0.2, 0, 0.5});
  }

  public static TrainingTask<IsmaInstance> task(
      Algorithm<?, ?, ?> agent, Map<String, String> settings, int episodes) {
    Parameters hyper = Parameters.of(agent.id(), agent.hyperparameters(), settings);
    return new TrainingTask<>(hyper, INSTANCES, new VectorBackend(), 7, episodes);
  }
}
