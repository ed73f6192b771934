package io.gapstone.learners.isma.world;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.kernels.MachineKernels;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backend;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.train.Saved;
import io.gapstone.learners.train.SavedNet;
import io.gapstone.learners.train.Tensors;
import java.util.Arrays;

/**
 * The recurrent latent space model (RLSM) while it learns.
 *
 * <p>A step goes through a batch of sequences: the memory and the encoder in turn, from the first
 * observation on, then the transition, observation and reward models for all steps at once. It goes
 * down the negative variational bound of the log-likelihood of observations and rewards: squared
 * errors over twice the models' variances, and the divergence of the encoder from the transition
 * model where it exceeds the free nats. Slopes come back through all steps.
 */
public final class WorldModel implements Saved {

  private final WorldSizes sizes;
  private final WorldSettings settings;
  private final int batch;
  private final int steps;
  private final Kernels kernels = MachineKernels.create();

  private final Net cell;
  private final Net encoder;
  private final Net prior;
  private final Net observer;
  private final Net rewarder;

  private final Tape[] cellTapes;
  private final Tape[] encoderTapes;
  private final Tape priorTape;
  private final Tape observerTape;
  private final Tape rewarderTape;

  /** Cores and stochastic states of all steps, and the slopes of the loss by them. */
  private final float[] cores;

