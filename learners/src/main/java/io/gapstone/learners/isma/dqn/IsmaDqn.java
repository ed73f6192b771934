package io.gapstone.learners.isma.dqn;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Sizes;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaServerwisePolicy;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.learners.explore.EpsilonGreedy;
import io.gapstone.learners.frozen.FrozenNet;
import io.gapstone.learners.isma.Scales;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;
import java.util.List;

/** The paper's baseline: deep Q-learning, one request after the other at each server. */
public final class IsmaDqn implements Algorithm<IsmaInstance, IsmaSlot, IsmaDecision> {

  static final String VALUES = "values";

  private static final int EPISODES = 120;

  @Override
  public String id() {
    return "dqn";
  }

  @Override
  public String family() {
    return "isma";
  }

  @Override
  public String summary() {
    return "deep Q-learning, one request after the other";
  }

  @Override
  public List<Parameter> hyperparameters() {
    return DqnHyper.DEFAULTS.parameters();
  }

  @Override
  public int usualEpisodes(Sizes sizes) {
    return EPISODES;
  }

  @Override
  public Trainee<IsmaSlot, IsmaDecision> begin(TrainingTask<IsmaInstance> task) {
    return new DqnTrainee(task, DqnHyper.of(task.hyperparameters()));
  }

  @Override
  public Policy<IsmaSlot, IsmaDecision> policy(
      Parameters hyperparameters, Sizes sizes, Tensors weights, long seed) {
    return greedy(
        DqnHyper.of(hyperparameters), Scales.of(weights), sizes.servers(), weights.floats(VALUES));
  }

  static Policy<IsmaSlot, IsmaDecision> greedy(
      DqnHyper hyper, Scales scales, int servers, float[] weights) {
    FrozenNet net = FrozenNet.of(hyper.values(servers), weights);
    float[] values = new float[net.outputs()];
    return new IsmaServerwisePolicy(
        server ->
            new Requests(
                scales,
                servers,
                (k, state) -> {
                  net.run(state, values);
                  return EpsilonGreedy.best(values, 0, values.length);
                }));
  }

  @Override
  public boolean fits(Sizes trained, Sizes asked) {
    return trained.servers() == asked.servers();
  }
}
