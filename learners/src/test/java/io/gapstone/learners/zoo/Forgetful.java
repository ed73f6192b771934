package io.gapstone.learners.zoo;

import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Sizes;
import io.gapstone.learners.toy.ToyAlgorithm;
import io.gapstone.learners.toy.ToyProblem.Go;
import io.gapstone.learners.toy.ToyProblem.Prices;
import io.gapstone.learners.toy.ToyProblem.View;
import io.gapstone.learners.train.Algorithm;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;
import java.util.List;

/** The toy agent in a version that stores other weights. */
final class Forgetful implements Algorithm<Prices, View, Go> {

  private final ToyAlgorithm toy = new ToyAlgorithm();

  @Override
  public String id() {
    return toy.id();
  }

  @Override
  public String family() {
    return toy.family();
  }

  @Override
  public String summary() {
    return toy.summary();
  }

  @Override
  public List<Parameter> hyperparameters() {
    return toy.hyperparameters();
  }

  @Override
  public int usualEpisodes(Sizes sizes) {
    return toy.usualEpisodes(sizes);
  }

  @Override
  public Trainee<View, Go> begin(TrainingTask<Prices> task) {
    return toy.begin(task);
  }

  @Override
  public Policy<View, Go> policy(
      Parameters hyperparameters, Sizes sizes, Tensors weights, long seed) {
    weights.floats("forgotten");
    return toy.policy(hyperparameters, sizes, weights, seed);
  }

  @Override
  public boolean fits(Sizes trained, Sizes asked) {
    return true;
  }
}
