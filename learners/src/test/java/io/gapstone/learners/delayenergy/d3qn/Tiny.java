package io.gapstone.learners.delayenergy.d3qn;

import io.gapstone.core.Origin;
import io.gapstone.core.Parameters;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyModel;
import io.gapstone.core.delayenergy.DelayEnergyNetwork;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergyRadio;
import io.gapstone.core.delayenergy.DelayEnergyReference;
import io.gapstone.core.delayenergy.DelayEnergyTrace;
import io.gapstone.core.delayenergy.DelayEnergyUsers;
import io.gapstone.learners.nn.vector.VectorBackend;
import io.gapstone.learners.train.Instances;
import io.gapstone.learners.train.TrainingTask;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Instances and runs that the tests of this package share. */
final class Tiny {

  static final DelayEnergyProblem PROBLEM = new DelayEnergyProblem();

  static final List<D3qn> AGENTS =
      List.of(
          new Agents.Dqn(),
          new Agents.DqnPlus(),
          new Agents.PlainD3qn(),
          new Agents.PlainD3qnPlus(),
          new Agents.PerD3qn(),
          new Agents.PerD3qnPlus(),
          new Agents.NperD3qn(),
          new Agents.NperD3qnPlus(),
          new Agents.DdqnLstm(),
          new Agents.DdqnLstmPlus());

  /** Small and quick. */
  static final Map<String, String> QUICK =
      Map.of(
          "hidden", "16",
          "batch", "16",
          "capacity", "500",
          "discount", "0.5",
          "learningRate", "0.003",
          "noise", "0.3",
          "epsilonShare", "0.5",
          "targetEpisodes", "5");

  private Tiny() {}

  /**
   * The example of the family's page: 3 x 2 cells, servers in cells 0, 2 and 4, users in cells 0, 0
   * and 5, each 100 m from its station, with hosts 0, 1 and 1.
   */
  static DelayEnergyInstance example() {
    return new DelayEnergyInstance(
        Origin.handmade(),
        new DelayEnergyRadio(50, 1e5, 1.023, 1e-3, 4, 0.5, 1e-15),
        new DelayEnergyModel(1, 1e9, 0.02, true, 2, 1),
        new DelayEnergyNetwork(
            3, 2, 500, new int[] {0, 2, 4}, new double[] {1e9, 1e9, 2e9}, new int[] {2, 2, 1}),
        new DelayEnergyUsers(new int[] {0, 1, 1}, new double[] {2, 2, 2}),
        new DelayEnergyTrace(
            1,
            new double[] {350, 350, 1350, 350, 350, 1350},
            new double[] {250, 250, 750, 250, 250, 750},
            new double[] {20e6, 20e6, 30e6},
            new double[] {50e6, 100e6, 60e6},
            new double[] {8e6, 4e6, 16e6}),
        new DelayEnergyReference(0, 0, 0, 0));
  }

  /** Two users on a slow server, with a fast one beside it: the fast one is best in each slot. */
  static DelayEnergyInstance slowAndFast(int slots) {
    double[] middle = new double[2 * (slots + 1)];
    Arrays.fill(middle, 250);
    return new DelayEnergyInstance(
        Origin.handmade(),
        new DelayEnergyRadio(50, 1e5, 1.023, 1e-3, 4, 0.5, 1e-15),
        new DelayEnergyModel(1, 1e9, 0.02, true, 2, 1),
        new DelayEnergyNetwork(
            2, 1, 500, new int[] {0, 1}, new double[] {1e8, 1e10}, new int[] {2, 4}),
        new DelayEnergyUsers(new int[] {0, 0}, new double[] {2, 2}),
        new DelayEnergyTrace(
            slots,
            middle,
            middle.clone(),
            filled(2 * slots, 20e6),
            filled(2 * slots, 50e6),
            filled(2 * slots, 8e6)),
        new DelayEnergyReference(0, 0, 0, 0));
  }

  private static double[] filled(int count, double value) {
    double[] values = new double[count];
    Arrays.fill(values, value);
    return values;
  }

  /** A run on one instance. */
  static D3qnTrainee run(
      D3qn agent, DelayEnergyInstance instance, Map<String, String> settings, int episodes) {
    Instances<DelayEnergyInstance> instances =
        new Instances<>() {
          @Override
          public DelayEnergyInstance training(int episode) {
            return instance;
          }

          @Override
          public DelayEnergyInstance tuning(int index) {
            return instance;
          }

          @Override
          public int tuningCount() {
            return 1;
          }
        };
    Parameters parameters = Parameters.of(agent.id(), agent.hyperparameters(), settings);
    return (D3qnTrainee)
        agent.begin(new TrainingTask<>(parameters, instances, new VectorBackend(), 3, episodes));
  }
}