  private final float[] latents;
  private final float[] noise;
  private final float[] bySlopeCore;
  private final float[] bySlopeLatent;
  private final float[] byEncoder;
  private float[] bySlopeMemory;

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
    this.settings = settings;
    this.batch = batch;
    this.steps = steps;
    Adam adam = Adam.of(settings.learningRate()).clipped(settings.clipNorm()).withEpsilon(1e-5);
    this.cell = sizes.hasMemory() ? backend.build(sizes.cell(), adam, initial) : null;
    this.encoder = backend.build(sizes.encoder(), adam, initial);
    this.prior = backend.build(sizes.prior(), adam, initial);
    this.observer = backend.build(sizes.observer(), adam, initial);
    this.rewarder = backend.build(sizes.rewarder(), adam, initial);
    this.cellTapes = new Tape[sizes.hasMemory() ? steps : 0];
    this.encoderTapes = new Tape[steps];
    for (int t = 0; t < steps; t++) {
      encoderTapes[t] = encoder.tape(batch);
      if (sizes.hasMemory()) {
        cellTapes[t] = cell.tape(batch);
      }
    }
    int rows = batch * steps;
    this.priorTape = prior.tape(rows);
    this.observerTape = observer.tape(rows);
    this.rewarderTape = rewarder.tape(rows);
    this.cores = new float[rows * sizes.core()];
    this.latents = new float[rows * sizes.latent()];
    this.noise = new float[rows * sizes.latent()];
    this.bySlopeCore = new float[cores.length];
    this.bySlopeLatent = new float[latents.length];
    this.byEncoder = new float[2 * latents.length];
    this.bySlopeMemory = new float[batch * sizes.memory()];
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
    infer(sequences, draws);
    predict(sequences);
    WorldLosses losses = losses(sequences);
    backThroughTime();
    return losses;
  }

  Net[] nets() {
    return sizes.hasMemory()
        ? new Net[] {cell, encoder, prior, observer, rewarder}
        : new Net[] {encoder, prior, observer, rewarder};
  }

  /** Memory and encoder, step by step. */
  private void infer(WorldBatch sequences, Draws draws) {
    int latent = sizes.latent();
    if (sizes.stochastic()) {
      for (int k = 0; k < noise.length; k++) {
        noise[k] = (float) draws.normal();
      }
    }
    for (int t = 0; t < steps; t++) {
      fillCore(t, sequences.actions());
      Tape tape = encoderTapes[t];
      int from = t * batch;
      side(cores, from, sizes.core(), tape.input(), 0, 0, encoder);
      side(
          sequences.observations(),
          from,
          sizes.observation(),
          tape.input(),
          0,
          sizes.core(),
          encoder);
      encoder.forward(tape, batch);
      float[] found = tape.output();
      Gaussians.activate(kernels, found, batch, latent);
      for (int b = 0; b < batch; b++) {
        int at = (from + b) * latent;
        for (int k = 0; k < latent; k++) {
          float mean = found[b * 2 * latent + k];
          float deviation = found[b * 2 * latent + latent + k];
          latents[at + k] = mean + deviation * noise[at + k];
        }
      }
    }
  }

  /** From the state before and the action taken there; all zero where nothing was before. */
  private void fillCore(int t, float[] actions) {
    int latent = sizes.latent();
    int action = sizes.action();
    int core = sizes.core();
    int to = t * batch;
    if (t == 0) {
      Arrays.fill(cores, 0, batch * core, 0);
      return;
    }
    int from = to - batch;
    if (!sizes.hasMemory()) {
      for (int b = 0; b < batch; b++) {
        System.arraycopy(latents, (from + b) * latent, cores, (to + b) * core, latent);
        System.arraycopy(actions, (from + b) * action, cores, (to + b) * core + latent, action);
      }
      return;
    }
    float[] input = cellTapes[t].input();
    side(latents, from, latent, input, 0, 0, cell);
    side(actions, from, action, input, 0, latent, cell);
    int h = latent + action;
    for (int b = 0; b < batch; b++) {
      int at = b * cell.spec().inputs() + h;
      if (t == 1) {
        Arrays.fill(input, at, at + 2 * core, 0);
      } else {
        System.arraycopy(cellTapes[t - 1].output(), b * 2 * core, input, at, 2 * core);
      }
    }
    cell.forward(cellTapes[t], batch);
    for (int b = 0; b < batch; b++) {
      System.arraycopy(cellTapes[t].output(), b * 2 * core, cores, (to + b) * core, core);
    }
  }

  /** Copies rows {@code from..} of some width into a network's input, {@code offset} further on. */
  private void side(
      float[] rows, int from, int width, float[] input, int toRow, int offset, Net net) {
    side(rows, from, width, input, toRow, offset, net, batch);
  }

  private static void side(
      float[] rows, int from, int width, float[] input, int toRow, int offset, Net net, int count) {
    int inputs = net.spec().inputs();
    for (int b = 0; b < count; b++) {
      System.arraycopy(rows, (from + b) * width, input, (toRow + b) * inputs + offset, width);
    }
  }

  /** Transition, observation and reward models, all steps at once. */
  private void predict(WorldBatch sequences) {
    int rows = batch * steps;
    int latent = sizes.latent();
    int memory = sizes.memory();
    side(cores, 0, sizes.core(), priorTape.input(), 0, 0, prior, rows);
    prior.forward(priorTape, rows);
    Gaussians.activate(kernels, priorTape.output(), rows, latent);
    fillState(observerTape, observer, rows);
    observer.forward(observerTape, rows);
    fillState(rewarderTape, rewarder, rows);
    if (sizes.rewardSeesAction()) {
      side(
          sequences.actions(),
          0,
          sizes.action(),
          rewarderTape.input(),
          0,
          memory + latent,
          rewarder,
          rows);
    }
    rewarder.forward(rewarderTape, rows);
  }

  private void fillState(Tape tape, Net net, int rows) {
    if (sizes.hasMemory()) {
      side(cores, 0, sizes.memory(), tape.input(), 0, 0, net, rows);
    }
    side(latents, 0, sizes.latent(), tape.input(), 0, sizes.memory(), net, rows);
  }

  /** Writes the slopes of the loss by every network's outputs. */
  private WorldLosses losses(WorldBatch sequences) {
    int rows = batch * steps;
    float share = 1f / rows;
    double observationError =
        squares(
            observerTape.output(),
            sequences.observations(),
            0,
            0,
            rows * sizes.observation(),
            (float) (share / Math.pow(settings.observationDeviation(), 2)),
            observerTape.outputGradient());
    // the reward of an action is told where it was taken, or where it led to
    int late = sizes.rewardSeesAction() ? 0 : batch;
    int rewarded = rows - late;
    Arrays.fill(rewarderTape.outputGradient(), 0, late, 0);
    double rewardError =
        squares(
            rewarderTape.output(),
            sequences.rewards(),
            late,
            0,
            rewarded,
            (float) (share / Math.pow(settings.rewardDeviation(), 2)),
            rewarderTape.outputGradient());
    return new WorldLosses(
        observationError / rows, rewardError / Math.max(1, rewarded), divergences(share));
  }

  /** Normal densities of known variance make a log-likelihood of a squared error. */
  private static double squares(
      float[] told, float[] seen, int toldAt, int seenAt, int count, float weight, float[] slopes) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      float error = told[toldAt + k] - seen[seenAt + k];
      sum += (double) error * error; // ISMA (8)
      slopes[toldAt + k] = weight * error;
    }
    return sum;
  }

  private double divergences(float share) {
    int latent = sizes.latent();
    int width = 2 * latent;
    float[] p = priorTape.output();
    float[] byPrior = priorTape.outputGradient();
    Arrays.fill(byPrior, 0, p.length, 0);
    Arrays.fill(byEncoder, 0);
    double sum = 0;
    for (int t = 0; t < steps; t++) {
      float[] q = encoderTapes[t].output();
      for (int b = 0; b < batch; b++) {
        int row = t * batch + b;
        System.arraycopy(q, b * width, byEncoder, row * width, width);
        if (sizes.stochastic()) {
          double nats = Gaussians.divergence(byEncoder, p, row * width, latent);
          sum += nats;
          boolean free = nats < settings.freeNats();
          Gaussians.divergenceSlopes(
              byEncoder, p, row * width, latent, free ? 0 : share, byEncoder, byPrior);
        } else {
          sum += meansApart(row * width, share, p, byPrior);
        }
      }
    }
    return sum / (batch * steps);
  }

  /** Without noise the transition model learns the encoder's means, as if both had variance 1. */
  private double meansApart(int at, float share, float[] p, float[] byPrior) {
    double sum = 0;
    for (int k = at; k < at + sizes.latent(); k++) {
      float difference = byEncoder[k] - p[k];
      sum += 0.5 * difference * difference;
      byEncoder[k] = share * difference;
      byPrior[k] = -byEncoder[k];
      byEncoder[k + sizes.latent()] = 0;
    }
    return sum;
  }

  private void backThroughTime() {
    int rows = batch * steps;
    int latent = sizes.latent();
    for (int r = 0; r < rows; r++) {
      Gaussians.slopes(priorTape.output(), priorTape.outputGradient(), r * 2 * latent, latent);
    }
    prior.backward(priorTape, rows);
    observer.backward(observerTape, rows);
    rewarder.backward(rewarderTape, rows);
    System.arraycopy(priorTape.inputGradient(), 0, bySlopeCore, 0, rows * sizes.core());
    Arrays.fill(bySlopeLatent, 0);
    gather(observerTape, observer, rows);
    gather(rewarderTape, rewarder, rows);
    Arrays.fill(bySlopeMemory, 0);
    for (int t = steps - 1; t >= 0; t--) {
      backThroughEncoder(t);
      if (t > 0) {
        backThroughCore(t);
      }
    }
  }

  private void gather(Tape tape, Net net, int rows) {
    int memory = sizes.memory();
    int latent = sizes.latent();
    for (int r = 0; r < rows; r++) {
      int at = r * net.spec().inputs();
      if (memory > 0) {
        add(tape.inputGradient(), at, bySlopeCore, r * memory, memory);
      }
      add(tape.inputGradient(), at + memory, bySlopeLatent, r * latent, latent);
    }
  }

  private static void add(float[] from, int fromAt, float[] to, int toAt, int count) {
    for (int k = 0; k < count; k++) {
      to[toAt + k] += from[fromAt + k];
    }
  }

  private void backThroughEncoder(int t) {
    int latent = sizes.latent();
    int core = sizes.core();
    Tape tape = encoderTapes[t];
    float[] slopes = tape.outputGradient();
    for (int b = 0; b < batch; b++) {
      int row = t * batch + b;
      int at = b * 2 * latent;
      for (int k = 0; k < latent; k++) {
        float byLatent = bySlopeLatent[row * latent + k];
        slopes[at + k] = byEncoder[row * 2 * latent + k] + byLatent;
        slopes[at + latent + k] =
            byEncoder[row * 2 * latent + latent + k] + byLatent * noise[row * latent + k];
      }
      Gaussians.slopes(tape.output(), slopes, at, latent);
    }
    encoder.backward(tape, batch);
    for (int b = 0; b < batch; b++) {
      int at = b * encoder.spec().inputs();
      add(tape.inputGradient(), at, bySlopeCore, (t * batch + b) * core, core);
    }
  }

  /** To the step before. */
  private void backThroughCore(int t) {
    int latent = sizes.latent();
    int core = sizes.core();
    int before = (t - 1) * batch;
    if (!sizes.hasMemory()) {
      for (int b = 0; b < batch; b++) {
        add(bySlopeCore, (t * batch + b) * core, bySlopeLatent, (before + b) * latent, latent);
      }
      return;
    }
    Tape tape = cellTapes[t];
    float[] slopes = tape.outputGradient();
    for (int b = 0; b < batch; b++) {
      System.arraycopy(bySlopeCore, (t * batch + b) * core, slopes, b * 2 * core, core);
      System.arraycopy(bySlopeMemory, b * core, slopes, b * 2 * core + core, core);
    }
    cell.backward(tape, batch);
    float[] back = tape.inputGradient();
    for (int b = 0; b < batch; b++) {
      int at = b * cell.spec().inputs();
      int h = at + latent + sizes.action();
      add(back, at, bySlopeLatent, (before + b) * latent, latent);
      add(back, h, bySlopeCore, (before + b) * core, core);
      System.arraycopy(back, h + core, bySlopeMemory, b * core, core);
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
