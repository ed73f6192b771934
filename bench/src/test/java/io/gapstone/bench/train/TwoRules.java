package io.gapstone.bench.train;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Sizes;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.learners.explore.EpsilonGreedy;
import io.gapstone.learners.frozen.FrozenNet;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;
import java.util.List;

/** Learns which of two rules is cheaper: everyone stays, or everyone goes to the nearest server. */
public final class TwoRules implements Algorithm<LyapunovInstance, LyapunovSlot, LyapunovDecision> {

  static final NetSpec NET = NetSpec.dense(Activation.TANH, Activation.LINEAR, 1, 4, 2);

  @Override
  public String id() {
    return "two-rules";
  }

  @Override
  public String family() {
    return "lyapunov";
  }

  @Override
  public String summary() {
    return "everyone stays or everyone goes, whichever was cheaper";
  }

  @Override
  public List<Parameter> hyperparameters() {
    return List.of(
        new Parameter("rate", "0.01", "learning rate"),
        new Parameter("pauseMillis", "0", "how long each episode sleeps"));
  }

  @Override
  public int usualEpisodes(Sizes sizes) {
    return 8;
  }

  @Override
  public Trainee<LyapunovSlot, LyapunovDecision> begin(TrainingTask<LyapunovInstance> task) {
    return new TwoRulesTrainee(task);
  }

  @Override
  public Policy<LyapunovSlot, LyapunovDecision> policy(
      Parameters hyperparameters, Sizes sizes, Tensors weights, long seed) {
    FrozenNet net = FrozenNet.of(NET, weights.floats("net"));
    float[] values = new float[2];
    return slot -> {
      net.run(new float[] {1}, values);
      return decide(slot, EpsilonGreedy.best(values, 0, 2));
    };
  }

  static LyapunovDecision decide(LyapunovSlot slot, int rule) {
    int[] hosts = new int[slot.users()];
    for (int u = 0; u < hosts.length; u++) {
      hosts[u] = rule == 0 ? slot.host(u) : slot.candidate(u, slot.nearestAllowed(u));
    }
    return LyapunovDecision.withoutBudget(hosts);
  }

  @Override
  public boolean fits(Sizes trained, Sizes asked) {
    return trained.users() == asked.users();
  }
}
