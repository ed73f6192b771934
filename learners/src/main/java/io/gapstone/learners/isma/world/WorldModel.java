package io.gapstone.learners.isma.world;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backend;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.train.Saved;
import io.gapstone.learners.train.SavedNet;
import io.gapstone.learners.train.Tensors;

/**
 * The recurrent latent space model (RLSM) while it learns: a {@link DeterministicModel}, a {@link
 * StochasticModel}, and one {@link ToldModel} each for observations and rewards.
 *
 * <p>A step goes through a batch of sequences: the memory and the encoder in turn, from the first
 * observation on, then the transition, observation and reward models for all steps at once. It goes
 * down the negative variational bound of the log-likelihood of observations and rewards: squared
 * errors over twice the models' variances, and the divergence of the encoder from the transition
 * model where it exceeds the free nats. Slopes come back through all steps.
 */
public final class WorldModel implements Saved {

  private final WorldSizes sizes;
  private final int batch;
  private final int steps;

  private final Net cell;
  private final Net encoder;
  private final Net prior;
  private final Net observer;
  private final Net rewarder;

  private final DeterministicModel deterministic;
  private final StochasticModel stochastic;
  private final ToldModel observations;
  private final ToldModel rewards;
  private final States states;

  /**
   * @param batch sequences per gradient step
   * @param steps of each
   */
  public WorldModel(
      WorldSizes sizes,
      WorldSettings settings,
      int batch,
      int steps,
      Backend backend,
      Draws initial) {
    this.sizes = sizes;
    this.batch = batch;
    this.steps = steps;
    Adam adam = Adam.of(settings.learningRate()).clipped(settings.clipNorm()).withEpsilon(1e-5);
    cell = sizes.hasMemory() ? backend.build(sizes.cell(), adam, initial) : null;
    encoder = backend.build(sizes.encoder(), adam, initial);
    prior = backend.build(sizes.prior(), adam, initial);
    observer = backend.build(sizes.observer(), adam, initial);
    rewarder = backend.build(sizes.rewarder(), adam, initial);
    int rows = batch * steps;
    deterministic = new DeterministicModel(sizes, batch, steps, cell);
    stochastic = new StochasticModel(sizes, settings.freeNats(), batch, steps, encoder, prior);
    observations = new ToldModel(sizes, rows, observer, settings.observationDeviation());
    rewards = new ToldModel(sizes, rows, rewarder, settings.rewardDeviation());
    states = new States(sizes, rows);
  }

  public WorldSizes sizes() {
    return sizes;
  }

  /** Changes the learning rate of all networks. */
  public void learningRate(double rate) {
    for (Net net : nets()) {
      net.learningRate(rate);
    }
  }

  /** One gradient step. */
  public WorldLosses learn(WorldBatch sequences, Draws draws) {
    WorldLosses losses = gather(sequences, draws);
    for (Net net : nets()) {
      net.step();
    }
    return losses;
  }

  /** Gathers the gradient of a step. */
  WorldLosses gather(WorldBatch sequences, Draws draws) {
    stochastic.draw(draws);
    for (int t = 0; t < steps; t++) {
      deterministic.forward(t, states, sequences.actions());
      stochastic.encode(t, states, sequences.observations());
    }
    stochastic.predict(states);
    observations.predict(states, null);
    rewards.predict(states, sizes.rewardSeesAction() ? sequences.actions() : null);
    WorldLosses losses = losses(sequences);
    backThroughTime();
    return losses;
  }

  Net[] nets() {
    return sizes.hasMemory()
        ? new Net[] {cell, encoder, prior, observer, rewarder}
        : new Net[] {encoder, prior, observer, rewarder};
  }

  /** Writes the slopes of the loss by every network's outputs. */
  private WorldLosses losses(WorldBatch sequences) {
    int rows = batch * steps;
    double observationError = observations.errors(sequences.observations(), 0);
    // the reward of an action is told where it was taken, or where it led to
    int late = sizes.rewardSeesAction() ? 0 : batch;
    double rewardError = rewards.errors(sequences.rewards(), late);
    return new WorldLosses(
        observationError / rows,
        rewardError / Math.max(1, rows - late),
        stochastic.divergences(1f / rows));
  }

  private void backThroughTime() {
    states.clearSlopes();
    stochastic.backThroughPrior(states);
    observations.backward(states);
    rewards.backward(states);
    deterministic.beginBackward();
    for (int t = steps - 1; t >= 0; t--) {
      stochastic.backThroughEncoder(t, states);
      if (t > 0) {
        deterministic.backward(t, states);
      }
    }
  }

  /** The weights of all networks that planning needs. */
  public WorldWeights weights() {
    return new WorldWeights(
        sizes.hasMemory() ? cell.weights() : new float[0],
        encoder.weights(),
        prior.weights(),
        rewarder.weights());
  }

  /** What the observation model expects, for tests of what the model knows. */
  float[] observerWeights() {
    return observer.weights();
  }

  @Override
  public void save(String name, Tensors out) {
    if (sizes.hasMemory()) {
      SavedNet.save(cell, name + ".cell", out);
    }
    SavedNet.save(encoder, name + ".encoder", out);
    SavedNet.save(prior, name + ".prior", out);
    SavedNet.save(observer, name + ".observer", out);
    SavedNet.save(rewarder, name + ".rewarder", out);
  }

  @Override
  public void load(String name, Tensors in) {
    if (sizes.hasMemory()) {
      SavedNet.load(cell, name + ".cell", in);
    }
    SavedNet.load(encoder, name + ".encoder", in);
    SavedNet.load(prior, name + ".prior", in);
    SavedNet.load(observer, name + ".observer", in);
    SavedNet.load(rewarder, name + ".rewarder", in);
  }
}
