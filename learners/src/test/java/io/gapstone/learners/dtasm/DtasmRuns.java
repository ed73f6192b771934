package io.gapstone.learners.dtasm;

import io.gapstone.core.Origin;
import io.gapstone.core.Parameters;
import io.gapstone.core.dtasm.DtasmApplications;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmDemand;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmNetwork;
import io.gapstone.core.dtasm.DtasmProblem;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.DtasmUsers;
import io.gapstone.core.dtasm.Span;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.vector.VectorBackend;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Instances;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;
import java.util.Arrays;
import java.util.Map;

/** Instances and runs that the tests of the family's agents share. */
public final class DtasmRuns {

  public static final DtasmProblem PROBLEM = new DtasmProblem();

  private DtasmRuns() {}

  /** Users at the RAN of a server without capacity for anyone, beside one that has it for all. */
  public static DtasmInstance fullAndFree(int users, int slots) {
    return instance(users, slots, new double[] {1e9, 3e9 * users}, new double[] {1, 0}, 7);
  }

  /** Users all over servers that are a bit short of capacity together. */
  public static DtasmInstance tight(int users, int servers, int slots, long seed) {
    double[] capacity = new double[servers];
    double[] share = new double[servers];
    Draws draws = Draws.of(seed, "test");
    for (int h = 0; h < servers; h++) {
      capacity[h] = (0.7 + 0.6 * draws.unit()) * 1.5e9 * users / servers;
      share[h] = 1.0 / servers;
    }
    return instance(users, slots, capacity, share, seed);
  }

  private static DtasmInstance instance(
      int users, int slots, double[] capacity, double[] ranShare, long seed) {
    int servers = capacity.length;
    Draws draws = Draws.of(seed, "test/hosts");
    int[] host = new int[users];
    for (int u = 0; u < users; u++) {
      host[u] = draws.index(servers);
    }
    DtasmDemand demand =
        new DtasmDemand(
            ranShare,
            new Span(4e6, 6e6),
            new Span(1e5, 2e5),
            new Span(8e6, 16e6),
            new Span(200, 300));
    double[] one = {1};
    return new DtasmInstance(
        Origin.handmade(),
        1.2,
        new DtasmNetwork(
            capacity,
            filled(servers * servers, 40e6),
            filled(servers * servers, 0.002),
            filled(servers, 80e6),
            filled(servers, 0.01)),
        new DtasmApplications(
            new double[] {2e8},
            new double[] {0.25},
            new double[] {0.4},
            new double[] {0.4},
            one.clone()),
        new DtasmUsers(new int[users], filled(users, 0.9), host),
        demand,
        demand.draw(seed, "test/trace", slots, users));
  }

  private static double[] filled(int n, double value) {
    double[] all = new double[n];
    Arrays.fill(all, value);
    return all;
  }

  /** A run on one instance. */
  public static Trainee<DtasmSlot, DtasmDecision> begin(
      Algorithm<DtasmInstance, DtasmSlot, DtasmDecision> agent,
      DtasmInstance instance,
      Map<String, String> settings,
      int episodes) {
    Instances<DtasmInstance> instances =
        new Instances<>() {
          @Override
          public DtasmInstance training(int episode) {
            return instance;
          }

          @Override
          public DtasmInstance tuning(int index) {
            return instance;
          }

          @Override
          public int tuningCount() {
            return 1;
          }
        };
    Parameters parameters = Parameters.of(agent.id(), agent.hyperparameters(), settings);
    return agent.begin(new TrainingTask<>(parameters, instances, new VectorBackend(), 3, episodes));
  }

  /** The actor's weights after so many episodes, without or with an interruption halfway. */
  public static float[] trained(
      Algorithm<DtasmInstance, DtasmSlot, DtasmDecision> agent,
      DtasmInstance instance,
      Map<String, String> settings,
      int episodes,
      boolean interrupted) {
    Trainee<DtasmSlot, DtasmDecision> run = begin(agent, instance, settings, episodes);
    for (int episode = 0; episode < episodes; episode++) {
      if (interrupted && episode == episodes / 2) {
        Tensors saved = new Tensors();
        run.save("run", saved);
        run = begin(agent, instance, settings, episodes);
        run.load("run", saved);
      }
      run.episode(episode);
    }
    return run.policyWeights().floats("actor");
  }
}
