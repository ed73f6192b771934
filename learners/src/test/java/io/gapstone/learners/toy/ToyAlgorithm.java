package io.gapstone.learners.toy;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Sizes;
import io.gapstone.learners.explore.EpsilonGreedy;
import io.gapstone.learners.toy.ToyProblem.Go;
import io.gapstone.learners.toy.ToyProblem.Prices;
import io.gapstone.learners.toy.ToyProblem.View;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;
import java.util.List;

/** Learns a value per server from replayed prices. */
public final class ToyAlgorithm implements Algorithm<Prices, View, Go> {

  @Override
  public String id() {
    return "table";
  }

  @Override
  public String family() {
    return "toy";
  }

  @Override
  public String summary() {
    return "a value per server";
  }

  @Override
  public List<Parameter> hyperparameters() {
    return List.of(
        new Parameter("rate", "0.05", "learning rate"),
        new Parameter("epsilon", "0.5", "share of random choices in the first episode"));
  }

  @Override
  public int usualEpisodes(Sizes sizes) {
    return 20;
  }

  @Override
  public Trainee<View, Go> begin(TrainingTask<Prices> task) {
    return new ToyTrainee(task);
  }

  @Override
  public Policy<View, Go> policy(
      Parameters hyperparameters, Sizes sizes, Tensors weights, long seed) {
    float[] values = weights.floats("values", sizes.servers());
    return slot -> new Go(EpsilonGreedy.best(values, 0, values.length));
  }

  @Override
  public boolean fits(Sizes trained, Sizes asked) {
    return trained.servers() == asked.servers();
  }
}
