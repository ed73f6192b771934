package io.gapstone.learners.toy;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.Priorities;
import io.gapstone.learners.explore.EpsilonGreedy;
import io.gapstone.learners.explore.Schedule;
import io.gapstone.learners.replay.Batch;
import io.gapstone.learners.replay.PrioritisedReplay;
import io.gapstone.learners.replay.Replay;
import io.gapstone.learners.replay.Shape;
import io.gapstone.learners.toy.ToyProblem.Go;
import io.gapstone.learners.toy.ToyProblem.Nothing;
import io.gapstone.learners.toy.ToyProblem.Prices;
import io.gapstone.learners.toy.ToyProblem.View;
import io.gapstone.learners.train.Normaliser;
import io.gapstone.learners.train.Tensors;
import io.gapstone.learners.train.Trainee;
import io.gapstone.learners.train.TrainingTask;
import java.util.SortedMap;
import java.util.TreeMap;

/** A run of {@link ToyAlgorithm}. */
final class ToyTrainee implements Trainee<View, Go> {

  private static final Shape SHAPE = new Shape(1, 1, 0, 0);

  private final ToyProblem problem = new ToyProblem();
  private final TrainingTask<Prices> task;
  private final double rate;
  private final Schedule epsilon;
  private final PrioritisedReplay replay =
      new PrioritisedReplay(SHAPE, 64, new Priorities(0.5, 0.01));
  private final Batch batch = new Batch(SHAPE, 8);
  private final float[] errors = new float[8];
  private final Normaliser prices = Normaliser.running(1, 10);
  private final float[] values;
  private long steps;
  private long updates;

  ToyTrainee(TrainingTask<Prices> task) {
    this.task = task;
    Parameters parameters = task.hyperparameters();
    this.rate = parameters.number("rate", 0, 1);
    this.epsilon =
        Schedule.linear(parameters.number("epsilon", 0, 1), 0, Math.max(1, task.episodes()));
    this.values = new float[task.instances().training(0).servers()];
  }

  @Override
  public SortedMap<String, Double> episode(int episode) {
    Draws draws = Draws.of(task.seed(), "explore/" + episode);
    Prices instance = task.instances().training(episode);
    float[] state = new float[1];
    double sum = 0;
    for (int t = 0; t < instance.slots(); t++) {
      int server = EpsilonGreedy.choose(values, 0, values.length, epsilon.at(episode), draws);
      double reward =
          -problem.transition(instance, t, new Nothing(), new Go(server)).components()[0];
      sum += reward;
      state[0] = (float) reward;
      prices.observe(state, 0);
      int[] chosen = {server};
      replay.add(state, chosen, Replay.NO_ACTION, reward, state, true, Replay.ALL_ALLOWED);
      steps++;
      learn(draws);
    }
    SortedMap<String, Double> numbers = new TreeMap<>();
    numbers.put("return", sum);
    return numbers;
  }

  private void learn(Draws draws) {
    replay.draw(batch, 1, draws);
    for (int k = 0; k < batch.rows(); k++) {
      int server = batch.choices()[k];
      errors[k] = batch.rewards()[k] - values[server];
      values[server] += (float) (rate * batch.weights()[k] * errors[k]);
    }
    replay.update(batch, errors);
    updates++;
  }

  @Override
  public long gradientSteps() {
    return updates;
  }

  @Override
  public long environmentSteps() {
    return steps;
  }

  @Override
  public Tensors policyWeights() {
    Tensors weights = new Tensors().put("values", values.clone());
    prices.save("prices", weights);
    return weights;
  }

  @Override
  public Policy<View, Go> policy(long seed) {
    float[] now = values.clone();
    return slot -> new Go(EpsilonGreedy.best(now, 0, now.length));
  }

  @Override
  public void save(String name, Tensors out) {
    out.put(name + ".values", values.clone());
    out.put(name + ".counts", steps, updates);
    replay.save(name + ".replay", out);
    prices.save(name + ".prices", out);
  }

  @Override
  public void load(String name, Tensors in) {
    System.arraycopy(in.floats(name + ".values", values.length), 0, values, 0, values.length);
    steps = in.longs(name + ".counts", 2)[0];
    updates = in.longs(name + ".counts", 2)[1];
    replay.load(name + ".replay", in);
    prices.load(name + ".prices", in);
  }
}
